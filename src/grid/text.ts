import { remember } from './remember';

/** Full-width letters, digits and signs become half-width; ①, ㎡ and … stay as they are. */
export function halfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text.replace(/[！-～]{1,1000}/g, halfWidthRun).replace(/\u3000/g, ' ');
}

function halfWidthRun(run: string): string {
  const codes = Array.from({ length: run.length }, (_, index) => run.charCodeAt(index) - 0xfee0);
  return String.fromCharCode(...codes);
}

/** A quick test: most cells need no change. */
const FULL_WIDTH = /[！-～\u3000]/;

/** One line of text: line breaks and runs of spaces become one space, ends are trimmed. */
export const oneLine: (text: string) => string = remember((text) =>
  text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim(),
);

/**
 * Text without spaces and line breaks, half-width. Staff align labels with blanks: '项   目', '绩
 * 效
 * 指
 * 标'.
 */
export const squeeze: (text: string) => string = remember((text) =>
  halfWidth(text).replace(/[\s\u00a0\u200b\ufeff]+/g, ''),
);

/** At most `length` characters in one line; an ellipsis marks a cut. */
export function shorten(text: string, length: number): string {
  const line = oneLine(text);
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

/** The longest quote of a cell inside a sentence, in characters. */
const LONGEST_QUOTE = 40;

/** The text of a cell inside a sentence: in one line, cut where it is long. */
export function quoted(text: string): string {
  return shorten(text, LONGEST_QUOTE);
}

/** The words of a list written with blanks or line breaks between them, so that a line of data holds many. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
