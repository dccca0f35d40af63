import { words } from '../../grid';

/** The digits in their order. */
export const DIGITS = '零一二三四五六七八九';
/** Other spellings of the digits: 两, and the forms on cheques. */
export const ALSO: Readonly<Record<string, string>> = {
  〇: '零',
  两: '二',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};
/** What a sign multiplies the digit before it by. */
export const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
export const SECTIONS: Readonly<Record<string, number>> = { 万: 10000, 亿: 100000000 };
/** A run of such signs. */
export const RUN = /^[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{1,12}/;

/** A single digit is surely a number only before these: 一次, 两套, but not 一类 or 一般. */
export const COUNTED: ReadonlySet<string> = new Set(
  words(`
    次 个 项 套 份 场 期 批 部 台 人 名 家 户 座 篇 本 辆 条 件 起 天 年 个月 批次 场次 人次 元 处 所 周
    小时 分钟 日 公里 米 吨 亩 位 门 间 例
  `),
);
/** These after number and unit make another word: 一次性, 一体化. */
export const JOINED = /^[性般样步流体化型]/;
/** What may follow a number without a unit. */
export const CLOSED = /^(?:$|[,;。、)\]]|及?以[上下内]|之[内前]|[内前]|左右|\(含\))/;
/** Half of a duration, in whole units. */
export const HALVES: Readonly<Record<string, string>> = {
  半年: '6个月',
  半小时: '30分钟',
  半个小时: '30分钟',
  半个月: '15天',
  半天: '12小时',
};
/** Half of anything. */
export const HALF = /^(?:半数|一半)/;

/** Before a share: 百分之九十五. */
export const PERCENT_OF = '百分之';

/** Between the whole and the part: 三分之一. */
export const PARTS_OF = '分之';

/** A tenth: 八成. */
export const TENTHS = '成';

/** Before half of something that is no number: 每半年, 上半年. */
export const BEFORE_HALF = '每一上下';

/** After a number of things: 200余人, 3万多元. */
export const AND_MORE = '余多来';

/** Before a place in an order: 第二. */
export const ORDINAL_SIGN = '第';

/** Before a period: 每月一次, 一年两次. */
export const EACH = '每一';

/** Between a number and what it counts: 每个月. */
export const MEASURE_WORD = '个';
