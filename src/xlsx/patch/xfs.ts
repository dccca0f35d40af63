import { child, escapeXml, rootOf } from '../package';
import { BUILT_IN_FORMATS } from '../read';
import { withAttributes } from './splice';
import { withItems } from './style-lists';

/** The cell formats of styles.xml, to which more can be added. */
export interface Xfs {
  /** The number of a style that looks like `base` and shows numbers by `code`; it is added where there is none. */
  withFormat(base: number, code: string): number;
  text(): string;
}

/**
 * Reads styles.xml so that formats can be added to its end: no style that is there is changed or renumbered.
 * @throws Refused damaged
 */
export function openXfs(styles: string): Xfs {
  const root = rootOf(styles);
  const xfs = child(root, 'cellXfs')?.children ?? [];
  const ids = new Map<string, number>();
  for (const [id, code] of BUILT_IN_FORMATS) if (!ids.has(code)) ids.set(code, id);
  for (const { attributes } of child(root, 'numFmts')?.children ?? []) {
    ids.set(attributes['formatCode'] ?? '', Number(attributes['numFmtId']));
  }
  const addedFormats: string[] = [];
  const addedXfs: string[] = [];
  const made = new Map<string, number>();
  const idOf = (code: string): number => {
    const known = ids.get(code);
    if (known !== undefined) return known;
    const id = Math.max(163, ...ids.values()) + 1;
    ids.set(code, id);
    addedFormats.push(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  };
  return {
    withFormat(base, code) {
      const model = xfs[base];
      if (!model) return base;
      const id = idOf(code);
      const key = `${base},${id}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      const { start, end } = model.tag;
      const attributes = { numFmtId: String(id), applyNumberFormat: '1' };
      const style = xfs.length + addedXfs.length;
      addedXfs.push(withAttributes(styles.slice(start, end), attributes) + styles.slice(end, model.end));
      made.set(key, style);
      return style;
    },
    text() {
      if (addedXfs.length === 0) return styles;
      const { text } = withItems(styles, 'cellXfs', addedXfs);
      return addedFormats.length === 0 ? text : withItems(text, 'numFmts', addedFormats).text;
    },
  };
}
