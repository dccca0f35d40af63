import { cellName, plain, type Decimal } from '../../src/grid';
import { readForms } from '../../src/form';
import { policyById } from '../../src/policy';
import { gradeCell, scoreForm } from '../../src/scoring';
import { formFile, gridOfRows, type RowCell } from '../forms/load';
import { formOf, FUNDS, HEAD } from './forms';

const mof = policyById('mof-2020')!;

type Rows = readonly (readonly RowCell[])[];

const told = (value: Decimal | null) => value && plain(value);

/** Two indicators that are met: the second with a weight and score of its own. */
const twoWith = (weight: RowCell, score: RowCell): Rows => [
  HEAD,
  ['产出指标', '数量指标', '培训人数', '≥100人', '100人', 50, 50],
  ['效益指标', '社会效益指标', '学员上岗率', '≥80%', '85%', weight, score],
];
const sumOf = (rows: Rows) => told(scoreForm(formOf(rows), mof).total.sumOfGiven);
const filledOf = (rows: Rows) => told(scoreForm(formOf(rows), mof).total.filled);

describe('a line counts in the total', () => {
  test.each<[string, RowCell, RowCell, string | null]>([
    ['with a score', 50, 40, '90'],
    ['with a score beside a blank weight', null, 40, '90'],
    ['not where its score is a dash', 50, '—', '50'],
    ['not where it is blank beside a blank weight', null, null, '50'],
    ['not where it is blank beside a dash', '—', null, '50'],
    ['unknown where it is blank beside a weight', 50, null, null],
    ['unknown where it is blank beside a weight that is an error', '#REF!', null, null],
    ['unknown where it is an error', 50, '#REF!', null],
  ])('%s', (_, weight, score, sum) => {
    expect(sumOf(twoWith(weight, score))).toBe(sum);
  });

  test('unknown where it is blank and the layout has no weights', () => {
    const rows = (score: RowCell): Rows => [
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
      ['产出指标', '数量指标', '培训人数', '≥100人', '100人', 50],
      ['效益指标', '社会效益指标', '学员上岗率', '≥80%', '85%', score],
    ];
    expect([sumOf(rows(40)), sumOf(rows(null)), sumOf(rows('—'))]).toEqual(['90', null, '50']);
  });

  test.each<[string, RowCell, RowCell, string | null]>([
    ['execution with its score', 10, 8, '108'],
    ['execution that nobody scored, as unknown', 10, null, null],
    ['not execution whose score is a dash', 10, '—', '100'],
    ['not a blank beside a blank weight', null, null, '100'],
    ['a score beside a blank weight', null, 8, '108'],
  ])('%s', (_, weight, score, sum) => {
    const rows = [FUNDS, ['年度资金总额', 100, 80, weight, null, score], ...twoWith(50, 50)];
    expect(sumOf(rows)).toBe(sum);
  });

  test('execution that nobody scored is filled from its suggestion', () => {
    expect(filledOf([FUNDS, ['年度资金总额', 100, 80, 10, null, null], ...twoWith(50, 50)])).toBe('108');
  });
});

describe('points beside the weights', () => {
  const rows = (bonus: RowCell, deduction: RowCell): Rows => [
    ...twoWith(50, 50),
    ['加分项', '获省级表彰', null, null, null, null, bonus],
    ['扣分项', '审计发现问题', null, null, null, null, deduction],
    ['总分', null, null, null, null, 100, 99],
  ];

  test('are given and taken off', () => {
    const { others, total } = scoreForm(formOf(rows(1, 2)), mof);
    expect(
      others.map(({ cell, weight, given, suggested, met }) => [
        cell && cellName(cell),
        weight,
        told(given),
        suggested,
        met,
      ]),
    ).toEqual([
      ['G5', null, '1', null, null],
      ['G6', null, '-2', null, null],
    ]);
    expect(others[0]!.reason).toEqual({
      zh: '不是绩效指标，不作建议，按所填得分计入总分。',
      en: 'Not an indicator: no suggestion, what is filled in counts.',
    });
    expect([told(total.sumOfGiven), told(total.filled), told(total.suggested)]).toEqual(['99', '99', '99']);
  });

  test('are taken off once where they are written with a minus', () => {
    expect(sumOf(rows(1, -2))).toBe('99');
  });

  test('that nobody gave count as none', () => {
    expect(sumOf(rows(null, null))).toBe('100');
    expect(sumOf(rows(0, 0))).toBe('100');
  });
});

