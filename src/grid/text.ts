import { remember } from './remember';

/** Full-width letters, digits and signs to half-width; nothing else: ①, ㎡ and … stay as they are. */
export function halfWidth(text: string): string {
  if (!FULL_WIDTH.test(text)) return text;
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** Most cells have nothing to change, and a sheet asks for every one of them. */
const FULL_WIDTH = /[！-～\u3000]/;

/** One line for a person to read: line breaks and runs of spaces become one space, ends trimmed. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}

/** Without any space or line break: staff align labels with blanks ('项   目', '绩\n效\n指\n标'). */
export const squeeze: (text: string) => string = remember((text) =>
  halfWidth(text).replace(/[\s\u00a0\u200b\ufeff]+/g, ''),
);

/** At most `length` characters, with an ellipsis where something was cut. */
export function shorten(text: string, length: number): string {
  const line = oneLine(text);
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}

/** The words of a list written with blanks or line breaks between them, so that a line of data holds many. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
