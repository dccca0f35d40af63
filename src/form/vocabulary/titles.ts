import { words } from '../../grid';
import type { Stage } from '../form';
/** The title of such a form. */
export const TITLE = /(?:自评|评价|评分|绩效).*表|自评表|项目(?:支出)?(?:预算)?申报[表书]/;

/** What announces a form at the end of a report, before its title: 附件：, 附表1:. */
export const ANNEX = /^附[件表]?[\d一二三四五六七八九十]*[:：]\s*(?![\d一二三四五六七八九十]+[.、．])/;

/** Words of a title if no line names a form. */
export const TITLE_WORDS: readonly string[] = ['绩效', '自评'];

/** Words in the title of each form that staff keep beside the self-assessment, the surest first. */
export const STAGE_WORDS: readonly { readonly stage: Stage; readonly words: readonly string[] }[] = [
  { stage: 'monitoring', words: words('监控 监测 跟踪') },
  { stage: 'self-assessment', words: ['自评'] },
  { stage: 'pre-assessment', words: ['事前'] },
  { stage: 'goal', words: words('申报 目标表 目标批复 目标设定 目标设置 绩效目标') },
];

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

/** Headers that tell the projects of a list apart, in front of their indicators. */
export const PROJECT_KEYS: readonly string[] = words(`
  项目名称 项目编码 项目代码 项目编号 子项目名称 二级项目名称 二级项目编码 单位编码 单位代码 预算单位 单位名称
  政策名称 专项名称 预算项目名称 项目名称及编码
`);

/** Words of a title or sheet name of a whole department. */
export const DEPARTMENT_WORDS: readonly string[] = words(`
  整体支出 部门整体 部门(单位)整体 部门预算绩效 单位整体 部门支出
`);

/** Words of a title or sheet name of one project. */
export const PROJECT_WORDS: readonly string[] = ['项目', '转移支付', '专项'];

/** A label that only forms of a department have. */
export const DEPARTMENT_LABEL = '整体资金';

/** Labels in the head of an appraisal of one person, which is not a form of a budget. */
export const PERSON_LABELS: readonly string[] = words(`
  姓名 员工姓名 职员姓名 工号 员工编号 被考核人 被考核者 被考核人姓名 被考评人 被评估人 考核对象
`);

/** The title of an appraisal of staff: 员工年度绩效考核表. */
export const STAFF_TITLE = /(?:员工|职员|个人)(?:月度|季度|年度|工作)*(?:绩效|考核|考评)/;

/** The title of an appraisal of persons or offices: 工作人员年度考核评分表, 乡镇高质量发展综合考核指标及得分表. */
export const APPRAISAL_TITLE = /(?:考核|考评|测评|评比)[^。；:：]{0,20}表(?:[(（].*[)）])?$/;

/** Words of a title that is about money or its results, and of no such appraisal. */
export const OF_BUDGET = /绩效|自评|评价|支出|资金|财政|预算/;

/** Labels of a table that scores the bids of a tender. */
export const TENDER_LABELS: readonly string[] = words(`
  评审因素 评分因素 投标报价 磋商报价 响应报价 报价得分 价格 价格分 价格部分 技术 技术分 技术部分 商务 商务分 商务部分
  投标人 投标人名称 投标单位 供应商 供应商名称 评标委员
`);

/** The end of the title of statistics and plans: 指标统计表, 任务分解表. */
export const STATISTICS_TITLE = /(?:统计|分解|明细|一览|排名|测算)表?(?:[(（].*[)）])?$/;
