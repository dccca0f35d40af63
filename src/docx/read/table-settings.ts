import { READ_LIMIT } from '../../grid';
import { prefixed, type Tag } from '../../xlsx';
import type { Merging } from './blocks';

/** Word makes no table of more columns. */
export const MOST_COLUMNS = READ_LIMIT.columns;

/** How a cell takes part in a merge, by the value of its setting. */
export function mergingOf(value: string | null): Merging {
  return value === 'restart' ? 'begins' : 'goes-on';
}

/** A number of columns, at least `least`. */
export function columnsIn(value: string | null, least: number): number {
  const number = Math.floor(Number(value));
  return number >= least ? Math.min(number, MOST_COLUMNS) : least;
}

/** A width; 0 where it is a share of the page or left to Word. */
export function widthIn(attributes: Tag['attributes']): number {
  const type = prefixed(attributes, 'type') ?? 'dxa';
  return type === 'dxa' ? measure(prefixed(attributes, 'w')) : 0;
}

/** No page is wider than this. */
const WIDEST = 100_000;

/** A length in twentieths of a point; 0 where it is none. */
export function measure(value: string | null): number {
  const number = Number(value);
  return number > 0 ? Math.min(number, WIDEST) : 0;
}
