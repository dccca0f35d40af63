import { defaultPolicy } from '../policy';
import type { BlankLayout } from './layout';

/** 财预〔2020〕10号's form for a project, as most provinces have it. */
const PROJECT_CENTRAL = `
title | 项目支出绩效自评表 | <<
caption | （        年度） | <<
entry | 项目名称 | [文字] | <<
entry | 主管部门 | [文字] | < | < | 实施单位 | [文字] | <<
head | 项目资金<br>（万元） | | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
fund | ^ | 年度资金总额 | < | [合计 ↓1↓2↓3] | [合计 ↓1↓2↓3] | [合计 ↓1↓2↓3] | [执行分值] | [执行率 F/E] | [执行得分 H*G]
fund | ^ | 其中：当年财政拨款 | < | [金额] | [金额] | [金额] | — | [执行率 F/E] | —
fund | ^ | 上年结转资金 | < | [金额] | [金额] | [金额] | — | [执行率 F/E] | —
fund | ^ | 其他资金 | < | [金额] | [金额] | [金额] | — | [执行率 F/E] | —
head | 年度<br>总体<br>目标 | 预期目标 | < | < | < | 实际完成情况 | <<
goal | ^ | [文字] | < | < | < | [文字] | <<
header | 绩<br>效<br>指<br>标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
indicator | ^ | [一级] | [二级] | [文字] | [指标值] | [指标值] | [分值] | [得分] | [文字]
total | 总分 | < | < | < | < | < | [满分] | [总分] |
`;

/** The form of a whole department with its tasks of the year, as central departments and several provinces have it. */
const DEPARTMENT_CENTRAL = `
title | 部门整体支出绩效自评表 | <<
caption | （        年度） | <<
entry | 部门名称 | < | [文字] | <<
head | 年度<br>主要<br>任务<br>完成<br>情况 | 任务名称 | 完成情况 | < | 预算数（万元） | < | < | 执行数（万元） | < | < | 分值 | 执行率 | 得分
head | ^ | ^ | ^ | < | 总额 | 财政拨款 | 其他资金 | 总额 | 财政拨款 | 其他资金 | ^ | ^ | ^
task*4 | ^ | [文字] | [文字] | < | [合计 →1→2] | [金额] | [金额] | [合计 →1→2] | [金额] | [金额] | — | [执行率 H/E] | —
fund | ^ | 金额合计 | < | < | [合计 ↑4↑3↑2↑1] | [合计 ↑4↑3↑2↑1] | [合计 ↑4↑3↑2↑1] | [合计 ↑4↑3↑2↑1] | [合计 ↑4↑3↑2↑1] | [合计 ↑4↑3↑2↑1] | [执行分值] | [执行率 H/E] | [执行得分 L*K]
head | 年度<br>总体<br>目标 | 预期目标 | < | < | < | < | < | 实际完成情况 | <<
goal | ^ | [文字] | < | < | < | < | < | [文字] | <<
header | 绩<br>效<br>指<br>标 | 一级指标 | 二级指标 | 三级指标 | < | < | 年度指标值 | 实际完成值 | < | < | 分值 | 得分 | 偏差原因分析及改进措施
indicator | ^ | [一级] | [二级] | [文字] | < | < | [指标值] | [指标值] | < | < | [分值] | [得分] | [文字]
total | 总分 | < | < | < | < | < | < | < | < | < | [满分] | [总分] |
`;

const HUNAN_FUNDS = `项目 | < | < | 全年预算数 | 全年执行数 | 执行率 | 分值 | 得分`;

const HUNAN_PART = `[金额] | [金额] | [执行率 F/E] | — | —`;

const HUNAN_TABLE = `
head | 年度<br>总体<br>目标 | 年初设定目标 | < | < | < | 全年完成情况 | <<
goal | ^ | [文字] | < | < | < | [文字] | <<
header | 绩<br>效<br>指<br>标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
indicator | ^ | [一级] | [二级] | [文字] | [指标值] | [指标值] | [分值] | [得分] | [文字]
total | 总分 | < | < | < | < | < | [满分] | [总分] |
`;

