import { columnName } from '../../src/grid';
import { review, type GoalForm } from '../../src/rules';
import { readForms } from '../../src/form';
import { saidBy, written } from './written';

const OWN = `
| 项目支出绩效自评表 | < | < | < | < | < | < |
| （2024年度） | < | < | < | < | < | < |
| 项目名称 | 乡村公路日常养护 | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 养护里程 | ≥1200公里 | 1210公里 | 20 | 20 |
| 产出指标 | 质量指标 | 路面优良率 | ≥83% | 84% | 20 | 20 |
| 产出指标 | 时效指标 | 养护完成时间 | 2024年12月底前 | 2024年12月 | 10 | 10 |
| 效益指标 | 社会效益指标 | 群众出行条件 | 有所改善 | 有所改善 | 30 | 30 |
| 满意度指标 | 服务对象满意度指标 | 沿线群众满意度 | ≥90% | 92% | 10 | 10 |
`;

const BESIDE = (left: string, right: string, values = ['指标值', '指标值']) => `
| 项目支出绩效目标申报表 | < | < | < | < | < | < |
| （2024年度） | < | < | < | < | < | < |
| 项目名称 | 乡村公路日常养护 | < | < | < | < | < |
| ${left} | < | < | < | ${right} | < | < |
| 累计养护农村公路3600公里 | < | < | < | 养护1200公里 | < | < |
| 一级指标 | 二级指标 | 三级指标 | ${values[0]!} | 二级指标 | 三级指标 | ${values[1]!} |
| 产出指标 | 数量指标 | 养护里程 | ≥3600公里 | 数量指标 | 养护里程 | ≥1200公里 |
| ^ | 质量指标 | 路面优良率 | ≥85% | 质量指标 | 路面优良率 | ≥83% |
| ^ | 时效指标 | 养护及时率 | 100% | 时效指标 | 养护完成时间 | 2024年12月31日前 |
| 效益指标 | 社会效益指标 | 群众出行条件 | 明显改善 | 社会效益指标 | 群众出行条件 | 有所改善 |
| 满意度指标 | 服务对象满意度指标 | 沿线群众满意度 | ≥90% | 服务对象满意度指标 | 沿线群众满意度 | ≥90% |
`;

const GOALS = `
| 项目支出绩效目标申报表 | < | < | < |
| （2024年度） | < | < | < |
| 项目名称 | 乡村公路日常养护 | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 养护里程 | ≥1300公里 |
| 产出指标 | 质量指标 | 路面优良率 | ≥83% |
| 产出指标 | 时效指标 | 养护完成时间 | 12月31日前 |
| 效益指标 | 社会效益指标 | 群众出行条件 | 有所改善 |
| 满意度指标 | 服务对象满意度指标 | 沿线群众满意度 | ≥90% |
`;

/** A table of `written`, of rows that have neither letters nor numbers. */
function lettered(rows: string): string {
  const lines = rows.trim().split('\n');
  const width = lines[0]!.split('|').length - 2;
  const head = Array.from({ length: width }, (_, column) => columnName(column));
  return [
    `|  | ${head.join(' | ')} |`,
    `|${' --- |'.repeat(width + 1)}`,
    ...lines.map((line, index) => `| ${index + 1} ${line}`),
  ].join('\n');
}

type Changes = Readonly<Record<string, string>>;

const goalsOf = (table: string, changes: Changes = {}, file: string | null = null): readonly GoalForm[] =>
  readForms({ ...written(lettered(table), changes), sheetName: '目标表' }).map((form) => ({ form, file }));

/** What is said of a form that is held against goals. */
function said(goals: readonly GoalForm[], own: Changes = {}): readonly string[] {
  const [only] = review(written(lettered(OWN), own), { policy: 'mof-2020', goals });
  return saidBy('target-changed', only!);
}

const LENGTH =
  '“养护里程”与目标表不一致：“目标表”D5 的指标值为 ≥1300公里，本表填 ≥1200公里。自评应沿用批复的目标。';

