import { SaxesParser } from 'saxes';
import { letters, parseAddress, type Extent } from '../address';

/** Namespaces of spreadsheets in files, and of the relations between their parts. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of a small document, with the text right inside of it. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Element[];
  readonly text: string;
}

interface Open extends Element {
  readonly children: Element[];
  text: string;
}

const localName = (name: string) => name.replace(/^.*:/, '');

/** Walks through a document: names come without their prefixes. */
export function parse(
  xml: string,
  open: (name: string, attributes: Readonly<Record<string, string>>, path: readonly string[]) => void,
): void {
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    open(name, tag.attributes, path);
    path.push(name);
  });
  parser.on('closetag', () => path.pop());
  parser.write(xml).close();
}

/** The elements with some names, with all that is in them; the rest of the document is passed over. */
export function elementsOf(xml: string, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const path: Open[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    const parent = path.at(-1);
    if (!parent && !names.includes(name)) return;
    const attributes = Object.fromEntries(
      Object.entries(tag.attributes).map(([key, value]) => [localName(key), value]),
    );
    const element: Open = { name, attributes, children: [], text: '' };
    if (parent) parent.children.push(element);
    else found.push(element);
    path.push(element);
  });
  parser.on('text', (text) => {
    const parent = path.at(-1);
    if (parent) parent.text += text;
  });
  parser.on('closetag', (tag) => {
    if (path.at(-1)?.name === localName(tag.name)) path.pop();
  });
  parser.write(xml).close();
  return found;
}

/** The first child with a name. */
export function child({ children }: Element, name: string): Element | undefined {
  return children.find((each) => each.name === name);
}

/** All text in an element. */
export function textIn({ text, children }: Element): string {
  return text + children.map(textIn).join('');
}

/** Whether an attribute says yes. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

/** A text as XML holds it. */
export function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g,
      (bad) => `_x${bad.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    );
}

/** Attributes of a tag: what is undefined or false is left out, yes is 1. */
export function attributes(given: Readonly<Record<string, string | number | boolean | undefined>>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${value === true ? 1 : escaped(String(value))}"`)
    .join('');
}

/** An area of a sheet as files name it, whole rows and columns too: A1, A1:B2, A1:A1048576. */
export function fileRef({ row, column, rows, columns }: Extent): string {
  const start = `${letters(column)}${row + 1}`;
  return rows * columns === 1 ? start : `${start}:${letters(column + columns - 1)}${row + rows}`;
}

/** Areas of a sheet as files name them: A1:B2 C3. */
export const sqref = (areas: readonly Extent[]): string => areas.map(fileRef).join(' ');

/** Reads areas as files name them. */
export function areasOf(text: string): Extent[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((address) => {
      const parsed = parseAddress(address);
      if (!parsed) return [];
      const { row, column, rows, columns } = parsed;
      return [{ row, column, rows, columns }];
    });
}

/** A formula as files hold it, without its '='. */
export const bare = (formula: string): string => formula.replace(/^=/, '');
