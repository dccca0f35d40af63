import { halfWidth } from '../grid';
import type { Token } from './token';
import { dateLiteral, fraction, quantity } from './token-numbers';
import { wordAt } from './token-words';

/** Makes a text comparable: half-width, without spaces and line breaks, but two numbers stay two numbers. Linear. */
export function normalised(text: string): string {
  return (
    halfWidth(text)
      .replace(/[\s\u00a0\u200b\ufeff]+/g, ' ')
      // 1 260 is one number with a blank for a comma.
      .replace(
        /(?<![\d.])(\d{1,3})((?: \d{3})+)(?![\d])/g,
        (_, head: string, groups: string) => head + groups.replace(/ /g, ''),
      )
      .replace(/ /g, (_, at: number, whole: string) =>
        isDigit(whole.charAt(at - 1)) && isDigit(whole.charAt(at + 1)) ? ' ' : '',
      )
      .trim()
  );
}

/**
 * Splits a normalised text into tokens. The meaning of a word depends on what precedes it: units follow a number, 底
 * and 前 follow a date. Linear in the text.
 */
export function tokens(text: string): readonly Token[] {
  const found: Token[] = [];
  let words = '';
  const flush = () => {
    if (words !== '') found.push({ type: 'words', text: words });
    words = '';
  };
  let at = 0;
  while (at < text.length) {
    const token = tokenAt(text, at, words === '' ? (found.at(-1) ?? null) : null);
    if (token === null || token.text === '') {
      words += text.charAt(at);
      at += 1;
      continue;
    }
    if (token.type === 'words') words += token.text;
    else {
      flush();
      found.push(token);
    }
    at += token.text.length;
  }
  flush();
  return found;
}

function tokenAt(text: string, at: number, previous: Token | null): Token | null {
  const sign = text.charAt(at);
  if (isDigit(sign) || isNegative(text, at, previous))
    return dateLiteral(text, at) ?? fraction(text, at) ?? quantity(text, at);
  if (isLatin(sign)) return { type: 'words', text: latinRun(text, at) };
  return wordAt(text, at, previous);
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}

function isLatin(sign: string): boolean {
  return (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
}

/** Whether a minus is a sign: nothing precedes it that it could join as a dash. */
function isNegative(text: string, at: number, previous: Token | null): boolean {
  if (!isDigit(text.charAt(at + 1)) || !['-', '−'].includes(text.charAt(at))) return false;
  return (
    at === 0 || previous?.type === 'comparator' || previous?.type === 'dash' || previous?.type === 'open'
  );
}

/** Letters with the digits among them are a name: PM2.5, A4, 5G. */
function latinRun(text: string, at: number): string {
  return /^[A-Za-z][A-Za-z0-9.]*/.exec(text.slice(at, at + 40))?.[0] ?? text.charAt(at);
}
