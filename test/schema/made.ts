import { makeGrid, parseCell, type CellInput, type Grid } from '../../src/grid';
import { gridOf, gridOfRows } from '../forms/load';

/** A form of test/forms with some cells changed: values by the cell's name, null for blank. */
function changed(name: string, changes: Readonly<Record<string, string | number | boolean | null>>): Grid {
  const grid = gridOf(name);
  const wanted = Object.entries(changes).map(([cell, value]) => ({ ...parseCell(cell)!, value }));
  const untouched = grid.cells.filter(
    ({ row, column }) => !wanted.some((cell) => cell.row === row && cell.column === column),
  );
  const typed = wanted.flatMap(({ value, ...place }): CellInput[] =>
    value === null ? [] : [{ ...place, value, text: String(value).toUpperCase() }],
  );
  return makeGrid({ sheetName: grid.sheetName, merges: grid.merges, cells: [...untouched, ...typed] });
}

/** What no form of test/forms holds: other units of money, errors in place of figures, hidden rows, parts left out. */
export const MADE_FORMS: Readonly<Record<string, Grid>> = {
  errors: changed('yuelu-2022', {
    A4: '整体资金\n（千元）',
    G6: '#REF!',
    H5: '#REF!',
    I5: '#REF!',
    E18: '#REF!',
    F17: '95%-98%',
    F18: '#REF!',
    F19: '—',
    G19: '#REF!',
    H20: '#REF!',
    G25: '#REF!',
    H25: '#REF!',
  }),
  'a truth value for a total, a score too low': changed('yuelu-2022', {
    A4: '整体资金\n（百万元）',
    H16: 10,
    H25: true,
  }),
  'two divisions of different sums': changed('yuelu-2022', {
    A4: '整体资金\n（亿元）',
    E8: 6838.19,
    E12: 5235.79,
  }),
  'a converted score that is blank, and one that is an error': changed('published/chengan-2020', {
    M12: null,
    M13: '#REF!',
  }),
  'hidden rows': makeGrid({ ...gridOf('yuelu-2022'), hiddenRows: [9] }),
  'funds only, a weight and no score': gridOfRows({
    rows: [
      ['2022年度部门整体支出绩效自评表'],
      ['项目', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率'],
      ['合计', '#REF!', 100, 90, 10, '90%'],
      ['财政拨款', 80, 100, 90, null, '90%'],
      ['其他资金', 0, 0, 0, null, null],
      ['上年结转资金', 0, '#REF!', '#REF!', null, null],
    ],
  }),
  'what has arrived and what is foreseen': gridOfRows({
    rows: [
      ['项目支出绩效运行监控表（2023年度）'],
      ['项目资金（万元）', null, '年初预算数', '实际到位数', '1-6月执行数', '全年预计执行数'],
      [null, '年度资金总额', 220, 110, 87.57, 220],
      [null, '其中：财政拨款', 220, '#REF!', 87.57, '#REF!'],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '1-6月完成值', '全年预计完成值'],
      ['产出指标', '数量指标', '培训人数', '100人', '50人', '100人'],
    ],
  }),
  'all years of a project': gridOfRows({
    rows: [
      ['项目绩效目标申报表（2023年度）'],
      ['项目总金额', 412752, '本年金额', 137584],
      ['一级指标', '二级指标', '三级指标', '指标值'],
      ['产出指标', '数量指标', '场次', '3场'],
    ],
  }),
  'an assessment before the money is granted': gridOfRows({
    rows: [
      ['事前绩效评估得分情况表'],
      ['一级指标', '三级指标', '分值', '得分'],
      ['立项必要性', '政策依据', 50, 50],
      ['投入经济性', '成本测算', 50, 40],
    ],
  }),
};
