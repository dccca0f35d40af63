import { common, type Box } from '../address';
import { referencesIn, wordsIn } from '../formula-references';
import type { Host } from '../host';
import { text, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, readOnly, type Kind, type Method, type Ref } from '../request/kind';
import { addressOf, namedBox } from './names';
import { rangeAreas, rangeCollection, type Areas } from './range-areas';

/** The cells that a formula on a sheet refers to. */
function sourcesOf(host: Host, sheet: string, formula: string): Box[] {
  const references = referencesIn(formula).flatMap(({ sheetName, extent }): Box[] => {
    const on = sheetName === null ? sheet : host.sheetId(sheetName);
    return on === null ? [] : [{ sheet: on, ...extent }];
  });
  const names = wordsIn(formula).flatMap((word) => namedBox(host, word, sheet) ?? []);
  return [...references, ...names];
}

interface Looking {
  readonly cell: Box;
  readonly sources: readonly Box[];
}

/** Every formula of the workbook with the cells that it refers to. */
function lookingCells(host: Host): Looking[] {
  return host.engine.sheetIds().flatMap((sheet) =>
    host.engine.formulas(sheet).map(({ row, column, formula }) => ({
      cell: { sheet, row, column, rows: 1, columns: 1 },
      sources: sourcesOf(host, sheet, formula),
    })),
  );
}

const touches = (one: Box, other: Box) => one.sheet === other.sheet && common(one, other) !== null;
const keyOf = ({ sheet, row, column, rows, columns }: Box) => [sheet, row, column, rows, columns].join(' ');

type Step = (all: readonly Looking[], from: Box) => readonly Box[];
const toSources: Step = (all, from) =>
  all.flatMap(({ cell, sources }) => (touches(cell, from) ? sources : []));
const toUsers: Step = (all, from) =>
  all.flatMap(({ cell, sources }) => (sources.some((source) => touches(source, from)) ? [cell] : []));

/** The cells that formulas lead to, in one step or in all. */
function led(step: Step, deep: boolean): Method<Box> {
  return (host, box): Ref => {
    const all = lookingCells(host);
    const seen = new Map<string, Box>();
    let next: readonly Box[] = [box];
    do {
      const fresh = next
        .flatMap((from) => step(all, from))
        .filter((each) => {
          const isNew = !seen.has(keyOf(each));
          seen.set(keyOf(each), each);
          return isNew;
        });
      next = fresh;
    } while (deep && next.length > 0);
    if (seen.size === 0) throw new ApiError('ItemNotFound');
    return workbookRangeAreas.of(bySheet([...seen.values()]));
  };
}

function bySheet(boxes: readonly Box[]): Areas[] {
  const sheets = [...new Set(boxes.map(({ sheet }) => sheet))];
  return sheets.map((sheet) => ({ sheet, boxes: boxes.filter((box) => box.sheet === sheet) }));
}

/** Methods of a range that lead along formulas. */
export const precedents: Readonly<Record<string, Method<Box>>> = {
  getDirectPrecedents: led(toSources, false),
  getPrecedents: led(toSources, true),
  getDirectDependents: led(toUsers, false),
  getDependents: led(toUsers, true),
};

function ofSheet(host: Host, areas: readonly Areas[], key: unknown): Ref | null {
  const sheet = host.sheetId(text(key));
  const known = areas.find((each) => each.sheet === sheet);
  return known ? rangeAreas.of(known) : null;
}

/** Areas on several sheets. */
const workbookRangeAreas: Kind<readonly Areas[]> = defineKind<readonly Areas[]>('WorkbookRangeAreas', {
  tracked: true,
  properties: {
    addresses: readOnly((host, areas) =>
      areas.map(({ boxes }) => boxes.map((box) => addressOf(host, box)).join(',')),
    ),
  },
  links: {
    areas: (_host, areas) => rangeAreasCollection.of(areas),
    ranges: (_host, areas) => rangeCollection.of({ boxes: areas.flatMap(({ boxes }) => boxes) }),
  },
  methods: {
    getRangeAreasBySheet: (host, areas, key) => found(ofSheet(host, areas, key)),
    getRangeAreasOrNullObjectBySheet: ofSheet,
  },
});

const rangeAreasCollection: Kind<readonly Areas[]> = defineKind<readonly Areas[]>('RangeAreasCollection', {
  items: (_host, areas) => areas.map((each) => rangeAreas.of(each)),
  item: (_host, areas, index) => rangeAreas.of(found(areas[whole(index)])),
  methods: {
    getItemAt: (_host, areas, index) => rangeAreas.of(found(areas[whole(index)])),
    getCount: (_host, areas) => areas.length,
  },
});
