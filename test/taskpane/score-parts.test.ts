import { plain } from '../../src/grid';
import { review } from '../../src/rules';
import { scoreParts, type ScorePart } from '../../src/taskpane';
import { formFile, gridOf, gridOfRows, type FormFile } from '../forms/load';
import type { RowCell } from '../notation';

const written = ({ name, score, weight, missing, policyWeight }: ScorePart) =>
  [
    name.zh,
    score && plain(score),
    weight && plain(weight),
    missing,
    policyWeight && plain(policyWeight),
  ] as const;

const partsIn = (grid: ReturnType<typeof gridOf>) => scoreParts(review(grid)[0]!).map(written);
const rowsIn = (rows: RowCell[][], merges: string[] = []) => partsIn(gridOfRows({ rows, merges }));

/** The sample after a change of its scores (column H) by row. */
function changed(change: (file: FormFile) => void) {
  const file = formFile('yuelu-2022');
  change(file);
  return partsIn(gridOfRows(file));
}

const HEAD: RowCell[][] = [
  ['2022年度项目支出绩效自评表'],
  ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', 100, 100, 10, '100%', 10],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
];

describe('the parts of a score', () => {
  it('are execution and categories with what the form gives them', () => {
    expect(partsIn(gridOf('yuelu-2022'))).toEqual([
      ['预算执行率', '10', '10', 0, '10'],
      ['产出指标', '50', '50', 0, '50'],
      ['效益指标', '30', '30', 0, '30'],
      ['满意度指标', '9', '10', 0, '10'],
    ]);
  });

  it('tell a missing score as missing, and sum the others', () => {
    const parts = changed((file) => {
      file.rows[15]![7] = null;
    });
    expect(parts[1]).toEqual(['产出指标', '30', '50', 1, '50']);
  });

  it('have no score, not 0, where none is given', () => {
    const parts = rowsIn([...HEAD, ['满意度指标', '满意度指标', '满意度', '≥90%', '96%', 10, null]]);
    expect(parts.at(-1)).toEqual(['满意度指标', null, '10', 1, null]);
  });

  it('have a score of 0 where 0 is given', () => {
    const parts = rowsIn([...HEAD, ['满意度指标', '满意度指标', '满意度', '≥90%', '6%', 10, 0]]);
    expect(parts.at(-1)).toEqual(['满意度指标', '0', '10', 0, null]);
  });

  it('count a score that several indicators share once', () => {
    const parts = rowsIn(
      [
        ...HEAD,
        ['产出指标', '数量指标', '培训人数', '≥100人', '100人', 25, 50],
        [null, '数量指标', '培训期数', '≥4期', '4期', 25, null],
      ],
      ['A5:A6', 'G5:G6'],
    );
    expect(parts.at(-1)).toEqual(['产出指标', '50', '50', 0, null]);
  });

  it("name the policy's weights only where the form has the policy's categories", () => {
    const rows: RowCell[][] = [
      ['产出指标', '数量指标', '培训人数', '≥100人', '100人', 40, 40],
      ['效益指标', '社会效益指标', '上岗率', '≥80%', '85%', 30, 30],
      ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '96%', 20, 20],
    ];
    expect(rowsIn([...HEAD, ...rows])).toEqual([
      ['预算执行率', '10', '10', 0, '10'],
      ['产出指标', '40', '40', 0, '50'],
      ['效益指标', '30', '30', 0, '30'],
      ['满意度指标', '20', '20', 0, '10'],
    ]);
    const policies = (given: RowCell[][]) => rowsIn([...HEAD, ...given]).map((part) => part[4]);
    expect(policies(rows.slice(0, 2))).toEqual([null, null, null]);
    const withCost: RowCell[] = ['成本指标', '经济成本指标', '总成本', '≤100万元', '90万元', 10, 10];
    // Another policy fits that form.
    expect(policies([...rows, withCost])).toEqual(['10', '40', '20', '10', '20']);
  });

  it('keep the categories of another scheme', () => {
    expect(partsIn(gridOf('hunan-scoring-table'))).toEqual([
      ['投入', '13', '13', 0, null],
      ['过程', '45', '47', 0, null],
      ['产出及效率', '39', '40', 0, null],
    ]);
  });

  it('are none without weights', () => {
    const parts = rowsIn([
      ['2022年度项目支出绩效目标表'],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '培训人数', '≥120人'],
      ['效益指标', '社会效益指标', '就业率', '≥80%'],
    ]);
    expect(parts).toEqual([]);
  });

  it('sum to the scores that the total sums', () => {
    for (const name of [
      'jishan-2020',
      'hainan-2023',
      'langfang-2019',
      'sichuan-2023',
      'zhejiang-project-2023',
    ]) {
      const [one] = review(gridOf(name));
      const sum = scoreParts(one!).reduce((all, { score }) => all + Number(score ?? 0), 0);
      expect([name, sum.toFixed(2)]).toEqual([name, one!.scorecard.total.sumOfGiven!.toFixed(2)]);
    }
  });
});
