import { words } from '../../grid';
import type { Degree } from '../value';

/** Words of degree, one line per step. A domain person adds a word or a line. */
export interface DegreeWords extends Degree {
  /** A denial of these leaves some of the state: 不完全 falls short, 不持续 denies. */
  readonly leavesSome?: true;
  /** These may also follow a verb of change: 提高显著. */
  readonly follows?: true;
  readonly words: readonly string[];
}

export const DEGREE_WORDS: readonly DegreeWords[] = [
  {
    kind: 'denied',
    shift: -1,
    words: words(`
      不 未 没 没有 无 非 未能 未能够 未予 未得到 没有得到 没能 不能 尚未 还未 仍未 并未 从未 未曾 无明显 没有明显
    `),
  },
  { kind: 'short', shift: -0.8, follows: true, words: words('不够 不太 不甚') },
  {
    kind: 'short',
    shift: -0.8,
    words: words(
      '欠 尚欠 有待 尚待 仍待 亟待 还需 仍需 尚需 有待进一步 未全部 未能全部 尚未全部 还未全部 没有全部 不全',
    ),
  },
  {
    kind: 'part',
    shift: -0.8,
    words: words('部分 大部分 一部分 部份 大部 局部 多数 大多 大多数 绝大部分 绝大多数'),
  },
  {
    kind: 'weak',
    shift: -0.6,
    words: words('略 略微 略有 稍 稍微 稍有 一定 有一定 一定程度 一定程度上 初步'),
  },
  {
    kind: 'weak',
    shift: -0.4,
    words: words('较 比较 较为 相对 相对较 相对比较 基本 基本上 大致 大致上 大体 大体上 尚 尚算 几乎'),
  },
  {
    kind: 'plain',
    shift: 0,
    words: words('已 已经 均 均已 都 都已 全部 全部已 有 有所 得到 得以 逐步 逐渐 逐年'),
  },
  {
    kind: 'strong',
    shift: 1,
    leavesSome: true,
    words: words('很 十分 非常 极 极为 极其 高度 特别 更 更加 全面 完全 充分'),
  },
  { kind: 'strong', shift: 1, words: words('进一步 持续 不断 有效 切实 稳步') },
  { kind: 'strong', shift: 0.6, leavesSome: true, follows: true, words: words('较明显 比较明显 较为明显') },
  { kind: 'strong', shift: 1, leavesSome: true, follows: true, words: words('明显 较好') },
  { kind: 'strong', shift: 1.6, leavesSome: true, follows: true, words: words('较显著 比较显著 较为显著') },
  {
    kind: 'strong',
    shift: 2,
    leavesSome: true,
    follows: true,
    words: words('显著 较大 较大幅度 十分明显 非常明显'),
  },
  {
    kind: 'strong',
    shift: 3,
    leavesSome: true,
    follows: true,
    words: words('大幅 大幅度 极大 十分显著 非常显著'),
  },
];

/** Words that only contain the signs of a degree or a denial, and the nouns after 基本 and 部分. */
export const NOT_DEGREES: readonly string[] = words(`
  比较法 比较研究 比较分析 计较 较上年 较去年 较往年 较年初 较同期 较上期 比较优势
  基本支出 基本农田 基本公共 基本医疗 基本养老 基本建设 基本生活 基本住房 基本药物 基本工资 基本情况 基本户
  基本法 基本国策 基本草原 基本制度 基本保险 基本殡葬 基本民生 基本功 基本单位 基本信息 基本权益 基本需求
  各部分 每部分 本部分 该部分 两部分 三部分 四部分 五部分 第一部分 第二部分 第三部分 组成部分 各大部分
  时尚 高尚 崇尚 风尚 和尚 战略 策略 省略 忽略 概略 谋略 侵略 攻略 变更 相对人 相对方 初步设计 初步方案
  一定规模 一定数量 一定比例 稍后
  无障碍 无偿 无人机 无线 无害化 无锡 无缝 无纸化 无公害 无烟 无论 无菌 无土 无息 无党派
  不动产 不锈钢 不断电 不间断 不可移动 不良反应 不忘初心 不低于 不少于 不超过 不高于 不大于 不小于
  未来 未成年 未央 非税 非遗 非公 非物质 非营利 非机动 非洲 非农 非住宅
  完全小学 完全中学 极地 太极 积极 南极 北极 高度角 有效期 有效性 持续性 持续期 没收 充分就业
`);