describe('goals of all years beside those of the year', () => {
  test.each([
    ['实施期目标（2023年—2025年）', '年度目标'],
    ['中期目标', '年度目标'],
    ['长期目标', '年度绩效目标'],
    ['总体目标', '年度目标'],
    ['三年目标', '当年目标'],
    ['2023—2025年目标', '2024年目标'],
  ])('%s · %s: the year’s count', (left, right) => {
    expect(said(goalsOf(BESIDE(left, right)))).toEqual([]);
    expect(said(goalsOf(BESIDE(left, right)), { D5: '≥1100公里' })).toEqual([
      '“养护里程”与目标表不一致：“目标表”G7 的指标值为 ≥1200公里，本表填 ≥1100公里。自评应沿用批复的目标。',
    ]);
  });

  test.each([
    ['实施期指标值', '年度指标值'],
    ['中期指标值', '年度指标值'],
  ])('the headers of the targets tell them apart: %s · %s', (left, right) => {
    expect(said(goalsOf(BESIDE('绩效目标', '绩效目标', [left, right])))).toEqual([]);
  });

  test('the year’s may come first', () => {
    expect(said(goalsOf(BESIDE('年度目标', '实施期目标')))[0]).toContain('D7 的指标值为 ≥3600公里');
    const [form] = goalsOf(BESIDE('年度目标', '实施期目标')).map(({ form }) => form);
    expect(form!.indicators.map(({ period }) => period)).toEqual([
      ...Array<string>(5).fill('one-year'),
      ...Array<string>(5).fill('all-years'),
    ]);
  });

  test('headings that do not tell them apart say nothing', () => {
    const [form] = goalsOf(BESIDE('绩效目标', '绩效目标')).map(({ form }) => form);
    expect(new Set(form!.indicators.map(({ period }) => period))).toEqual(new Set([null]));
  });
});

describe('the name of the project', () => {
  test.each([
    '2024年乡村公路日常养护',
    '乡村公路日常养护项目',
    '乡村公路日常养护经费',
    '乡村公路日常养护补助资金',
    '乡村公路日常养护（2024年）',
    '36072225001-乡村公路日常养护',
    '[36072225001]乡村公路日常养护',
    '“乡村公路日常养护”项目',
    '乡村公路 日常养护',
    '2023-2024年度乡村公路日常养护专项经费',
  ])('%s is 乡村公路日常养护', (name) => {
    expect(said(goalsOf(GOALS, { B3: name }))).toEqual([LENGTH]);
    // Half of its indicators are other ones: an added and a dropped indicator are told, as with the very same name.
    expect(said(goalsOf(GOALS, { B3: name, C6: '桥梁座数', C8: '车流量' }))).toHaveLength(3);
  });

  test('another name with the same indicators: both are named', () => {
    expect(said(goalsOf(GOALS, { B3: '农村道路管护' }))).toEqual([
      '“养护里程”与目标表不一致：“目标表”（项目名称“农村道路管护”，本表为“乡村公路日常养护”）D5 的指标值为 ≥1300公里，本表填 ≥1200公里。自评应沿用批复的目标。',
    ]);
  });

  test('four of five indicators are enough, three are not', () => {
    expect(said(goalsOf(GOALS, { B3: '农村道路管护', C6: '桥梁座数' }))).toHaveLength(3);
    expect(said(goalsOf(GOALS, { B3: '农村道路管护', C6: '桥梁座数', C8: '车流量' }))).toEqual([]);
  });

  test('few indicators found again in a longer form are not enough', () => {
    const short = GOALS.split('\n').slice(0, -3).join('\n');
    expect(said(goalsOf(short, { B3: '农村道路管护' }))).toEqual([]);
  });

  test('another year is another matter', () => {
    expect(said(goalsOf(GOALS, { A2: '（2023年度）', B3: '农村道路管护' }))).toEqual([]);
    expect(said(goalsOf(GOALS, { A2: '（2023年度）' }))).toEqual([]);
  });

  test('goals with the very name come first', () => {
    const others = goalsOf(GOALS, { B3: '农村道路管护', D5: '≥900公里' });
    const nearly = goalsOf(GOALS, { B3: '2024年乡村公路日常养护', D5: '≥950公里' });
    expect(said([...others, ...nearly, ...goalsOf(GOALS)])).toEqual([LENGTH]);
    expect(said([...others, ...nearly])[0]).toContain('≥950公里');
    expect(said([...others, ...goalsOf(GOALS, { B3: '桥梁管护' })])).toEqual([]);
  });

  test('in one workbook, goals that another form bears the name of are its own', () => {
    const [goal] = goalsOf(GOALS, { B3: '农村道路管护' });
    const beside = readForms(written(lettered(OWN), { B3: '2024年农村道路管护' }));
    expect(said([{ ...goal!, beside }])).toEqual([]);
    expect(said([{ ...goal!, beside: readForms(written(lettered(OWN))) }])).toHaveLength(1);
  });
});
