import * as xlsx from '../../../src/xlsx';
import type { Element } from '../../../src/xlsx';

/** The elements of an XML text that have a name, with Excel's escapes of characters undone. */
export function elementsOf(xml: string, wanted: string): readonly Element[] {
  return xlsx.elementsOf(xml, wanted).map(unescaped);
}

function unescaped(element: Element): Element {
  const attributes = Object.entries(element.attributes).map(([name, value]) => [
    name.slice(name.indexOf(':') + 1),
    xlsx.unescapeText(value),
  ]);
  return {
    ...element,
    attributes: Object.fromEntries(attributes) as Element['attributes'],
    children: element.children.map(unescaped),
    text: xlsx.unescapeText(element.text),
  };
}

/** All text in an element, that of its children included. */
export function textIn({ text, children }: Element): string {
  return text + children.map(textIn).join('');
}
