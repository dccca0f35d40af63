import { words } from '../../grid';
/** The title of such a form. */
export const TITLE = /(?:自评|评价|评分|绩效).*表|自评表/;

/** Words of a title if no line names a form. */
export const TITLE_WORDS: readonly string[] = ['绩效', '自评'];

/** The title of a report: 2022年度部门整体支出绩效自评报告. */
export const REPORT_TITLE = /(?:自评|绩效|评价)[^：:。；]{0,6}报告$/;

/** The end of any report's title. */
export const REPORT = '报告';

/** The title of a list of several forms: 项目自评情况汇总表. */
export const LIST_TITLE = /(?:汇总|一览|情况统计|目录|清单)表?(?:[(（].*[)）])?$/;

/** Headers that name the forms of a list. */
export const FORM_NAMES: readonly string[] = words(`
  项目名称 单位名称 部门名称 预算单位 政策名称 专项名称 资金名称
`);

/** Words of a title or sheet name of a whole department. */
export const DEPARTMENT_WORDS: readonly string[] = words(`
  整体支出 部门整体 部门(单位)整体 部门预算绩效 单位整体 部门支出
`);

/** Words of a title or sheet name of one project. */
export const PROJECT_WORDS: readonly string[] = ['项目', '转移支付', '专项'];

/** A label that only forms of a department have. */
export const DEPARTMENT_LABEL = '整体资金';
