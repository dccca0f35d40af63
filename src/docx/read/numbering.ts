import { child, elementsOf, prefixed, type Element } from '../../xlsx';
import { numeral } from './numerals';

/** Which list a paragraph belongs to, and how deep. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** The automatic numbers of a document. */
export interface Numbering {
  /** The list of a style; null where it has none. */
  ofStyle(style: string): ListPlace | null;
  /** The number of the next paragraph in a list: '1.', '（一）'; '' where it shows none. Counts on with each call. */
  next(place: ListPlace): string;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** '%1.%2' */
  readonly text: string;
}

interface List {
  /** Lists with the same counters share this array. */
  readonly counters: number[];
  readonly levels: ReadonlyMap<number, Level>;
}

/** Word has no deeper level. */
const DEEPEST = 8;
/** A list of a hostile file may name a number too large to be shown. */
const HIGHEST = 9999;

/** Reads numbering.xml and the lists of styles.xml; null where the document has no such part. */
export function readNumbering(numberingXml: string | null, stylesXml: string | null): Numbering {
  const lists = listsIn(numberingXml ?? '');
  const styles = stylesWithLists(stylesXml ?? '');
  return {
    ofStyle: (style) => styles.get(style) ?? null,
    next({ list: name, level: depth }) {
      const list = lists.get(name);
      const level = list?.levels.get(depth);
      if (!list || !level) return '';
      const { counters } = list;
      counters[depth] = counters[depth] === undefined ? level.start : counters[depth] + 1;
      counters.length = depth + 1;
      if (level.format === 'bullet') return '';
      return level.text.replace(/%([1-9])/g, (_sign, digit: string) => {
        const above = Number(digit) - 1;
        const { start = 1, format = 'decimal' } = list.levels.get(above) ?? {};
        return numeral(Math.min(counters[above] ?? start, HIGHEST), format);
      });
    },
  };
}

function listsIn(xml: string): ReadonlyMap<string, List> {
  if (xml === '') return new Map();
  const kinds = new Map(
    elementsOf(xml, 'abstractNum').map((kind): [string, List] => [
      prefixed(kind.attributes, 'abstractNumId') ?? '',
      { counters: [], levels: new Map(kind.children.flatMap(levelOf)) },
    ]),
  );
  return new Map(
    elementsOf(xml, 'num').flatMap((list): [string, List][] => {
      const kind = kinds.get(valueOf(child(list, 'abstractNumId')));
      if (!kind) return [];
      const changes = list.children.filter(({ name }) => name === 'lvlOverride');
      const name = prefixed(list.attributes, 'numId') ?? '';
      return [[name, changes.length === 0 ? kind : changed(kind, changes)]];
    }),
  );
}

/** A list with levels of its own, which counts by itself. */
function changed({ levels }: List, changes: readonly Element[]): List {
  const own = new Map(levels);
  for (const change of changes) {
    const depth = Number(prefixed(change.attributes, 'ilvl'));
    for (const [, level] of change.children.flatMap(levelOf)) own.set(depth, level);
    const start = child(change, 'startOverride');
    const level = own.get(depth);
    if (start && level) own.set(depth, { ...level, start: Number(valueOf(start)) || 0 });
  }
  return { counters: [], levels: own };
}

function levelOf(element: Element): [number, Level][] {
  const depth = Number(prefixed(element.attributes, 'ilvl'));
  if (element.name !== 'lvl' || !(depth <= DEEPEST)) return [];
  const start = child(element, 'start');
  const level = {
    start: start ? Number(valueOf(start)) || 0 : 1,
    format: valueOf(child(element, 'numFmt')) || 'decimal',
    text: valueOf(child(element, 'lvlText')).slice(0, 40),
  };
  return [[depth, level]];
}

function stylesWithLists(xml: string): ReadonlyMap<string, ListPlace> {
  if (xml === '') return new Map();
  return new Map(
    elementsOf(xml, 'style').flatMap((style): [string, ListPlace][] => {
      const settings = child(style, 'pPr');
      const place = settings && child(settings, 'numPr');
      const list = place && valueOf(child(place, 'numId'));
      if (!list) return [];
      const level = Number(valueOf(child(place, 'ilvl'))) || 0;
      return [[prefixed(style.attributes, 'styleId') ?? '', { list, level }]];
    }),
  );
}

function valueOf(element: Element | undefined): string {
  return element ? (prefixed(element.attributes, 'val') ?? '') : '';
}
