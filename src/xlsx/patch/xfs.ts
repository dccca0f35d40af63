import { GENERAL } from '../../grid';
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
  const codes = new Map(BUILT_IN_FORMATS);
  for (const { attributes } of child(root, 'numFmts')?.children ?? []) {
    codes.set(Number(attributes['numFmtId']), attributes['formatCode'] || GENERAL);
  }
  // A file may give a built-in number another code.
  const ids = new Map<string, number>();
  for (const [id, code] of codes) if (!ids.has(code)) ids.set(code, id);
  const made = new Map<string, number>();
  let text = styles;
  const add = (list: 'numFmts' | 'cellXfs', item: string): number | undefined => {
    const added = withItems(text, list, [item]);
    text = added.text;
    return added.numbers[0];
  };
  const idOf = (code: string): number => {
    const known = ids.get(code);
    if (known !== undefined) return known;
    const id = Math.max(163, ...codes.keys()) + 1;
    codes.set(id, code);
    ids.set(code, id);
    add('numFmts', `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
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
      const item = withAttributes(styles.slice(start, end), attributes) + styles.slice(end, model.end);
      const style = add('cellXfs', item) ?? base;
      made.set(key, style);
      return style;
    },
    text: () => text,
  };
}
