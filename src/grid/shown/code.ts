import { GENERAL } from '../number-format';
import { remember } from '../remember';

/** A piece of a section of a number format code. */
export type Piece =
  /** Stands for itself; a blank where the code asks for room (`_x`). */
  | { readonly kind: 'literal'; readonly text: string }
  /** '0', '#' or '?'. */
  | { readonly kind: 'digit'; readonly text: string }
  /** A point, comma, per cent sign, slash or power of ten ('E+', 'e-'). */
  | { readonly kind: 'sign'; readonly text: string }
  /** A part of a day or time: 'yyyy', '[h]', 'aaaa', 'AM/PM', '.00' behind seconds. */
  | { readonly kind: 'moment'; readonly text: string }
  | { readonly kind: 'general' }
  /** Where a text goes: '@'. */
  | { readonly kind: 'text' };

/** Which numbers a section is for: [>=100]. */
export interface Condition {
  readonly operator: string;
  readonly limit: number;
}

export interface Section {
  readonly pieces: readonly Piece[];
  readonly condition: Condition | null;
  readonly kind: 'number' | 'date' | 'general' | 'text' | 'literal';
  /** 1 to 3 where digits are Chinese ([DBNum1]), else 0. */
  readonly numerals: number;
  /** Whether days and months have Chinese names: [$-804], [$-zh-CN]. */
  readonly isChinese: boolean;
}

/** A number format code: up to three sections for numbers, and one for text. */
export interface FormatCode {
  readonly numbers: readonly Section[];
  /** Null where a text is shown as it is. */
  readonly text: Section | null;
}

/** System settings: the long date and the time of a Chinese Windows, whatever else the code says. */
const BY_SYSTEM = [
  [/\[\$-(?:F800|x-sysdate)\]/i, 'yyyy"年"m"月"d"日"'],
  [/\[\$-(?:F400|x-systime)\]/i, 'h:mm:ss'],
] as const;

/** Excel takes no longer codes. */
const LONGEST = 255;

/** Takes a code apart; '' means General. */
export const formatCode: (code: string) => FormatCode = remember((code) => {
  const bySystem = BY_SYSTEM.find(([mark]) => mark.test(code))?.[1];
  const sections = split(bySystem ?? (code.slice(0, LONGEST) || GENERAL)).map(sectionOf);
  const last = sections.at(-1);
  const isText = sections.length > 3 || last?.kind === 'text';
  return { numbers: isText ? sections.slice(0, -1) : sections, text: isText ? (last ?? null) : null };
});

const SEPARATE = /"[^"]*"?|\[[^\]]*\]|[\\!_*][^]|[^]/gu;

function split(code: string): readonly string[] {
  const sections = [''];
  for (const [part] of code.matchAll(SEPARATE)) {
    if (part === ';' && sections.length < 4) sections.push('');
    else sections.push(`${sections.pop() ?? ''}${part}`);
  }
  return sections;
}

const PIECE = new RegExp(
  [
    '"(?<quoted>[^"]*)"?',
    '[\\\\!](?<escaped>[^])',
    '(?<room>_[^])',
    '(?<filled>\\*[^])',
    '\\[(?<elapsed>h+|m+|s+)\\]',
    '\\[(?<bracket>[^\\]]*)\\]',
    '(?<general>General|G/通用格式)',
    '(?<half>AM/PM|A/P|上午/下午)',
    '(?<power>E[+-])',
    '(?<moment>y+|m+|d+|h+|s+|a{3,4}|e+|b+|g+)',
    '(?<digit>[0#?])',
    '(?<sign>[.,%/])',
    '(?<at>@)',
    '(?<other>[^])',
  ].join('|'),
  'giu',
);

