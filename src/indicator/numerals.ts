import { words } from './vocabulary/words';

const DIGITS = '零一二三四五六七八九';
/** Only with these is a Chinese numeral surely a number: 一次, 两套, but not 一类 or 一般. */
const COUNTED = words(
  '次 个 项 套 份 场 期 批 部 台 人 名 家 户 座 篇 本 辆 条 件 起 天 年 个月 批次 场次 人次',
);
const WHOLE = new RegExp(`^([一二两三四五六七八九]?十?[一二三四五六七八九]?)(${COUNTED.join('|')})$`);

/** 三次 → 3次, 十二个月 → 12个月: a whole text that is a numeral below a hundred and what it counts; else as it was. */
export function inDigits(text: string): string {
  const [, numeral = '', counted = ''] = text.length > 6 ? [] : (WHOLE.exec(text) ?? []);
  const value = valueOf(numeral);
  return value === null ? text : `${value}${counted}`;
}

function valueOf(numeral: string): number | null {
  const digit = (sign: string) => (sign === '两' ? 2 : Math.max(0, DIGITS.indexOf(sign)));
  if (numeral === '') return null;
  const at = numeral.indexOf('十');
  if (at < 0) return numeral.length > 1 ? null : digit(numeral);
  return (at === 0 ? 1 : digit(numeral.charAt(0))) * 10 + digit(numeral.slice(at + 1) || '零');
}
