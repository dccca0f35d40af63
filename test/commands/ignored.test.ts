import { makeExcelHost } from '../../src/excel';
import { cellName } from '../../src/grid';
import { findingsOf, statusLine, type State } from '../../src/taskpane';
import { formFile } from '../forms/load';
import { anotherPane, start, startAgain, until } from './running';

const excelHost = makeExcelHost();

const FORM = { workbook: formFile('yuelu-2022') };
const KEY = 'ziping.ignored';

const standing = (state: State, rule: string, cell?: string) =>
  findingsOf(state).standing.find(
    ({ finding }) => finding.rule === rule && (cell === undefined || cellName(finding.cells[0]!) === cell),
  );
const asides = (state: State) =>
  findingsOf(state).setAside.map(
    ({ finding, ignored }) => `${finding.rule} ${cellName(finding.cells[0]!)} ${ignored.reason}`,
  );

/** The checked form with one ignored finding. */
async function withOneIgnored() {
  const running = await start(FORM);
  const { excel, store, controller } = running;
  await excel.pressRibbon('checkSheet');
  const before = statusLine(store.state).zh;
  const { finding } = standing(store.state, 'execution-rate', 'G12')!;
  await controller.do({ type: 'ignore', finding, reason: ' 已与财政部门核实 ' });
  expect(asides(store.state)).toEqual(['execution-rate G12 已与财政部门核实']);
  return { ...running, before };
}

describe('an ignored finding', () => {
  it('stays ignored when the workbook is opened again', async () => {
    const { excel } = await withOneIgnored();
    const { store } = await startAgain(excel);
    expect(asides(store.state)).toEqual(['execution-rate G12 已与财政部门核实']);
    expect(store.state.dropped).toEqual([]);
  });

  it('stays ignored when its row moves', async () => {
    const { excel, store } = await withOneIgnored();
    await excel.idle();
    await excel.insertRows('自评表', 3, 1);
    await until(() => asides(store.state)[0]?.includes('G13') === true);
    expect(asides(store.state)).toEqual(['execution-rate G13 已与财政部门核实']);
    expect(findingsOf(store.state).stale).toEqual([]);
    expect(store.state.announcement).toBeNull();
  });

  it('is shown again when a figure changes, and its entry can be removed', async () => {
    const { excel, store, controller, before } = await withOneIgnored();
    expect(statusLine(store.state).zh).toContain('1 个已忽略');
    await excel.idle();
    await excel.typeInto('自评表!F12', 13016.13);
    await until(() => asides(store.state).length === 0);
    expect(standing(store.state, 'execution-rate', 'G12')).toBeDefined();
    expect(statusLine(store.state).zh).not.toContain('已忽略');
    const { stale } = findingsOf(store.state);
    expect(stale).toMatchObject([{ rule: 'execution-rate', cells: ['G12'] }]);

    await controller.do({ type: 'restore', ignored: stale });
    expect(findingsOf(store.state).stale).toEqual([]);
    expect(await excelHost.settings.get(KEY)).toBeNull();
    await excel.idle();
    await excel.typeInto('自评表!F12', 13016.12);
    await until(() => statusLine(store.state).zh === before);
    expect(statusLine(store.state).zh).toBe(before);
  });

  it('is ignored again when the figure is restored, as long as the entry is kept', async () => {
    const { excel, store } = await withOneIgnored();
    await excel.idle();
    await excel.typeInto('自评表!F12', 13016.13);
    await until(() => asides(store.state).length === 0);
    await excel.idle();
    await excel.typeInto('自评表!F12', 13016.12);
    await until(() => asides(store.state).length === 1);
    expect(findingsOf(store.state).stale).toEqual([]);
  });
});

describe('the stored ignored findings', () => {
  const OLD = [{ sheetId: 's', key: 'execution-rate@G12', message: '…', reason: '已核实' }];

  it('in an older format are dropped with a notice, and closing it cleans the workbook', async () => {
    const { excel, store, controller } = await start(FORM, { [KEY]: OLD });
    expect(store.state.dropped.map(({ zh }) => zh)).toEqual([
      '工作簿里有 1 条忽略记录不是现在的格式，已略去，相应的问题重新列出。',
    ]);
    await excel.pressRibbon('checkSheet');
    expect(store.state.dropped).toHaveLength(1);
    expect(findingsOf(store.state)).toMatchObject({ setAside: [], stale: [] });
    expect(await excelHost.settings.get(KEY)).toEqual(OLD);

    await controller.do({ type: 'close-dropped' });
    expect(await excelHost.settings.get(KEY)).toBeNull();
    expect((await startAgain(excel)).store.state.dropped).toEqual([]);
  });

  it('are read before a ribbon button responds, no matter how early it is pressed', async () => {
    const { excel } = await withOneIgnored();
    excel.setFault({ kind: 'refuse', code: 'InvalidOrTimedOutSession', times: 1 });
    const { store, controller } = await startAgain(excel);
    await controller.do({ type: 'check' });
    expect(asides(store.state)).toHaveLength(1);
  });

  it('survives what another pane decides in the same workbook', async () => {
    const { excel, store, controller } = await withOneIgnored();
    const other = await anotherPane();
    const ignoreIn = async (pane: typeof other, rule: string) => {
      const { finding } = standing(pane.store.state, rule)!;
      await pane.controller.do({ type: 'ignore', finding, reason: '已核实' });
    };
    await ignoreIn({ store, controller }, 'execution-over-budget');
    await ignoreIn(other, 'goal-not-described');
    // Both panes decided without knowing of the other's last decision.
    const again = await startAgain(excel);
    const rules = (pane: typeof other) => [
      ...new Set(findingsOf(pane.store.state).setAside.map(({ finding }) => finding.rule)),
    ];
    expect(rules(again).sort()).toEqual(['execution-over-budget', 'execution-rate', 'goal-not-described']);
    // The one that decided last learned of the others.
    expect(rules(other).sort()).toEqual(rules(again).sort());
  });
});
