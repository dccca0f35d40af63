import { child, prefixOf, rootOf, type Element } from '../package';
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
 * styles.xml with items in one of its lists, and the number of each: an item that is there already is used again, others
 * stand at the end, so that those that are there keep their numbers. A list that is missing or empty is made.
 */
export function withItems(
  styles: string,
  name: StyleList,
  items: readonly string[],
): { readonly text: string; readonly numbers: readonly number[] } {
  const root = rootOf(styles);
  const prefix = prefixOf(root.tag.rawName);
  // Items that are copied from the part have its prefix already.
  const xmlOf = (all: readonly string[]): string =>
    all.join('').replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, `<$1${prefix}`);
  const list = child(root, name);
  const isMade = !list || list.children.length === 0;
  const begun = isMade ? LISTS[name].map((xml) => lookOf(rootOf(xml))) : list.children.map(lookOf);
  const looks = new Map<string, number>();
  begun.forEach((look, at) => {
    if (!looks.has(look)) looks.set(look, at);
  });
  const added: string[] = [];
  const numbers = items.map((item) => {
    const look = lookOf(rootOf(xmlOf([item])));
    const known = looks.get(look);
    if (known !== undefined) return known;
    const number = begun.length + added.push(item) - 1;
    looks.set(look, number);
    return number;
  });
  if (!isMade) {
    if (added.length === 0) return { text: styles, numbers };
    const splices = [
      appended(styles, list, xmlOf(added)),
      retagged(styles, list.tag, (tag) => withValue(tag, 'count', begun.length + added.length)),
    ];
    return { text: spliced(styles, splices), numbers };
  }
  const all = [...LISTS[name], ...added];
  const whole = `<${prefix}${name} count="${all.length}">${xmlOf(all)}</${prefix}${name}>`;
  if (root.tag.empty) return { text: spliced(styles, [appended(styles, root, whole)]), numbers };
  const names = Object.keys(LISTS);
  const splice: Splice = list
    ? { start: list.tag.start, end: list.end, text: whole }
    : insertion(placeAfter(root, names.slice(0, names.indexOf(name))), whole);
  return { text: spliced(styles, [splice]), numbers };
}

/** What makes two items look the same, however their XML is written. */
function lookOf({ name, attributes, children }: Element): string {
  const sorted = Object.entries(attributes)
    .filter(([each]) => !each.startsWith('xmlns'))
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([name, sorted, children.map(lookOf)]);
}
