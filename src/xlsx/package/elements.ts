import { escapeXml, localName, unescapeText, walk } from './xml';

/** An element with all that is in it. Names have no prefixes; Excel's escapes of characters are undone. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Element[];
  /** The text right inside of it, not that of its children. */
  readonly text: string;
}

interface OpenElement extends Element {
  readonly children: OpenElement[];
  text: string;
}

/**
 * The elements of an XML text that have a name, with all that is in them.
 * @throws Refused damaged where the text is not well-formed
 */
export function elementsOf(xml: string, wanted: string): readonly Element[] {
  const found: OpenElement[] = [];
  const open: OpenElement[] = [];
  walk(xml, {
    open({ name, attributes }) {
      const parent = open.at(-1);
      if (!parent && name !== wanted) return;
      const own = Object.entries(attributes).map(([key, value]): [string, string] => [
        localName(key),
        unescapeText(value),
      ]);
      const element = { name, attributes: Object.fromEntries(own), children: [], text: '' };
      (parent?.children ?? found).push(element);
      open.push(element);
    },
    text(text) {
      const parent = open.at(-1);
      if (parent) parent.text += unescapeText(text);
    },
    close() {
      open.pop();
    },
  });
  return found;
}

/** The first child with a name. */
export function child({ children }: Element, name: string): Element | undefined {
  return children.find((each) => each.name === name);
}

/** All text in an element, that of its children included. */
export function textIn({ text, children }: Element): string {
  return text + children.map(textIn).join('');
}

/** Attributes of a tag, each with a space before it: undefined and false are left out, true is 1. */
export function attributesXml(
  given: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  return Object.entries(given)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => ` ${name}="${value === true ? 1 : escapeXml(String(value))}"`)
    .join('');
}
