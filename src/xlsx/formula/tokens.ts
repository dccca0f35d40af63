/** A piece of a formula: a reference to cells, or anything else, kept as it is written. */
export type FormulaToken =
  | { readonly kind: 'other'; readonly text: string }
  /** A text in quotes, kept as it is written. */
  | { readonly kind: 'string'; readonly text: string }
  /** A word that is no reference: a function, a defined name, TRUE. */
  | { readonly kind: 'word'; readonly text: string; readonly call: boolean }
  /** Table1[Column] and the like. */
  | { readonly kind: 'structured'; readonly text: string }
  /** `sheet` is the part before '!' as it is written ("'A B'!", '[1]S!', 'S1:S3!'), '' where there is none. */
  | { readonly kind: 'reference'; readonly sheet: string; readonly text: string };

const CELL = '\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}';
const AREA = `(?:${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7})`;
const PLAIN_SHEET = '(?:\\[[^\\]]+\\])?[^\\s\'!"(),;:+\\-*/^&=<>{}\\[\\]#]+';
const SHEET = `(?:'(?:[^']|'')*'|${PLAIN_SHEET}(?::${PLAIN_SHEET})?)!`;
const WORD = '[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*';
const REFERENCE_END = '(?![\\p{L}\\p{N}_.(\\[!])';

const TOKEN = new RegExp(
  [
    '(?<string>"(?:[^"]|"")*")',
    `(?<sheet>${SHEET})(?<onSheet>${AREA}${REFERENCE_END}|#REF!|${WORD})`,
    `(?<area>${AREA})${REFERENCE_END}`,
    `(?<structured>(?:${WORD})?\\[(?:[^\\[\\]]|\\[[^\\]]*\\])*\\])`,
    `(?<word>${WORD})`,
    '(?<number>[0-9.]+(?:[eE][+-]?[0-9]+)?)',
    '(?<other>[\\s\\S])',
  ].join('|'),
  'gu',
);
const IS_AREA = new RegExp(`^${AREA}$`);

/** Excel's limit; a longer formula was not made by Excel and is not taken apart. */
const LONGEST = 8192;

/** A formula (with or without '=') in pieces, which joined are the formula again. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  if (formula.length > LONGEST) return [{ kind: 'other', text: formula }];
  const tokens: FormulaToken[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const { string, sheet, onSheet, area, structured, word } = match.groups ?? {};
    const text = match[0];
    if (string !== undefined) tokens.push({ kind: 'string', text });
    else if (sheet !== undefined && onSheet !== undefined && IS_AREA.test(onSheet)) {
      tokens.push({ kind: 'reference', sheet, text: onSheet });
    } else if (sheet !== undefined && onSheet !== undefined) {
      tokens.push({ kind: 'other', text: sheet }, { kind: 'word', text: onSheet, call: false });
    } else if (area !== undefined) tokens.push({ kind: 'reference', sheet: '', text: area });
    else if (structured !== undefined) tokens.push({ kind: 'structured', text });
    else if (word !== undefined) {
      tokens.push({ kind: 'word', text, call: formula[match.index + text.length] === '(' });
    } else tokens.push({ kind: 'other', text });
  }
  return tokens;
}
