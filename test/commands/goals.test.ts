import { makeExcelHost } from '../../src/excel';
import { goalsOf, shownReview, type State } from '../../src/taskpane';
import type { RowCell } from '../notation';
import { GOALS, OWN, sheet } from './goal-sheets';
import { anotherPane, start, startAgain, until, type Running } from './running';

const WORKBOOK = { workbook: [sheet('自评', OWN), sheet('目标', GOALS), sheet('说明', [['填报说明']])] };
const CHANGED = '“培训人数”与目标表不一致：“目标”D4 的指标值为 ≥120人，本表填 ≥100人。自评应沿用批复的目标。';

const changes = (state: State) =>
  (shownReview(state)?.findings ?? [])
    .filter(({ rule }) => rule === 'target-changed')
    .map(({ message }) => message.zh);

/** The pane after a check and, as a person does it, the choice of a sheet with the given name. */
async function held(name: string, workbook = WORKBOOK): Promise<Running> {
  const running = await start(workbook);
  await running.excel.pressRibbon('checkSheet');
  await choose(running, name);
  return running;
}

async function choose({ controller, store }: Running, name: string | null): Promise<void> {
  await controller.do({ type: 'unfold', section: 'goals', open: true });
  const of = store.state.offered.find((each) => each.name === name);
  await controller.do({ type: 'choose-goals', sheetId: of?.id ?? null });
}

describe('the goals on another sheet of the workbook', () => {
  it('are held against the form once they are chosen, not before', async () => {
    const running = await start(WORKBOOK);
    await running.excel.pressRibbon('checkSheet');
    expect(changes(running.store.state)).toEqual([]);
    await choose(running, '目标');
    expect(changes(running.store.state)).toEqual([CHANGED]);
    expect(running.store.state.announcement?.zh).toContain('已与“目标”对照，有 1 处不一致');
    expect(running.excel.missing).toEqual([]);
  });

  it('are let go of again', async () => {
    const running = await held('目标');
    await choose(running, null);
    expect(changes(running.store.state)).toEqual([]);
    expect(await makeExcelHost().settings.get('ziping.goalSheets')).toBeNull();
  });

  it('are followed when they change', async () => {
    const { excel, store } = await held('目标');
    await excel.typeInto('目标!D4', '≥100人');
    await until(() => changes(store.state).length === 0);
    expect(changes(store.state)).toEqual([]);
    await excel.typeInto('目标!D5', '≥70%');
    await until(() => changes(store.state).length > 0);
    expect(changes(store.state)).toHaveLength(1);
  });

  it('make the result old where nothing is checked while typing', async () => {
    const { excel, store, controller } = await held('目标');
    await controller.do({ type: 'set-live', on: false });
    await excel.typeInto('说明!A1', '别的');
    expect(store.state.stale).toBe(false);
    await excel.typeInto('目标!D4', '≥100人');
    await until(() => store.state.stale);
    expect(store.state.stale).toBe(true);
    await excel.pressRibbon('checkSheet');
    expect([store.state.stale, changes(store.state)]).toEqual([false, []]);
  });

  it('stay chosen in the workbook and in another pane', async () => {
    const { excel } = await held('目标');
    expect(changes((await anotherPane()).store.state)).toEqual([CHANGED]);
    expect(changes((await startAgain(excel)).store.state)).toEqual([CHANGED]);
  });

  it('are told as gone with their sheet, and the form is checked all the same', async () => {
    const { excel, store } = await held('目标');
    await excel.deleteSheet('目标');
    await excel.pressRibbon('checkSheet');
    expect(changes(store.state)).toEqual([]);
    expect(store.state.fault).toBeNull();
    expect(goalsOf(store.state, store.state.sheet?.id)?.sheetName).toBeNull();
  });

  it('are refused from a sheet that holds none', async () => {
    const { store } = await held('说明');
    expect(store.state.outcome?.sentence.zh).toBe('“说明”里没有识别到绩效目标表，没有对照。');
    expect(store.state.goalSheets.size).toBe(0);
  });

  it('are told as those of another form', async () => {
    const other = new Map<RowCell, string>([
      ['培训经费', '维修经费'],
      ['培训人数', '维修间数'],
      ['就业率', '使用年限'],
    ]);
    const others = GOALS.map((row) => row.map((cell) => other.get(cell) ?? cell));
    const running = await held('目标', { workbook: [sheet('自评', OWN), sheet('目标', others)] });
    expect(changes(running.store.state)).toEqual([]);
    expect(running.store.state.announcement?.zh).toContain('没有本表的目标');
  });
});

test('goals with another name and the same indicators are held against the form, and both names told', async () => {
  const others = GOALS.map((row) => row.map((cell) => (cell === '培训经费' ? '职工教育' : cell)));
  const running = await held('目标', { workbook: [sheet('自评', OWN), sheet('目标', others)] });
  expect(changes(running.store.state)).toEqual([
    CHANGED.replace('“目标”', '“目标”（项目名称“职工教育”，本表为“培训经费”）'),
  ]);
});

test('goals on the same sheet are held against the form without a choice', async () => {
  const { excel, store } = await start({ workbook: [sheet('合并', [...GOALS, [], ...OWN])] });
  await excel.pressRibbon('checkSheet');
  const all = store.state.reviews.flatMap(({ findings }) =>
    findings.filter(({ rule }) => rule === 'target-changed'),
  );
  expect(all.map(({ message }) => message.zh)).toEqual([CHANGED.replace('“目标”', '“合并”')]);
});