describe('points of a block that is no table of indicators (资金管理情况)', () => {
  // Seven points with 40 of the weight: 6, 6, 6, 6, 5, 5, 6; row 14 is 拨付合规性 with 6 of 6.
  const { rows, merges } = formFile('published/huizhou-2025');
  const formWith = (score: RowCell) => {
    const changed = rows.map((row, index) =>
      row.map((cell, column) => (index === 13 && column === 7 ? score : cell)),
    );
    return readForms(gridOfRows({ rows: changed, merges }))[0]!;
  };

  test('have a weight and count', () => {
    const { others, total } = scoreForm(formWith(4), mof);
    expect(others).toHaveLength(7);
    const { cell, weight, given } = others[2]!;
    expect([cell && cellName(cell), told(weight), told(given)]).toEqual(['H14', '6', '4']);
    expect(told(total.sumOfGiven)).toBe('98');
  });

  test('leave the sum unknown where one is blank, and count no dash', () => {
    const sums = [null, '—'].map((score) => told(scoreForm(formWith(score), mof).total.sumOfGiven));
    expect(sums).toEqual([null, '94']);
  });
});

describe('the scores that a total sums', () => {
  const cells = (rows: Rows, merges: readonly string[] = []) =>
    scoreForm(formOf(rows, merges), mof).summed.map(
      ({ figure, isTakenOff }) => `${isTakenOff ? '-' : ''}${cellName(figure.cell)}`,
    );

  test('are those of execution, indicators and other points, filled in or not', () => {
    expect(
      cells([
        FUNDS,
        ['年度资金总额', 100, 80, 10, null, null],
        ...twoWith(50, null),
        ['加分项', '获省级表彰', null, null, null, null, 1],
        ['扣分项', '审计发现问题', null, null, null, null, 2],
        ['加分项', '获市级表彰', null, null, null, null, 0],
        ['扣分项', '巡察发现问题', null, null, null, null, '—'],
      ]),
    ).toEqual(['F3', 'G5', 'G6', 'G7', '-G8', 'G9']);
  });

  test('are each cell once', () => {
    expect(
      cells(
        [
          HEAD,
          ['产出指标', '数量指标', '培训人数', '≥100人', '80人', 10, 18],
          [null, null, '培训场次', '≥5场', '5场', 10],
        ],
        ['A3:A4', 'B3:B4', 'G3:G4'],
      ),
    ).toEqual(['G3']);
  });

  test('are none where the layout has none', () => {
    expect(
      cells([
        ['项目资金（万元）', '全年预算数', '全年执行数', '执行率'],
        ['年度资金总额', 100, 80, '80%'],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值'],
        ['产出指标', '数量指标', '培训人数', '≥100人', '80人'],
      ]),
    ).toEqual([]);
  });
});

describe('the grade', () => {
  const total = (score: RowCell): Rows => [['总分', null, null, null, null, 100, score]];

  test('stands in the total row or in an entry of its own', () => {
    const inRow = formOf([
      [...HEAD.slice(0, 7), '自评等级'],
      ...twoWith(50, 50).slice(1),
      ['总分', null, null, null, null, 100, 100, ' 优 '],
    ]);
    const inEntry = formOf([['自评等级', '良'], ...twoWith(50, 50), ...total(100)]);
    expect([inRow, inEntry].map((form) => cellName(gradeCell(form)!.cell))).toEqual(['H5', 'B2']);
    expect([inRow, inEntry].map((form) => scoreForm(form, mof).grade.given)).toEqual(['优', '良']);
    const inNone = formOf([['项目名称', '培训'], ...twoWith(50, 50), ...total(100)]);
    expect(gradeCell(inNone)).toBeNull();
    expect(scoreForm(inNone, mof).grade.given).toBeNull();
  });

  test('goes by the scores given, else by what will be filled in, else by the printed total', () => {
    const gradeOf = (rows: Rows) => scoreForm(formOf(rows), mof).grade.suggested;
    // Given 50 + 35 is 良; the printed 95 would be 优.
    expect(gradeOf([...twoWith(50, 35), ...total(95)])).toBe('良');
    // Filled in 50 + 50 is 优; the printed 70 would be 中.
    expect(gradeOf([...twoWith(50, null), ...total(70)])).toBe('优');
    // What stands in for an error nobody knows; printed is 85.
    expect(gradeOf([...twoWith('#REF!', null), ...total(85)])).toBe('良');
    expect(gradeOf([...twoWith('#REF!', null), ...total(null)])).toBeNull();
  });
});

test('the printed total keeps its cell, with a score or without', () => {
  const rows = (score: RowCell): Rows => [...twoWith(50, 50), ['总分', null, null, null, null, 100, score]];
  const totals = [90, null].map((score) => scoreForm(formOf(rows(score)), mof).total);
  expect(totals.map(({ cell, given }) => [cell && cellName(cell), told(given)])).toEqual([
    ['G5', '90'],
    ['G5', null],
  ]);
});
