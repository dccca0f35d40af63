/** Chinese digits by [DBNum1], [DBNum2] and [DBNum3], and the words of tens, hundreds and thousands. */
const DIGITS = ['', '〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '０１２３４５６７８９'] as const;
const TENS = [[], ['', '十', '百', '千'], ['', '拾', '佰', '仟'], ['', '十', '百', '千']] as const;
const GROUPS = ['', '万', '亿', '万亿'] as const;

/** Digit by digit: 2022 is 二〇二二. */
export function chineseDigits(digits: string, numerals: number): string {
  return digits.replace(/[0-9]/g, (digit) => DIGITS[numerals]?.charAt(Number(digit)) || digit);
}

/** A whole number and its places in words: 123.5 is 一百二十三.五, 10 is 一十. */
export function chineseNumber(digits: string, numerals: number): string {
  const [whole = '', ...places] = digits.split('.');
  if (numerals === 0) return digits;
  if (!/^[0-9]{1,16}$/.test(whole)) return chineseDigits(digits, numerals);
  return [wholeNumber(whole, numerals), ...places.map((place) => chineseDigits(place, numerals))].join('.');
}

/** A day or month in words: 10 is 十, 12 is 十二. */
export function chineseDay(digits: string, numerals: number): string {
  const words = wholeNumber(digits.replace(/^0+(?=.)/, ''), numerals);
  return words.replace(/^[一壹](?=[十拾])/, '');
}

function wholeNumber(digits: string, numerals: number): string {
  const zero = DIGITS[numerals]?.charAt(0) ?? '0';
  if (/^0+$/.test(digits)) return zero;
  const padded = digits.padStart(Math.ceil(digits.length / 4) * 4, '0');
  let words = '';
  let isGap = false;
  for (let at = 0; at < padded.length; at += 4) {
    const group = padded.slice(at, at + 4);
    for (const [index, digit] of Array.from(group).entries()) {
      if (digit === '0') isGap = words !== '';
      else {
        words += `${isGap ? zero : ''}${chineseDigits(digit, numerals)}${TENS[numerals]?.[3 - index] ?? ''}`;
        isGap = false;
      }
    }
    if (Number(group) > 0) words += GROUPS[(padded.length - at) / 4 - 1] ?? '';
  }
  return words;
}
