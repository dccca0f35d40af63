const HAN = '〇一二三四五六七八九';
const LETTERS = 26;
const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number as a list shows it; '' for bullets, and plain digits for a writing that is not known. */
export function numeral(number: number, format: string): string {
  switch (format) {
    case 'bullet':
    case 'none':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return hanNumeral(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCharCode(0x245f + number) : String(number);
    case 'upperLetter':
      return letterOf(number).toUpperCase();
    case 'lowerLetter':
      return letterOf(number);
    case 'upperRoman':
      return romanOf(number).toUpperCase();
    case 'lowerRoman':
      return romanOf(number);
    default:
      return String(number);
  }
}

/** 1 → 一, 12 → 十二, 20 → 二十. Lists of more than 99 lines are numbered in digits. */
function hanNumeral(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (HAN[tens] ?? '')}十`;
  return `${ten}${ones === 0 ? '' : (HAN[ones] ?? '')}`;
}

function letterOf(number: number): string {
  return number >= 1 && number <= LETTERS ? String.fromCharCode(0x60 + number) : String(number);
}

function romanOf(number: number): string {
  if (number < 1 || number > 399) return String(number);
  let left = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    for (; left >= value; left -= value) text += letters;
  }
  return text;
}
