import { readForms, type Form } from '../../src/form';
import { gridOfRows, type RowCell } from '../forms/load';

/** The header of a table of indicators, and of a block of funds. */
export const HEAD: readonly RowCell[] = [
  ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
];
export const FUNDS: readonly RowCell[] = [
  ...['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
];

/** The form of some rows below a title; row 2 of the sheet is the first of them. */
export function formOf(rows: readonly (readonly RowCell[])[], merges: readonly string[] = []): Form {
  const [form] = readForms(
    gridOfRows({ rows: [['2022年度项目支出绩效自评表'], ...rows], merges: [...merges] }),
  );
  return form!;
}
