import type { Element, Tag } from '../package';

/** A piece of a text to be replaced: from `start` up to `end`, positions in the text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all pieces replaced; insertions at the same place keep their order. Pieces may not overlap. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const sorted = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const splice of sorted) {
    if (splice.start < at) throw new RangeError(`Changes overlap at ${splice.start}.`);
    pieces.push(text.slice(at, splice.start), splice.text);
    at = splice.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

/** Something more at the end of an element; an empty one (<a/>) is opened. */
export function appended(
  text: string,
  { tag, closeStart }: Pick<Element, 'tag' | 'closeStart'>,
  content: string,
): Splice {
  if (!tag.empty) return insertion(closeStart, content);
  const opened = text.slice(tag.start, tag.end).replace(/\s*\/>$/, '>');
  return { start: tag.start, end: tag.end, text: `${opened}${content}</${tag.rawName}>` };
}

export function retagged(text: string, { start, end }: Tag, change: (tag: string) => string): Splice {
  return { start, end, text: change(text.slice(start, end)) };
}

/** A start tag with another value of an attribute; a tag without the attribute stays without. */
export function withValue(tag: string, name: string, value: string | number): string {
  return tag.replace(new RegExp(`(\\s${name}=["'])[^"']*`), `$1${value}`);
}

/** A start tag with attributes set, the new ones first; null removes one. */
export function withAttributes(tag: string, attributes: Readonly<Record<string, string | null>>): string {
  const names = Object.keys(attributes).join('|');
  const bare = tag.replace(new RegExp(`\\s(?:${names})=(?:"[^"]*"|'[^']*')`, 'g'), '');
  const set = Object.entries(attributes).flatMap(([name, value]) =>
    value === null ? [] : [` ${name}="${value}"`],
  );
  return bare.replace(/^<[^\s/>]+/, (start) => start + set.join(''));
}

/** Where a child of an element belongs that comes after others of these names. */
export function placeAfter({ tag, children }: Element, names: readonly string[]): number {
  return children.filter(({ name }) => names.includes(name)).at(-1)?.end ?? tag.end;
}
