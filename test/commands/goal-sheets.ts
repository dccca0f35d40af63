import type { RowCell } from '../notation';

/** A sheet of goals, and a self-assessment with another target for its first indicator. */
export const GOALS: RowCell[][] = [
  ['2022年度项目支出绩效目标表'],
  ['项目名称', '培训经费'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '培训人数', '≥120人'],
  ['效益指标', '社会效益指标', '就业率', '≥80%'],
  ['满意度指标', '服务对象满意度指标', '满意度', '≥90%'],
];
export const OWN: RowCell[][] = [
  ['2022年度项目支出绩效自评表'],
  ['项目名称', '培训经费'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '培训人数', '≥100人', '105人', 50, 50],
  ['效益指标', '社会效益指标', '就业率', '80%以上', '85%', 30, 30],
  ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '95%', 10, 10],
];
/** Rows as a sheet. */
export const sheet = (sheetName: string, rows: RowCell[][]) => ({ sheetName, rows, merges: [] });
