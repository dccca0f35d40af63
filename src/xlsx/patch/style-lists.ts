import { child, prefixOf, rootOf } from '../package';
import { appended, insertion, placeAfter, retagged, spliced, withValue, type Splice } from './splice';

type StyleList = keyof typeof LISTS;

/** Lists of styles.xml in the order of its schema, with the items that each must begin with. */
const LISTS = {
  numFmts: [],
  fonts: ['<font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
} as const;

/**
 * styles.xml with items at the end of one of its lists, so that those that are there keep their numbers. A list that
 * is missing or empty is made. `first` is the number of the first new item.
 */
export function withItems(
  styles: string,
  name: StyleList,
  items: readonly string[],
): { readonly text: string; readonly first: number } {
  const root = rootOf(styles);
  const prefix = prefixOf(root.tag.rawName);
  // Items that are copied from the part have its prefix already.
  const xmlOf = (all: readonly string[]): string =>
    all.join('').replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, `<$1${prefix}`);
  const list = child(root, name);
  const first = list?.children.length ?? 0;
  if (list && first > 0) {
    if (items.length === 0) return { text: styles, first };
    const splices = [
      appended(styles, list, xmlOf(items)),
      retagged(styles, list.tag, (tag) => withValue(tag, 'count', first + items.length)),
    ];
    return { text: spliced(styles, splices), first };
  }
  const all = [...LISTS[name], ...items];
  const whole = `<${prefix}${name} count="${all.length}">${xmlOf(all)}</${prefix}${name}>`;
  const names = Object.keys(LISTS);
  const splice: Splice = list
    ? { start: list.tag.start, end: list.end, text: whole }
    : insertion(placeAfter(root, names.slice(0, names.indexOf(name))), whole);
  return { text: spliced(styles, [splice]), first: LISTS[name].length };
}
