import { words } from '../../grid';

/**
 * The better way by words in an indicator's name. The word that ends last in the name decides, since the head of a
 * Chinese compound is at its end: lower is better for 投诉次数, higher for 投诉办结率.
 */
export const LOWER_IS_BETTER: readonly string[] = words(`
  投诉 投诉率 投诉量 上访 信访 信访量 信访件 纠纷 举报 差评 负面舆情 舆情 群体性事件 突发事件 不良反应
  欺凌 事故 事故率 伤亡 死亡 死亡率 伤亡率 火灾 案件 发案率 发案 灾害 隐患 犯罪 犯罪率 安全事件
  差错 差错率 错误 错误率 失误 误差 误差率 故障 故障率 失败率 退货 返工 不合格率 损坏率 次品 次品率
  逾期 逾期率 延误 延期 违规 违法 违纪 违约 拖欠 欠薪 超支 超预算 超标 浪费 损失 损失率
  成本 单价 造价 能耗 耗能 水耗 电耗 用水量 用电量 排放 排放量 污染 浓度 噪声 PM2.5 PM10
  发病率 患病率 感染率 病死率 失业率 流失率 辍学率 空置率 贫困发生率 发生率 漏报率 重复率 结转率
  响应时间 响应时长 办理时限 办结时限 办理时间 等待时间 等候时间 办理时长 处理时间 处置时间 到达时间
  公用经费控制率 三公经费 三公经费变动率 “三公经费”变动率 三公经费控制率 “三公经费”控制率 预算控制率
  经费控制率 成本控制率 投资概算控制率 面积控制率 在职人员控制率 预算调整率 结转结余率 结转结余变动率
  超编 负债率 债务率 不良率 空缺率 误报率 中断次数 中断时间 退回率 漏损率 漏检率 超载率 超限率 超时率 超时 改判率
  发回改判率 重复采购 重复建设 重复申报 药占比 药品收入占比 耗材占比 平均住院日 债务余额 负债 负债总额 财政供养人员控制率
  人员控制率 供养人员控制率 支出控制率 会议费控制率 结余率 结转结余 失信率 缺勤率 空驶率 停机时间 停机率 停水次数 停电次数
  时限 期限 工期 周期 用时 耗时 应急响应时间
`);

export const HIGHER_IS_BETTER: readonly string[] = words(`
  完成率 达标率 到位率 及时率 合格率 优良率 优秀率 覆盖率 知晓率 满意度 满意率 准确率 正确率
  办结率 处理率 处置率 解决率 整改率 回复率 回访率 化解率 破案率 侦破率 修复率 排除率 查处率 消除率
  下降率 降低率 减少率 压减率 压缩率 缩减率 缩短率 节约率 节省率 节能率 压减 压缩 降幅 节约 节省 降低 下降 减少 节约额 控制达标率
  增长率 增长 提高 提升 增加 增收 收入 产值 税收 利润 产量 销售额 成交额 营收 增幅
  减排量 成功率 清偿率 清退率 兑付率 回收率 处理数 处理量 化解数 化解金额 化解量 无害化处理率 减税降费 减负
  参与率 使用率 利用率 就业率 入学率 升学率 巩固率 成活率 存活率 合规率 验收率 通过率 执行率 完工率
  拨付率 发放率 支付率 兑现率 落实率 普及率 惠及率 安全率 达成率 实现率 响应率 公开率 参保率 签约率
`);

/** Beginnings of names that count what was saved or gained: 节约财政资金. */
export const GAINS: readonly string[] = words('节约 节省 增收');

/** What may follow such a word without changing what is counted: 投诉次数, 满意度指标. */
export const NAME_TAILS: readonly string[] = words(`
  次数 数 数量 件数 起数 宗数 率 量 情况 比例 占比 人数 金额 额 时间 时长 天数 水平 总数 总量 总额 指标 指标值
  发生率 发生次数 发生数 发生数量 发生起数 发生情况 事件 事件数 事件次数 事件发生次数 发生 数值
  控制 控制数 控制额 控制情况 控制值 支出 标准 合计
`);

/** Before a word of the first list: something bad is averted or handled, and the number may count that. */
export const AVERTING_WORDS: readonly string[] = words(`
  无 零 杜绝 避免 防止 防范 减少 降低 压缩 缩短 未发生 不发生 遏制 不出现 控制 挽回 追回 减损 预防 防治
  办理 处理 受理 查处 调解 化解 排查 整改 接待 侦办 侦破 审结 审理 整治 治理 打击 处置 解决 办结 消除 清理 监测 应对
`);

/** Those of them that reduce something bad. */
export const LESSENING_WORDS: readonly string[] = words(
  '无 零 杜绝 避免 防止 防范 减少 降低 遏制 控制 挽回 减损 预防 压缩 缩短',
);

/** Money whose better way is unknown without a sign: a budget spent in full, or saved? */
export const MONEY_NAMES: readonly string[] = words(`
  资金 金额 经费 投资 支出 补助 补贴 拨款 款项 预算 奖金 工资 费 费用 投入 总额 补助标准 补贴标准 资金额 资金量 总投资
`);

/** Names of a rate: a number without a unit is a percentage. */
export const RATE_NAMES: readonly string[] = words('率 满意度 比例 比重 占比 百分比 覆盖面');

/** Dimensions and categories in which lower amounts, or shorter times, are better. */
export const COST_DIMENSIONS: readonly string[] = words('成本');
export const TIME_DIMENSIONS: readonly string[] = words('时效');

/** Words in the name of an indicator whose value is a day. */
export const DATE_NAMES: readonly string[] = words('时间 日期 时点 截止 开工 竣工 完工');

/** What a unit column says of a day. */
export const DATE_UNITS: readonly string[] = words('年月日 年/月/日 日期 时间 年 月 日');

/** Ends of names of a rate or a time. */
export const RATE_OR_TIME: readonly string[] = words('率 时限 期限 工期 周期 用时 耗时 时长 时间');

/** Parts of the name of a norm with two ends. */
export const NORM_NAMES: readonly string[] = words('pH PH ph值 酸碱 温度 湿度');

/** Units of a limit on the people an indicator is about: ≥60岁. */
export const ABOUT_WHOM: ReadonlySet<string> = new Set(['岁']);

/** A name that asks a question: 是否专款专用. */
export const WHETHER = /是否(.{2,20})$/;
