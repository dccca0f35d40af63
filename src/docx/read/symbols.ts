/** Signs of Wingdings that stand in forms, by their codes: boxes, with and without a tick, and marks. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x72: '□',
  0xa8: '□',
  0xfb: '×',
  0xfc: '√',
  0xfd: '☒',
  0xfe: '☑',
};

const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x4f: '×',
  0x50: '√',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0xa2: '■',
  0xa3: '□',
};

const SYMBOL: Readonly<Record<number, string>> = { 0xa3: '≤', 0xb3: '≥', 0xb4: '×', 0xb1: '±', 0xd6: '√' };

/** Fonts of symbols may have their letters in this block of private characters. */
const PRIVATE = { first: 0xf000, last: 0xf0ff } as const;

/** Whether a font shows signs in the place of letters. */
export function isSymbolFont(font: string): boolean {
  return signsOf(font) !== null;
}

/** The sign that a font of symbols shows for a code; '' where it is none that means something in a form. */
export function symbolOf(font: string, code: number): string {
  const isPrivate = code >= PRIVATE.first && code <= PRIVATE.last;
  const signs = signsOf(font);
  if (signs) return signs[isPrivate ? code - PRIVATE.first : code] ?? '';
  return isPrivate || !isCharacter(code) ? '' : String.fromCodePoint(code);
}

/** A text as a font of symbols shows it; blanks stay. */
export function inSymbols(font: string, text: string): string {
  return Array.from(text, (letter) =>
    letter.trim() === '' ? letter : symbolOf(font, letter.codePointAt(0) ?? 0),
  ).join('');
}

function signsOf(font: string): Readonly<Record<number, string>> | null {
  if (/^wingdings 2$/i.test(font)) return WINGDINGS_2;
  if (/^wingdings$/i.test(font)) return WINGDINGS;
  return /^symbol$/i.test(font) ? SYMBOL : null;
}

function isCharacter(code: number): boolean {
  return code >= 0x20 && code <= 0x10ffff;
}
