import { common, type Box, type Extent } from './address';
import { follow } from './followers';
import { copiedFormula } from './formula-references';
import type { Host } from './host';
import { stateOf } from './request/kind';
import { shiftedAreas, without } from './shift';

/** Something that lies on cells of one sheet. */
export interface Placed {
  sheet: string;
  areas: readonly Extent[];
}

export interface PlacedOptions<T extends Placed> {
  /** The same once more, for copied cells and sheets; left out if copies don't take it along. */
  copy?(host: Host, thing: T): T;
  /** Changes the formulas that it holds. */
  reformulate?(thing: T, change: (formula: string) => string): void;
  /** Called where its cells were deleted, or its sheet. */
  gone?(host: Host, thing: T): void;
}

/** Things that lie on cells, kept for each host: they go where their cells go, and with them. */
export function placedThings<T extends Placed>(options: PlacedOptions<T> = {}): (host: Host) => T[] {
  const things = stateOf<T[]>(() => []);
  const dropEmpty = (host: Host) => {
    const list = things(host);
    const all = list.splice(0);
    list.push(...all.filter(({ areas }) => areas.length > 0));
    for (const thing of all) if (thing.areas.length === 0) options.gone?.(host, thing);
  };
  const clearFrom = (host: Host, box: Box) => {
    for (const thing of things(host)) if (thing.sheet === box.sheet) thing.areas = without(thing.areas, box);
  };
  follow({
    shifted(host, shift) {
      for (const thing of things(host))
        if (thing.sheet === shift.sheet) thing.areas = shiftedAreas(thing.areas, shift);
      dropEmpty(host);
    },
    moved(host, from, to) {
      const moving = things(host).flatMap((thing) => {
        const parts = partsIn(thing, from);
        const rest = without(thing.areas, from);
        if (parts.length === 0) return [];
        thing.areas = rest;
        if (rest.length === 0) return [{ thing, parts }];
        const copy = options.copy?.(host, thing);
        return copy ? [{ thing: copy, parts }] : [];
      });
      clearFrom(host, to);
      for (const { thing, parts } of moving) {
        thing.sheet = to.sheet;
        thing.areas = parts.map((part) => moved(part, to.row - from.row, to.column - from.column));
        if (!things(host).includes(thing)) things(host).push(thing);
      }
      dropEmpty(host);
    },
    copied(host, from, to) {
      if (!options.copy) return;
      const copies = tiles(from, to).flatMap(([down, right]) =>
        things(host).flatMap((thing) => {
          const parts = partsIn(thing, from);
          if (parts.length === 0) return [];
          const made = options.copy?.(host, thing);
          if (!made) return [];
          made.sheet = to.sheet;
          made.areas = parts.map((part) => moved(part, down, right));
          options.reformulate?.(made, (formula) => copiedFormula(formula, down, right));
          return [made];
        }),
      );
      clearFrom(host, to);
      dropEmpty(host);
      things(host).push(...copies);
    },
    sheetRemoved(host, sheet) {
      for (const thing of things(host)) if (thing.sheet === sheet) thing.areas = [];
      dropEmpty(host);
    },
    sheetCopied(host, from, to) {
      for (const thing of things(host).filter(({ sheet }) => sheet === from)) {
        const made = options.copy?.(host, thing);
        if (made) things(host).push(Object.assign(made, { sheet: to }));
      }
    },
    reformulated(host, change) {
      for (const thing of things(host))
        options.reformulate?.(thing, (formula) => change(formula, thing.sheet));
    },
  });
  return things;
}

const moved = (extent: Extent, down: number, right: number): Extent => ({
  ...extent,
  row: extent.row + down,
  column: extent.column + right,
});

function partsIn({ sheet, areas }: Placed, box: Box): Extent[] {
  return sheet === box.sheet ? areas.flatMap((area) => common(area, box) ?? []) : [];
}

/** How far away each copy of a block lies that fills a target. */
function tiles(from: Box, to: Box): [down: number, right: number][] {
  const places: [number, number][] = [];
  for (let down = 0; down < to.rows; down += from.rows) {
    for (let right = 0; right < to.columns; right += from.columns) {
      places.push([to.row - from.row + down, to.column - from.column + right]);
    }
  }
  return places;
}

/** Whether something lies on a cell, or on some of several. */
export function liesOn({ sheet, areas }: Placed, box: Box): boolean {
  return sheet === box.sheet && areas.some((area) => common(area, box) !== null);
}
