import { startExcel, type RunningExcel } from '../../excel-host';
import { cellName } from '../../src/grid';
import { correctionsOf, findingsOf, PHRASE } from '../../src/taskpane';
import { formFile } from '../forms/load';
import { start, startIn, type Running } from './running';

/** Excel gives sheets other ids when a file is opened again; what is remembered of them is found by their names. */
const WORKBOOK = [formFile('yuelu-2022'), { sheetName: '备注', rows: [['备注', 1]] }];

/** A form with a correction, an ignored finding and a report. */
async function used(): Promise<Running> {
  const running = await start({ workbook: WORKBOOK, sheetIds: 'random' });
  const { controller, store } = running;
  await controller.do({ type: 'check' });
  await controller.do({ type: 'write-report' });
  await controller.do({ type: 'correct', correction: { what: 'year', value: 2031 } });
  const { finding } = findingsOf(store.state).standing.find(
    (each) => each.finding.rule === 'execution-rate' && cellName(each.finding.cells[0]!) === 'G12',
  )!;
  await controller.do({ type: 'ignore', finding, reason: '已与财政部门核实' });
  return running;
}

/** The workbook saved and opened again, with other ids. */
async function opened(excel: RunningExcel): Promise<Running> {
  return startIn(await startExcel({ workbook: excel.save(), sheetIds: 'random' }));
}

/** What is found again once the form is in front and checked. */
async function foundIn(running: Running, form: string) {
  const { excel, controller, store } = running;
  await excel.activateSheet(form);
  await controller.do({ type: 'check' });
  const corrected = correctionsOf(store.state).map(({ correction }) => correction);
  const ignored = findingsOf(store.state).setAside.map(
    ({ finding }) => `${finding.rule} ${cellName(finding.cells[0]!)}`,
  );
  await controller.do({ type: 'write-report' });
  const report = store.state.outcome?.sentence.zh;
  return { corrected, ignored, report };
}

const ALL = (report: string) => ({
  corrected: [{ what: 'year', value: 2031 }],
  ignored: ['execution-rate G12'],
  report: PHRASE.reportAgain(report).zh,
});

test('after opening again, twice', async () => {
  const first = await used();
  const before = first.store.state.sheet?.id;
  const second = await opened(first.excel);
  expect(await foundIn(second, '自评表')).toEqual(ALL('自评报告'));
  expect(second.store.state.sheet?.id).not.toBe(before);
  expect(await foundIn(await opened(second.excel), '自评表')).toEqual(ALL('自评报告'));
});

test('under names that were checked since', async () => {
  const { excel, controller } = await used();
  await excel.renameSheet('自评表', '2022 年自评');
  await excel.renameSheet('自评报告', '报送稿');
  await excel.activateSheet('2022 年自评');
  await controller.do({ type: 'check' });
  expect(await foundIn(await opened(excel), '2022 年自评')).toEqual(ALL('报送稿'));
});

test('a report that was renamed without a check is found by its paragraphs', async () => {
  const { excel } = await used();
  await excel.renameSheet('自评报告', '报送稿');
  expect(await foundIn(await opened(excel), '自评表')).toEqual(ALL('报送稿'));
});

test('what belongs to a sheet that is not found is kept until it is', async () => {
  const { excel } = await used();
  await excel.renameSheet('自评表', '改过的名字');
  const later = await opened(excel);
  const lost = await foundIn(later, '改过的名字');
  expect([lost.corrected, lost.ignored]).toEqual([[], []]);
  // Something is stored meanwhile, under the ids of now.
  const { finding } = findingsOf(later.store.state).standing[0]!;
  await later.controller.do({ type: 'ignore', finding, reason: '另一条' });
  await later.controller.do({ type: 'correct', correction: { what: 'amount-unit', value: '元' } });
  await later.excel.renameSheet('改过的名字', '另一个名字');
  await later.excel.activateSheet('另一个名字');
  await later.controller.do({ type: 'check' });
  await later.excel.addSheet('自评表');
  await later.excel.deleteSheet('自评表');
  await later.excel.renameSheet('另一个名字', '自评表');
  const { corrected, ignored } = await foundIn(await opened(later.excel), '自评表');
  expect(corrected).toContainEqual({ what: 'year', value: 2031 });
  expect(ignored).toContain('execution-rate G12');
});

test('names are stored by buttons only, so that reading along takes nothing from Ctrl+Z', async () => {
  const { excel, controller } = await used();
  await excel.activateSheet('自评表');
  await controller.do({ type: 'check' });
  await excel.typeInto('自评表!F6', 12000);
  await excel.renameSheet('自评表', '改过的名字');
  await excel.idle();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(excel.undoList).toEqual(['typed 自评表!F6']);
});
