import { words } from '../../grid';
import { CHANGES, STATES_ALONE, type StateWords } from './changes';

/** The words of a scale by their ranks. */
const steps = (scale: string, ranked: readonly (readonly [rank: number, words: string])[]) =>
  ranked.map(([rank, list]): StateWords => ({ grade: 'quality', scale, rank, words: words(list) }));
const opinions: typeof steps = (scale, ranked) =>
  steps(scale, ranked).map((step) => ({ ...step, defined: false }));

/** Limits kept without a number: these answer a limit of money, whatever it is. */
export const WITHIN_BUDGET: readonly string[] = words(`
      控制在预算内 控制在预算以内 控制在预算范围内 在预算内 在预算范围内 预算内 未超预算 未超预算数 没有超预算 不超预算 不超预算数 不超过预算 不超过预算数 不超过预算额 不超过预算金额 不超过年度预算 不超过年初预算
      不超过预算批复数 不超过批复预算 不超过批复预算数 不超过批复数 ≤预算 ≤预算数 ≤预算金额 ≤年度预算 ≤年初预算数 ≤批复预算 ≤批复数
      未超出预算 未超支 控制在概算内 未超概算 未突破预算 在批复预算内
`);

/** States alone; words of degree before them (已, 基本, 未, 非常) are read by the grammar. */
export const STATES: readonly StateWords[] = [
  // 完成程度：可对任何目标而言
  {
    grade: 'met',
    general: true,
    words: words(`
      完成 圆满完成 超额完成 顺利完成 按要求完成 如期完成 按计划完成 完成到位 完工 完成目标 完成任务 完成全年任务
      完成年度目标 完成预期目标 达成 达成预期指标 达成年度指标 达成预期目标 达成年度目标 达成指标 达成目标
      达到 达到预期 达到预期目标 达到预期指标 达到预期效果 达到目标 达到年度目标 达到指标 达预期 达到要求
      达到目标值 达到标准 实现 实现目标 实现预期目标 符合预期 达标 落实 落实到位 到位
    `),
  },
  // 文件规定的档次
  {
    grade: 'partly',
    words: words(`
      部分达成年度指标并具有一定效果 部分达成预期指标并具有一定效果 部分达成并具有一定效果
      部分达成预期目标并具有一定效果 部分达成年度目标并具有一定效果
    `),
  },
  {
    grade: 'unmet',
    words: words(`
      未达成年度指标且效果较差 未达成预期指标且效果较差 未达成且效果较差 未达成年度目标且效果较差
      未达成预期目标且效果较差 未验收 未开展 未实施 未启动
    `),
  },
  {
    grade: 'unmet',
    words: words(`
      逾期 逾期完成 延期 延期完成 超期 超期完成 滞后 推迟 延后 延误 未按期完工 未按时限
      超预算 超支 超出预算 超概算 超出概算 违规 异常 停用 报废
    `),
  },
  // 进行中：尚未完成
  {
    grade: 'partly',
    words: words(`
      在建 建设中 施工中 推进中 进行中 办理中 实施中 审批中 报批中 整改中 改造中 调试中 验收中 采购中 招标中
      编制中 研发中 正在进行 正在推进 正在实施 正在办理 正在建设 正在施工 正在整改 正在验收 正在采购 正在招标
      正在编制 正在审批
    `),
  },
  // 预算之内
  {
    grade: 'met',
    general: true,
    words: WITHIN_BUDGET,
  },
  // 合格与通过
  { grade: 'met', scale: '等次', rank: 3, words: words('合格 验收合格 质量合格') },
  {
    grade: 'met',
    words: words(`
      合规 合法合规 依法合规 规范 合理 准确 真实 明确 通过 通过验收 验收通过 通过评审 通过审核 有效 可控 正常 运行正常
      符合 符合规定 符合要求 符合标准 符合相关规定 符合国家标准 符合相关要求 符合政策 符合条件 符合规范
      已验收 已发放 已支付 建成 已建立 已拨付 已开展 足额 足额发放 足额到位 足额支付 稳定 安全
      健全 完善 完备 完整 齐全 全覆盖 覆盖 全天候 全天候可用 全天候开放 全天候运行 全天候服务 全天候值守 全部 公平 公正 公开 无偏差 保障
    `),
  },
  // 及时
  {
    grade: 'met',
    words: words(`
      及时 按时 准时 按期 如期 按时限 按时完成 及时完成 按期完成 准时完成 按时限完成 按规定时间完成 按规定时限完成 按规定时限 按时间节点完成 按时序进度完成
      在规定时间内完成 在项目计划完成时间内完成 在计划时间内完成 规定时间内完成 规定时限内 规定时间内
      规定时限内完成 当年完成 年内完成 及时发放 及时足额 及时足额发放 按时发放 按时足额发放 按时支付
      及时支付 及时到位 及时拨付 按月 按月支付 按月发放 按季 按季度 按年 每月 每季度 每年 按合同
      按合同约定 按进度 按合同支付 按实支付 按计划
    `),
  },
  ...steps('等次', [
    [5, '优 优秀 优等'],
    [4, '优良 良好 良 好'],
    [3, '中 中等 一般 尚可'],
    [1, '差'],
  ]),
  ...opinions('效果', [
    [4, '显著'],
    [3, '明显'],
    [2, '有效果 有成效 具有效果'],
    [1.5, '有一定效果 具有一定效果 有一定成效 一定效果'],
    [1, '无明显效果 不佳 无效果 无成效'],
  ]),
  ...CHANGES.map((line) => ({ ...line, words: line.words.filter((verb) => !STATES_ALONE.includes(verb)) })),
  ...opinions('高低', [
    [3, '高'],
    [2, '中等水平 一般水平'],
    [1, '低'],
  ]),
  ...opinions('适度', [[2, '中度 适中']]),
  ...opinions('长短', [
    [3, '长期 长期有效 长期稳定 长期影响 长期坚持 长远 永久'],
    [3, '持续 持续有效 可持续 持续稳定 持续发挥 持续影响 持续运行 持续推进 不断'],
    [2, '中期 中长期 较长'],
    [1, '短期'],
  ]),
  ...steps('满意', [[3, '满意']]),
  // 只能言说的要求
  {
    grade: 'met',
    defined: false,
    words: words(
      '严格执行 严格执行相关制度规定 严格执行制度 严格执行相关规定 严格控制 严格落实 严格按规定执行',
    ),
  },
];

