import { makeExcelHost } from '../../src/excel';
import { defaultPolicy, policyById, settingsOf } from '../../src/policy';
import { draftOf, shownReview, type Intent, type State } from '../../src/taskpane';
import { formFile } from '../forms/load';
import { start, startAgain } from './running';

const excelHost = makeExcelHost();

const FORM = { workbook: formFile('yuelu-2022') };
const CUSTOM = 'ziping.customPolicy';
const CHOSEN = 'ziping.policy';

const rules = (state: State) => shownReview(state)!.findings.map(({ rule }) => rule);
const policyOf = (state: State) => shownReview(state)!.policy;

/** The checked form with 自定 chosen. */
async function withCustom() {
  const running = await start(FORM);
  const { excel, controller } = running;
  await excel.pressRibbon('checkSheet');
  await controller.do({ type: 'set-policy', id: 'custom' });
  const type = async (field: string, value: string) => {
    await controller.do({ type: 'edit-policy', field, value });
    await controller.do({ type: 'commit-policy' });
  };
  const all = async (intents: readonly Intent[]) => {
    for (const intent of intents) await controller.do(intent);
  };
  return { ...running, type, all };
}

describe('a custom policy', () => {
  it('starts as a copy of the policy in use, with its own name', async () => {
    const { store } = await withCustom();
    const { title, ...begun } = store.state.custom!;
    expect({ ...begun, title: defaultPolicy.title.zh }).toEqual(settingsOf(defaultPolicy));
    expect(title).toBe('自定计分办法');
    expect(policyOf(store.state).id).toBe('custom');
    expect(JSON.stringify(policyOf(store.state))).not.toContain('财预');
    expect(await excelHost.settings.get(CHOSEN)).toBe('custom');
    expect(await excelHost.settings.get(CUSTOM)).toEqual(store.state.custom);
  });

  it('starts as a copy of the chosen policy', async () => {
    const { controller, store } = await start(FORM);
    await controller.do({ type: 'set-policy', id: 'cost-20' });
    await controller.do({ type: 'set-policy', id: 'custom' });
    expect(store.state.custom?.categories).toEqual(settingsOf(policyById('cost-20')!).categories);
  });

  it('is used at once, without a read, and is announced', async () => {
    const { excel, store, type } = await withCustom();
    const before = rules(store.state);
    const trips = excel.roundTrips;
    await type('executionReasonBelow', '0');
    await type('categories.output', '60');
    await type('categories.benefit', '20');
    expect(policyOf(store.state).categories.map(({ weight }) => Number(weight))).toEqual([60, 20, 10]);
    expect(rules(store.state)).not.toEqual(before);
    expect(store.state.announcement?.zh).toContain('自定的办法已采用。');
    // Two of the three edits gave a valid policy; each was stored in one round trip.
    expect(excel.roundTrips - trips).toBe(2);
    expect(excel.missing).toEqual([]);
  });

  it('is neither used nor stored while invalid; the last valid one is', async () => {
    const { excel, store, type } = await withCustom();
    const { reviews } = store.state;
    const kept = await excelHost.settings.get(CUSTOM);
    const trips = excel.roundTrips;
    await type('execution', '20');
    expect(store.state.reviews).toBe(reviews);
    expect(store.state.draft?.execution).toBe('20');
    expect(store.state.announcement?.zh).toBe('有 1 处需要改正；改正之前仍按上一次有效的办法核对。');
    expect(excel.roundTrips).toBe(trips);
    expect(await excelHost.settings.get(CUSTOM)).toEqual(kept);
    await type('categories.output', '40');
    expect(Number(policyOf(store.state).execution.weight)).toBe(20);
  });

  it('is restored when the workbook is opened again, for the ribbon too', async () => {
    const { excel, type } = await withCustom();
    await type('title', '某区计分办法');
    await type('overFulfilment', '50');
    const { store, controller } = await startAgain(excel);
    expect(policyOf(store.state).title.zh).toBe('某区计分办法');
    expect(Number(policyOf(store.state).overFulfilment.threshold)).toBe(0.5);
    expect(store.state.draft).toEqual(draftOf(store.state.custom!));
    // Choosing another policy in between does not lose it.
    await controller.do({ type: 'set-policy', id: 'system' });
    expect(policyOf(store.state).id).toBe('system');
    await controller.do({ type: 'set-policy', id: 'custom' });
    expect(policyOf(store.state).title.zh).toBe('某区计分办法');
  });

  it('can have its own grades', async () => {
    const { store, type, all } = await withCustom();
    await all([{ type: 'add-grade' }]);
    expect(store.state.draft?.grades).toHaveLength(5);
    expect(store.state.custom?.grades).toHaveLength(4);
    await type('grades[3].name', '下');
    await type('grades[3].from', '50');
    expect(policyOf(store.state).grades.map(({ name }) => name)).toEqual(['优', '良', '中', '下', '差']);
    await all([{ type: 'remove-grade', index: 3 }]);
    expect(policyOf(store.state).grades).toHaveLength(4);
  });

  it('can be started over', async () => {
    const { store, type, all } = await withCustom();
    await type('title', '某区计分办法');
    await all([{ type: 'start-policy', id: 'cost-20' }]);
    expect(store.state.draft?.categories.cost).toBe('20');
    expect(policyOf(store.state).title.zh).toBe('自定计分办法');
  });
});

