import { escapeXml, prefixOf, walk } from '../package';
import { BUILT_IN_FORMATS } from '../read';
import { insertion, spliced, type Splice } from './splice';

/** The cell formats of styles.xml, to which more can be added. */
export interface Xfs {
  /** The number of a style that looks like `base` and shows numbers by `code`; it is added where there is none. */
  withFormat(base: number, code: string): number;
  /** The part with what was added. */
  text(): string;
}

interface XfElement {
  readonly start: number;
  end: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * Reads styles.xml so that formats can be added to its end: no style that is there is changed or renumbered.
 * @throws Refused damaged
 */
export function openXfs(styles: string): Xfs {
  const xfs: XfElement[] = [];
  const ids = new Map<string, number>();
  for (const [id, code] of BUILT_IN_FORMATS) if (!ids.has(code)) ids.set(code, id);
  const own = new Map<number, string>();
  let prefix = '';
  let rootEnd = 0;
  let formatsOpen: { start: number; end: number; empty: boolean } | null = null;
  let formatsClose = 0;
  let cellXfs = { start: 0, end: 0 };
  let cellXfsClose = 0;
  walk(styles, {
    open(tag, path) {
      const parent = path.at(-1);
      if (path.length === 0) {
        prefix = prefixOf(tag.rawName);
        rootEnd = tag.end;
      } else if (tag.name === 'numFmts' && path.length === 1) formatsOpen = tag;
      else if (tag.name === 'cellXfs' && path.length === 1) cellXfs = tag;
      else if (tag.name === 'numFmt' && parent === 'numFmts') {
        own.set(Number(tag.attributes['numFmtId']), tag.attributes['formatCode'] ?? '');
      } else if (tag.name === 'xf' && parent === 'cellXfs') {
        xfs.push({ start: tag.start, end: tag.end, attributes: tag.attributes });
      }
    },
    close(name, start, end, path) {
      const parent = path.at(-1);
      const last = xfs.at(-1);
      if (name === 'xf' && parent === 'cellXfs' && last) last.end = end;
      if (name === 'numFmts') formatsClose = start;
      if (name === 'cellXfs') cellXfsClose = start;
    },
  });
  for (const [id, code] of own) ids.set(code, id);
  const addedFormats: string[] = [];
  const addedXfs: string[] = [];
  const made = new Map<string, number>();
  const idOf = (code: string): number => {
    const known = ids.get(code);
    if (known !== undefined) return known;
    const id = Math.max(163, ...ids.values()) + 1;
    ids.set(code, id);
    addedFormats.push(`<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  };
  const rootless = (formatsOpen as { start: number; end: number; empty: boolean } | null) ?? null;
  return {
    withFormat(base, code) {
      const model = xfs[base];
      const id = idOf(code);
      const key = `${base},${id}`;
      const known = made.get(key);
      if (known !== undefined) return known;
      if (!model) return base;
      const style = xfs.length + addedXfs.length;
      addedXfs.push(reformatted(styles.slice(model.start, model.end), id));
      made.set(key, style);
      return style;
    },
    text() {
      const splices: Splice[] = [];
      if (addedXfs.length > 0) {
        splices.push(insertion(cellXfsClose, addedXfs.join('')));
        splices.push(counted(styles, cellXfs, xfs.length + addedXfs.length));
      }
      if (addedFormats.length > 0) {
        const items = addedFormats.join('');
        const all = `<${prefix}numFmts count="${own.size + addedFormats.length}">`;
        if (!rootless) splices.push(insertion(rootEnd, `${all}${items}</${prefix}numFmts>`));
        else if (rootless.empty) {
          splices.push({
            start: rootless.start,
            end: rootless.end,
            text: `${all}${items}</${prefix}numFmts>`,
          });
        } else {
          splices.push(counted(styles, rootless, own.size + addedFormats.length));
          splices.push(insertion(formatsClose, items));
        }
      }
      return spliced(styles, splices);
    },
  };
}

/** An <xf> element with another number format; everything else of it stays. */
function reformatted(xf: string, id: number): string {
  const end = xf.indexOf('>');
  const tag = xf
    .slice(0, end)
    .replace(/\snumFmtId=(?:"[^"]*"|'[^']*')/, '')
    .replace(/\sapplyNumberFormat=(?:"[^"]*"|'[^']*')/, '')
    .replace(/^<[^\s/>]+/, (name) => `${name} numFmtId="${id}" applyNumberFormat="1"`);
  return tag + xf.slice(end);
}

/** The start tag of a list with another count; a list without one stays without. */
export function counted(text: string, tag: { start: number; end: number }, count: number): Splice {
  const changed = text.slice(tag.start, tag.end).replace(/(\scount=["'])\d+/, `$1${count}`);
  return { start: tag.start, end: tag.end, text: changed };
}