/** Words that together mean 'met' against any target: 按期完成年度目标任务, 达到指标值. */
export const MET_BY = {
  adverbs: words('已 已经 均 均已 全部 全面 圆满 顺利 超额 按时 按期 如期 按计划 按要求'),
  verbs: words('完成 达到 达成 实现'),
  which: words('年度 全年 年初 当年 本年度 预期 预定 既定 设定 计划 规定 绩效 项目 各项 总体'),
  nouns: words(
    '目标值 指标值 目标任务 工作任务 工作目标 目标要求 绩效目标 绩效指标 目标 指标 任务 要求 标准 计划 预期',
  ),
} as const;

/** 100 % in words. */
export const IN_FULL_WORDS: readonly string[] = words(
  '全部 全覆盖 全员 百分百 应保尽保 应发尽发 应享尽享 应补尽补 应收尽收',
);

/** At once: within any length of time. */
export const AT_ONCE_WORDS: readonly string[] = words(
  '当场办结 当场办理 即时办结 即办 即时 立即 当日办结 当天办结 随到随办 立等可取',
);

/** Rules for money that are kept or not. */
export const KEPT_WORDS: readonly string[] = words('专款专用 专账核算 专户管理');

/** Beginnings of a target that can be established: 通过环评, 建立制度. */
export const COMPLETING_WORDS: readonly string[] = words(`
  完成 通过 建成 取得 获得 建立 出台 印发 签订 开通 投入 办结 竣工 交付 实现 达到 符合 按月 按季 按季度 按年 按期 按时
  及时 编制 发布 当日 当场 当天
`);

