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
    ],
  }),
};
