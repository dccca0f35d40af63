import { words } from '../../grid';
import type { Comparator, Hint } from '../value';

/** Words of a limit; `before` the number (不低于95%) or `after` it (95%以上). */
export interface ComparatorWords {
  readonly comparator: Comparator;
  readonly place: 'before' | 'after';
  readonly words: readonly string[];
}

export const COMPARATORS: readonly ComparatorWords[] = [
  {
    comparator: '≥',
    place: 'before',
    words: words(`
      ≥ ≧ ⩾ >= => ≥= >或= 大于等于 大于或等于 大于或者等于 大于、等于 高于或等于 高于等于
      超过或等于 多于或等于 不低于 不少于 不小于 不得低于 不得少于 不得小于 不能低于 不能少于 至少
      最少 最低 达到或超过 达到及超过 不短于 不早于 不差于
    `),
  },
  { comparator: '>', place: 'before', words: words('> 大于 高于 多于 超过 超出 突破 优于') },
  {
    comparator: '≤',
    place: 'before',
    words: words(`
      ≤ ≦ ⩽ <= =< ≤= <或= 小于等于 小于或等于 小于或者等于 小于、等于 低于或等于 低于等于
      少于或等于 不超过 不高于 不多于 不大于 不得超过 不得高于 不得多于 不得大于 不能超过 不能高于
      不超 最多 至多 最高 最大 不长于 不晚于 不迟于 不突破 未超过 未超 未突破
    `),
  },
  { comparator: '<', place: 'before', words: words('< 小于 低于 少于 不足 不到 短于') },
  { comparator: '=', place: 'before', words: words('= ═ ﹦ == 等于 〓') },
  {
    comparator: '≥',
    place: 'after',
    words: words('以上 及以上 (含)以上 含以上 以上(含) (含)及以上 (含本数)以上 (包含)以上 之上 起步'),
  },
  {
    comparator: '≤',
    place: 'after',
    words: words(
      '以下 及以下 (含)以下 含以下 以下(含) (含)及以下 之下 封顶 以内 之内 内 (含)以内 以内(含) (含)之内 (含)内',
    ),
  },
];

/** Hints in a sign column. */
export const SIGN_HINTS: readonly { readonly hint: Hint; readonly words: readonly string[] }[] = [
  { hint: 'higher', words: words('正向指标 正向 正指标 正 越高越好 越大越好 正方向') },
  {
    hint: 'lower',
    words: words('反向指标 反向 反指标 反 负向指标 负向 逆向指标 逆向 越低越好 越小越好'),
  },
  { hint: 'qualitative', words: words('定性 定性指标 性质') },
  { hint: 'quantitative', words: words('定量 定量指标 计数') },
];

/** 约, 左右: the number is not exact. */
export const APPROXIMATE_WORDS: readonly string[] = words('约 大约 约为 大概 接近 近 左右 上下 余 多 约计');

/** Between the ends of a range. */
export const DASH_WORDS: readonly string[] = words('- -- — —— – ― − ~ ～ ∼ 至 到 〜 和 与');

/** Words that go with a number and add nothing. */
export const FILLER_WORDS: readonly string[] = words(`
  达 达到 达到了 已达 已达到 为 共 共计 累计 合计 总计 控制在 保持在 维持在 稳定在 实际 实际完成
  完成率 完成了 已 均 都 全 了 的 且 和 及 并 均已 顺利 圆满 情况 :
`);

/** Words of a change; the number after them is its size. */
export const CHANGE_WORDS: readonly { readonly way: 'up' | 'down'; readonly words: readonly string[] }[] = [
  {
    way: 'up',
    words: words('提高 增长 增加 上升 提升 增多 上涨 增幅 增收 扩大 升高'),
  },
  {
    way: 'down',
    words: words('降低 下降 减少 压减 缩减 压缩 缩短 节约 削减 减幅 降幅 回落 节省'),
  },
];

/** In brackets after a limit or range: its ends belong to it. */
export const INCLUDED = /^包?含本?数?$/;

/** The end of words between 提高 and its number that make the number a level: 提高到, 提高至. */
export const NAMES_LEVEL = /[到至]$/;
