import fc from 'fast-check';
import { cellName } from '../../src/grid';
import { fixesOf, review } from '../../src/rules';
import { formFile, gridOfRows, type RowCell } from '../forms/load';

const NAMES = [
  'yuelu-2022',
  'jishan-2020',
  'hainan-2023',
  'yongde-2022',
  'hunan-scoring-table',
  'sichuan-2023',
];

const anything: fc.Arbitrary<RowCell> = fc.oneof(
  fc.constant(null),
  fc.constantFrom<RowCell>(
    '—',
    '0',
    '无',
    '#REF!',
    '=A1',
    { v: 0, fmt: 'General', f: 'A1' },
    '１２３',
    '99.5分',
    '≥95%',
    '请填写',
    '合计',
    '总分',
    '12月底前',
    '1e400',
    '-',
    '（50分）',
  ),
  fc.integer({ min: -1000, max: 100000 }),
  fc.integer({ min: -500, max: 500 }).map((value) => ({ v: value / 100, fmt: '0%' })),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);

/** Whatever staff type into a form, the review ends, and each finding can be displayed and located. */
test('any change of cells is reviewed without throwing, and every finding is complete', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...NAMES),
      fc.array(fc.tuple(fc.nat(40), fc.nat(10), anything), { minLength: 1, maxLength: 6 }),
      (name, changes) => {
        const file = formFile(name);
        for (const [row, column, value] of changes) {
          const cells = file.rows[row];
          if (!cells) continue;
          while (cells.length <= column) cells.push(null);
          cells[column] = value;
        }
        for (const { findings } of review(gridOfRows(file))) {
          for (const finding of findings) {
            expect(finding.cells.length).toBeGreaterThan(0);
            expect(`${finding.message.zh}${finding.message.en}`).not.toMatch(
              /undefined|NaN|\bnull\b|\[object/,
            );
            expect(new Set(finding.cells.map(cellName)).size).toBe(finding.cells.length);
            for (const { formula } of fixesOf(finding)) {
              if (formula !== undefined)
                expect(formula).toMatch(
                  /^=(?:SUM\([A-Z0-9:,]+\)|[A-Z]+\d+\/[A-Z]+\d+|ROUND\([A-Z]+\d+\/[A-Z]+\d+\*100,2\))$/,
                );
            }
          }
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('two reviews of the same form are equal', () => {
  const file = formFile('yuelu-2022');
  const reviewed = () =>
    JSON.stringify(review(gridOfRows(file)).map(({ findings, scorecard }) => [findings, scorecard]));
  expect(reviewed()).toBe(reviewed());
});

test('a form of two thousand rows is reviewed within the time limit', () => {
  const rows: RowCell[][] = [
    ['2022年度项目支出绩效自评表'],
    ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', 100, 95, 10, { v: 1, fmt: '0%' }, 10],
    ...Array.from({ length: 900 }, (_, index): RowCell[] => [
      `项目${index}`,
      100 + index,
      95,
      null,
      { v: 1, fmt: '0%' },
    ]),
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
    ...Array.from({ length: 900 }, (_, index): RowCell[] => [
      '产出指标',
      '数量指标',
      `培训${index}`,
      '≥100人',
      '80人',
      1,
      1,
    ]),
  ];
  const grid = gridOfRows({ rows });
  const [reviewed] = review(grid);
  expect(reviewed!.form.indicators).toHaveLength(900);
});
