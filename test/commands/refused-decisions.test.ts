import { makeExcelHost } from '../../src/excel';
import { readIgnored } from '../../src/rules';
import { correctionsOf, findingsOf, type Intent, type State } from '../../src/taskpane';
import { formFile } from '../forms/load';
import { anotherPane, start } from './running';

/** What was decided, and what the review rests on. */
const decided = (state: State) => ({
  ignored: findingsOf(state).setAside.map(({ ignored }) => ignored.reason),
  corrections: correctionsOf(state).length,
  policy: state.policy,
  custom: state.custom,
  draft: state.draft,
  shown: state.reviews.map(({ policy, form }) => [policy.id, form.kind]),
});

async function checked() {
  const running = await start({ workbook: formFile('yuelu-2022') });
  await running.controller.do({ type: 'check' });
  return running;
}

test.each<[string, (state: State) => Intent]>([
  [
    'ignore',
    (state) => ({ type: 'ignore', finding: findingsOf(state).standing[0]!.finding, reason: '已核实' }),
  ],
  ['correct', () => ({ type: 'correct', correction: { what: 'kind', value: 'project' } })],
  ['set-policy', () => ({ type: 'set-policy', id: 'cost-20' })],
  ['start-policy', () => ({ type: 'start-policy', id: 'cost-20' })],
])('%s in a workbook that takes nothing is not shown as decided', async (_, intent) => {
  const { excel, store, controller } = await checked();
  const before = decided(store.state);
  const end = excel.setFault({ kind: 'readOnly' });
  await controller.do(intent(store.state));
  expect(decided(store.state)).toEqual(before);
  expect(store.state.fault?.zh).toBe('工作簿以只读方式打开，未写入任何内容。请另存一份再试。');
  end();
  await controller.do({ type: 'close-fault' });
  await controller.do(intent(store.state));
  expect(decided(store.state)).not.toEqual(before);
});

test('a decision that was refused leaves a later one alone', async () => {
  const { excel, store, controller } = await checked();
  const [one, other] = findingsOf(store.state).standing;
  excel.setFault({ kind: 'refuse', code: 'AccessDenied', times: 1 });
  await Promise.all([
    controller.do({ type: 'ignore', finding: one!.finding, reason: '先' }),
    controller.do({ type: 'ignore', finding: other!.finding, reason: '后' }),
  ]);
  expect(decided(store.state).ignored).toEqual(['后']);
  const kept = readIgnored(await makeExcelHost().settings.get('ziping.ignored'));
  expect(kept.ignored.map(({ reason }) => reason)).toEqual(['后']);
});

test('a check shows what another pane has decided, by one request', async () => {
  const { excel, store, controller } = await checked();
  await excel.idle();
  const before = excel.roundTrips;
  await controller.do({ type: 'check' });
  const usual = excel.roundTrips - before;
  const other = await anotherPane();
  const { finding } = findingsOf(other.store.state).standing[0]!;
  await other.controller.do({ type: 'ignore', finding, reason: '已核实' });
  await other.controller.do({ type: 'correct', correction: { what: 'year', value: 2019 } });
  await other.controller.do({ type: 'set-policy', id: 'cost-20' });
  expect(decided(store.state)).toMatchObject({ ignored: [], corrections: 0, policy: null });
  const trips = excel.roundTrips;
  await controller.do({ type: 'check' });
  expect(decided(store.state)).toEqual(decided(other.store.state));
  expect(store.state.reviews[0]?.form.year).toBe(2019);
  expect([usual, excel.roundTrips - trips]).toEqual([3, 3]);
});
