import { unescapeText, walk } from '../package';

/** The shared strings by number, rich text put together, phonetic guides left out. */
export function readSharedStrings(text: string | null): readonly string[] {
  const strings: string[] = [];
  if (text === null) return strings;
  let current = '';
  walk(text, {
    open({ name }) {
      if (name === 'si') current = '';
    },
    text(part, path) {
      if (path.at(-1) === 't' && !path.includes('rPh')) current += part;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeText(current));
    },
  });
  return strings;
}