/** Words that deny each other. */
export const ANTONYMS: readonly (readonly [string, string])[] = [
  ['正常', '异常'],
  ['好评', '差评'],
  ['高', '低'],
  ['好', '差'],
  ['改善', '恶化'],
  ['及时', '滞后'],
  ['及时', '拖延'],
];

/** 'Yes' and 'no' as the whole of a cell. */
export const YES_NO: readonly { readonly yes: boolean; readonly words: readonly string[] }[] = [
  { yes: true, words: words('是 有 对 √ ✓ ✔ ☑ 是的 Y 能 可以') },
  { yes: false, words: words('否 没有 × ✗ ✘ 不是 N 不能') },
];

/** Beginnings of a text without a number: nothing of the kind happened. */
export const NONE_WORDS: readonly string[] = words(`
  无 零 未发生 未出现 未发现 未产生 未有 没有发生 没有出现 没有发现 不发生 不出现 杜绝 从未发生
  均无 暂无 并无 全年无 年内无 全年未发生 全年无发生 均未发生 无发生
`);

/** Words that begin alike and mean something else. */
export const NOT_NONE_WORDS: readonly string[] = words(`
  无法 无效 无力 无进展 无此项 无需 无人 无偿 无害 无线 无障碍 无缝 无论 无锡 无变化 无数据 无公害
  无纸化 无资金 无预算 零星 零售 零距离 零部件 零工 无明显效果 无目标 无指标 暂无数据
`);

/** No value belongs here. Marks alone say the same; 无 and 没有 are values. */
export const NOT_APPLICABLE_WORDS: readonly string[] = words(
  '一 不适用 不涉及 未涉及 N/A n/a NA 无需 无此项 /无 无/',
);

/** Any of these around a state makes it doubtful: 未能按时完成, 预计完成. */
export const DOUBT_WORDS: readonly string[] = words(`
  未 不 没 无 难 尚 待 暂 否 部分 基本 将 计划 预计 拟 欠 缺 需 应 若 如果 正在 推进 进行 大部
  多数 个别 除 但 仅 只 延 滞 慢 差 逾期 几乎 力争 争取 后
`);

/** Around a number these change its meaning: 未处理3起, 每月1次. */
export const TURNING = /[未不没无否非每]/;
/** 良好以上, 合格及以上 */
export const OR_BETTER = /(?:\(含\))?及?以上$/;

/** A level that is reached by a change, with its verb: 由15天缩短至5天. */
export const LEVEL_REACHED =
  /^[由从].{1,14}?(缩短|压缩|降低|降|下降|减少|压减|提高|提升|增加|增长|上升|扩大)(?:至|到|为)(.{1,14})$/;

/** Those of these verbs that go down. */
export const GOES_DOWN = /缩短|压缩|降|减少|压减/;

/** Words around the share done: 完成率95%, 完成目标的80%. */
export const SHARE_DONE: readonly string[] = words('完成 进度 目标 任务');

/** Words before one of several numbers that is their total: 合计86套. */
export const TOTAL_OF_SEVERAL = /合计|总计|共/;

/** Words that add nothing: 已完成X。 is X done. */
export const ADDS_NOTHING = /^(?:已经|已|均|全部)?(?:完成)?|[了。.;,]+$/g;

/** The scale of grades. */
export const GRADE_SCALE = '等次';

/** A target that is a whole scale: 优良中低差, 好坏. */
export const WHOLE_SCALE = /^(?:好坏|高低|优劣|是否|有无)$/;
export const SCALE_STEPS = /^(?:优秀|良好|合格|不合格|一般|较差|优|良|中|低|差|好|高){3,}$/;
export const SCALE_STEP = /优秀|良好|不合格|合格|一般|较差|优|良|中|低|差|好|高/g;
