import { elementsOf, type Element } from '../../xlsx';
import { NUMBER_STYLES, numberFormats } from './number-styles';

/** What the styles of an OpenDocument file say of cells and tables. */
export interface OdsStyles {
  /** The number format code of a cell style; null where it has none. */
  readonly formatOf: (style: string) => string | null;
  /** Whether tables of this style are hidden. */
  readonly isHidden: (style: string) => boolean;
}

interface CellStyle {
  readonly format: string | null;
  readonly parent: string;
}

/**
 * Reads the styles of a document: those of its own come before the common ones.
 * @param texts the parts styles.xml and content.xml
 * @throws Refused damaged
 */
export function readOdsStyles(texts: readonly string[]): OdsStyles {
  const cells = new Map<string, CellStyle>();
  const hidden = new Set<string>();
  // A style of its own may name a common format.
  const formats = new Map<string, string>();
  for (const text of texts) {
    const elements = lists(text).flatMap((list) => list.children);
    const own = numberFormats(elements.filter(({ name }) => NUMBER_STYLES.has(name)));
    for (const [name, code] of own) formats.set(name, code);
    for (const { name, attributes, children } of elements) {
      if (name !== 'style') continue;
      const style = attributes['style:name'] ?? '';
      const family = attributes['style:family'];
      if (family === 'table-cell') {
        const format = formats.get(attributes['style:data-style-name'] ?? '') ?? null;
        cells.set(style, { format, parent: attributes['style:parent-style-name'] ?? '' });
      } else if (family === 'table' && children.some(isUndisplayed)) hidden.add(style);
    }
  }
  return {
    isHidden: (style) => hidden.has(style),
    formatOf(style) {
      const seen = new Set<string>();
      for (let name = style; !seen.has(name);) {
        seen.add(name);
        const known = cells.get(name);
        if (!known) return null;
        if (known.format !== null) return known.format;
        name = known.parent;
      }
      return null;
    },
  };
}

function lists(text: string): readonly Element[] {
  return ['styles', 'automatic-styles'].flatMap((name) => elementsOf(head(text), name));
}

/** A content part without its tables: only what comes before them holds styles. */
function head(text: string): string {
  const body = text.indexOf('<office:body');
  const root = /<([\w:-]*document-content)\b/.exec(text)?.[1];
  return body < 0 || root === undefined ? text : `${text.slice(0, body)}</${root}>`;
}

function isUndisplayed({ name, attributes }: Element): boolean {
  return name === 'table-properties' && attributes['table:display'] === 'false';
}