function sectionOf(text: string): Section {
  const pieces: Piece[] = [];
  const said = { condition: null as Condition | null, numerals: 0, isChinese: false };
  for (const { groups = {} } of text.matchAll(PIECE)) {
    const { quoted, escaped, elapsed, bracket, half, power, moment, digit, sign, other } = groups;
    const literal = quoted ?? escaped ?? other ?? (groups['room'] === undefined ? undefined : ' ');
    const part = half ?? moment ?? (elapsed === undefined ? undefined : `[${elapsed}]`);
    if (literal !== undefined) pieces.push({ kind: 'literal', text: literal });
    else if (bracket !== undefined) {
      const currency = readBracket(bracket, said);
      if (currency !== '') pieces.push({ kind: 'literal', text: currency });
    } else if (part !== undefined) pieces.push({ kind: 'moment', text: part.toLowerCase() });
    else if (digit !== undefined) pieces.push({ kind: 'digit', text: digit });
    else if (groups['general'] !== undefined) pieces.push({ kind: 'general' });
    else if (groups['at'] !== undefined) pieces.push({ kind: 'text' });
    else if (power ?? sign) pieces.push({ kind: 'sign', text: power ?? sign ?? '' });
  }
  const kind = kindOf(pieces);
  return { ...said, kind, pieces: kind === 'date' ? momentsOf(pieces) : literalMoments(pieces) };
}

const OPERATION = /^(<=|>=|<>|<|>|=)\s*(-?[0-9.]+(?:E[+-]?[0-9]+)?)$/i;

/** Notes what a bracket says, and gives the currency that it shows. Colours show nothing here. */
function readBracket(
  bracket: string,
  said: { condition: Condition | null; numerals: number; isChinese: boolean },
): string {
  const [, operator = '', limit = ''] = OPERATION.exec(bracket) ?? [];
  if (operator !== '') said.condition = { operator, limit: Number(limit) };
  const numerals = /^DBNum([1-3])$/i.exec(bracket)?.[1];
  if (numerals !== undefined) said.numerals = Number(numerals);
  const [, currency = '', language = ''] = /^\$([^-]*)(?:-(.*))?$/.exec(bracket) ?? [];
  // The lower ten bits of a language's number are the language without its country, its digits and its calendar.
  said.isChinese ||=
    /^zh\b/i.test(language) || (/^[0-9a-f]+$/i.test(language) && (parseInt(language, 16) & 0x3ff) === 4);
  return currency;
}

function kindOf(pieces: readonly Piece[]): Section['kind'] {
  const has = (kind: Piece['kind']): boolean => pieces.some((piece) => piece.kind === kind);
  if (has('text')) return 'text';
  if (has('general')) return 'general';
  const isDate = pieces.some(({ kind, ...rest }) => kind === 'moment' && /[ymdhsae/]/.test(textOf(rest)));
  if (isDate) return 'date';
  return has('digit') ? 'number' : 'literal';
}

const textOf = (piece: object): string => ('text' in piece ? String(piece.text) : '');

/** Letters that mean nothing outside of a date stand for themselves. */
function literalMoments(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => (piece.kind === 'moment' ? { kind: 'literal', text: piece.text } : piece));
}

/** The pieces of a date: 'm' beside hours or seconds is minutes ('n'), '.0' behind seconds their parts. */
function momentsOf(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const before = joined.filter(({ kind }) => kind === 'moment').at(-1);
    const isOfSeconds = before !== undefined && /s|^\./.test(textOf(before));
    if (piece.kind === 'digit' && piece.text === '0' && isOfSeconds && last && /^\.0*$/.test(textOf(last))) {
      joined.pop();
      joined.push({ kind: 'moment', text: `${textOf(last)}0` });
    } else if (piece.kind === 'digit' || piece.kind === 'sign') joined.push({ ...piece, kind: 'literal' });
    else joined.push(piece);
  }
  const letters = joined.flatMap((piece, at) =>
    piece.kind === 'moment' && /^\[?[ymdhs]/.test(piece.text) ? [{ at, text: piece.text }] : [],
  );
  const minutes = new Set(
    letters.flatMap(({ at, text }, index) => {
      const isBesideTime =
        /h/.test(letters[index - 1]?.text ?? '') || /s/.test(letters[index + 1]?.text ?? '');
      return /^mm?$/.test(text) && isBesideTime ? [at] : [];
    }),
  );
  return joined.map((piece, at) =>
    minutes.has(at) && piece.kind === 'moment'
      ? { kind: 'moment', text: piece.text.replace(/m/g, 'n') }
      : piece,
  );
}
