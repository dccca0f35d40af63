import { words } from '../../grid';
import type { StateGrade } from '../value';

/** Words for a state, one line per step of a scale. A domain person adds a word or a line. */
export interface StateWords {
  readonly grade: StateGrade;
  readonly words: readonly string[];
  readonly scale?: string;
  readonly rank?: number;
  readonly general?: true;
  /** False for words that are a matter of opinion; absent if the state can be established. */
  readonly defined?: false;
}

const RISING = words('提升 提高 改善 增强 增长 增加 好转 优化 加强 完善 促进 改进 上升 带动 推动');
const FALLING = words('降低 下降 减少 减轻 缓解 缩小 缩短 压减');

/** Scales of a change, by its way. */
export const CHANGE_SCALES = { up: '提升', down: '下降' } as const;

const change = (scale: string, verbs: readonly string[]): StateWords => ({
  grade: 'quality',
  scale,
  rank: 2,
  defined: false,
  words: verbs,
});

/** Verbs of a change without a number: each asks for any step its way, and for more after a degree (显著提升). */
export const CHANGES: readonly StateWords[] = [
  change(CHANGE_SCALES.up, RISING),
  change(CHANGE_SCALES.down, FALLING),
];

/** Verbs that are changes only after a degree: 持续完善 changes, 完善 alone can be established. */
export const STATES_ALONE: readonly string[] = words('完善');

/** Words of a change alone: what rose, what fell, what stayed. */
export const RISING_WORDS: readonly string[] = [...RISING, ...words('升高 扩大 增多 上涨 增进 提振')];
export const FALLING_WORDS: readonly string[] = [...FALLING, ...words('恶化 退步 下滑 减弱 变差 削弱')];
export const LEVEL_WORDS: readonly string[] = words(
  '持平 基本持平 不变 无变化 无明显变化 保持不变 没有变化 未变化 保持稳定',
);
export const LAST_YEAR_WORDS: readonly string[] = words(
  '上年 上一年 上年度 去年 往年 上年同期 去年同期 同期',
);
/** Words around such a word besides degrees: what it is compared with. */
export const TREND_FILLERS: readonly string[] = words(
  '比上年 较上年 比去年 较去年 同比 环比 比 与上年相比 与上年 有了 了',
);

/** Which ways a thing went, or may go. */
export type Way = '+' | '0' | '-';

/** A target with one of these denies something itself and has another opposite. */
export const DENYING = /[未不没无零禁杜]/;

/** A sign that denies, alone and with what may follow it. */
export const DENIAL = /[不未没]/;
export const DENIAL_WITH = /[不未没]有?/;

/** A target of one word, and the actual that denies it. */
export const DENIED_BY: readonly (readonly [target: string, actual: string])[] = [
  ['有', '无'],
  ['无', '有'],
  ['否', '是'],
];

/** The ways that a comparison with last year allows: 不低于上年. */
export const WAYS_BESIDE_PAST: Readonly<Record<string, readonly Way[]>> = {
  不低于: ['+', '0'],
  不少于: ['+', '0'],
  不高于: ['-', '0'],
  不超过: ['-', '0'],
  不多于: ['-', '0'],
  高于: ['+'],
  多于: ['+'],
  超过: ['+'],
  低于: ['-'],
  少于: ['-'],
  小于: ['-'],
};

/** Targets that forbid a rise. */
export const NO_RISE = /^(?:不增长|不增加|零增长|只减不增)$/;

/** Words that compare with last year. */
export const ABOVE = '高于|多于|超过';
export const BELOW = '低于|少于';
/** What may follow 上年, in an actual and in a target. */
export const LEVEL = '(?:水平)?';
export const LEVEL_OF_PAST = '(?:水平|标准|数)?';
/** An amount after a verb of change: 增长约3.4%. */
export const AMOUNT_OF_CHANGE = '(?:约?[\\d.]+[^\\d]{0,6})?';
/** Before 持平. */
export const AS_WITH = '与|和|同';
/** Before a verb of change: it did not happen. */
export const DID_NOT = '未|没有|无明显|没';

/** Beginnings of words that compare with last year's level: 不高于上年. */
export const COMPARES = /^(?:不?[高低多少超小大]|持平|与)/;