/** The form of a whole department in Hunan (Changsha): funds by source and by structure, headcount. */
const DEPARTMENT_HUNAN = `
title | 部门整体支出绩效自评表 | <<
caption | （        年度） | <<
entry | 部门名称 | < | [文字] | <<
duties | 部门职责 | < | [文字] | <<
entry | 人员编制 | < | [人数] | < | 实有人数 | < | [人数] | <<
head | 整体资金<br>（万元） | ${HUNAN_FUNDS}
fund | ^ | 资金来源 | 合计 | < | [合计 ↓1↓2] | [合计 ↓1↓2] | [执行率 F/E] | [执行分值] | [执行得分 G*H]
fund | ^ | ^ | （1）财政拨款 | < | ${HUNAN_PART}
fund | ^ | ^ | （2）其他资金 | < | ${HUNAN_PART}
fund | ^ | 资金结构 | 合计 | < | [合计 ↓1↓4] | [合计 ↓1↓4] | [执行率 F/E] | — | —
fund | ^ | ^ | （1）基本支出 | < | [合计 ↓1↓2] | [合计 ↓1↓2] | [执行率 F/E] | — | —
fund | ^ | ^ | 其中：人员支出 | < | ${HUNAN_PART}
fund | ^ | ^ | 公用支出 | < | ${HUNAN_PART}
fund | ^ | ^ | （2）项目支出 | < | ${HUNAN_PART}
${HUNAN_TABLE}`;

/** The form of a project in the same style, with its kind and the signatures that county bureaus ask for. */
const PROJECT_HUNAN = `
title | 项目支出绩效自评表 | <<
caption | （        年度） | <<
entry | 项目名称 | < | [文字] | < | < | 项目属性 | [选 新增项目,延续项目] | <<
entry | 主管部门 | < | [文字] | < | < | 实施单位 | [文字] | <<
head | 项目资金<br>（万元） | ${HUNAN_FUNDS}
fund | ^ | 年度资金总额 | < | < | [合计 ↓1↓2↓3] | [合计 ↓1↓2↓3] | [执行率 F/E] | [执行分值] | [执行得分 G*H]
fund | ^ | 其中：当年财政拨款 | < | < | ${HUNAN_PART}
fund | ^ | 上年结转资金 | < | < | ${HUNAN_PART}
fund | ^ | 其他资金 | < | < | ${HUNAN_PART}
${HUNAN_TABLE}
foot | 填表人： | < | < | 联系电话： | < | < | 填报日期： | <<
`;

const NINE = [46, 58, 66, 92, 60, 60, 44, 48, 92];
const policy = defaultPolicy;

/** The layouts of which a blank form can be made. */
export const blankLayouts: readonly BlankLayout[] = [
  {
    id: 'project-central',
    name: { zh: '项目支出 · 财政部格式', en: 'Project, national layout' },
    what: { zh: '年初预算、全年预算、全年执行三列', en: 'Initial budget, budget, executed' },
    policy,
    landscape: false,
    widths: NINE,
    sheet: PROJECT_CENTRAL,
  },
  {
    id: 'department-central',
    name: { zh: '部门整体支出 · 中央部门格式', en: 'Department, national layout' },
    what: { zh: '按年度主要任务列预算和执行，横向', en: 'Money by task, landscape' },
    policy,
    landscape: true,
    widths: [42, 72, 66, 54, 56, 56, 56, 64, 56, 56, 40, 50, 92],
    sheet: DEPARTMENT_CENTRAL,
  },
  {
    id: 'project-hunan',
    name: { zh: '项目支出 · 湖南格式', en: 'Project, Hunan layout' },
    what: { zh: '年初设定目标、全年完成情况，末行签字', en: 'Goals set and met, signatures' },
    policy,
    landscape: false,
    widths: NINE,
    sheet: PROJECT_HUNAN,
  },
  {
    id: 'department-hunan',
    name: { zh: '部门整体支出 · 湖南格式', en: 'Department, Hunan layout' },
    what: { zh: '资金来源、资金结构、人员编制', en: 'Sources, structure, headcount' },
    policy,
    landscape: false,
    widths: NINE,
    sheet: DEPARTMENT_HUNAN,
  },
];