describe('a policy file', () => {
  const FILE = { ...settingsOf(defaultPolicy), title: '某区计分办法', reverse: 'linear' };

  it('is adopted and chosen, whatever was chosen before', async () => {
    const { excel, store, controller } = await start(FORM);
    await excel.pressRibbon('checkSheet');
    await controller.do({ type: 'import-policy', name: 'a.json', text: JSON.stringify(FILE) });
    expect(store.state.policy).toBe('custom');
    expect(policyOf(store.state)).toMatchObject({ reverse: 'linear', title: { zh: '某区计分办法' } });
    expect(store.state.draft?.title).toBe('某区计分办法');
    expect(await excelHost.settings.get(CUSTOM)).toEqual(FILE);
  });

  it.each([
    ['{', ['文件里没有计分办法。']],
    [JSON.stringify({ ...FILE, execution: 20 }), ['各项分值合计为 110 分，应为 100 分。']],
    [
      JSON.stringify({ ...FILE, execution: 'x', bands: { met: 1 } }),
      ['“预算执行率分值”应填数字。', '“部分达成的最低比例”应填数字。'],
    ],
  ])(
    'without a valid policy is refused with all problems and changes nothing: %#',
    async (text, problems) => {
      const { store, controller } = await withCustom();
      const { custom, reviews } = store.state;
      await controller.do({ type: 'import-policy', name: 'a.json', text });
      expect(store.state.refusedFile?.problems.map(({ zh }) => zh)).toEqual(problems);
      expect(store.state.refusedFile?.name).toBe('a.json');
      expect([store.state.custom, store.state.reviews]).toEqual([custom, reviews]);
      await controller.do({ type: 'import-policy', name: 'a.json', text: JSON.stringify(FILE) });
      expect(store.state.refusedFile).toBeNull();
    },
  );
});

it('an invalid stored policy is dropped with a notice', async () => {
  const { excel, store, controller } = await start(FORM, { [CHOSEN]: 'custom', [CUSTOM]: { execution: 10 } });
  expect(store.state.dropped[0]?.zh).toContain('工作簿里的自定计分办法不能用，已略去：');
  await excel.pressRibbon('checkSheet');
  expect(policyOf(store.state).id).toBe('mof-2020');
  await controller.do({ type: 'close-dropped' });
  expect(await excelHost.settings.get(CUSTOM)).toBeNull();
  expect(await excelHost.settings.get(CHOSEN)).toBeNull();
});
