import type { Box, Extent } from './address';
import type { Change } from './changes';
import type { Host } from './host';
import type { Shift } from './shift';

/** What a family of objects does when the cells, sheets or names it depends on change. */
export interface Follower {
  /** Cells were inserted or deleted. */
  shifted?(host: Host, shift: Shift): void;
  /** Cells were moved as with cut and paste. */
  moved?(host: Host, from: Box, to: Box): void;
  /** Contents, looks or links were cleared. */
  cleared?(host: Host, box: Box, what: string): void;
  /** Cells were copied over others, with all that lies on them; the target may be a multiple of the source. */
  copied?(host: Host, from: Box, to: Box): void;
  sheetRemoved?(host: Host, sheet: string): void;
  sheetCopied?(host: Host, from: string, to: string): void;
  /** Formulas are about to be calculated. */
  settling?(host: Host): void;
  /** Formulas outside of cells must change like those in cells. */
  reformulated?(host: Host, change: Reformulation): void;
  /** What cells hold has changed. */
  changed?(host: Host, box: Box, change: Change): void;
  selected?(host: Host, sheet: string, areas: readonly Extent[]): void;
}

/** Gives a formula as it is after cells moved or a sheet changed its name; `sheet` is where the formula is at home. */
export type Reformulation = (formula: string, sheet: string | null) => string;

const followers: Follower[] = [];

/** Lets a family of objects follow what happens to cells and sheets. */
export function follow(follower: Follower): void {
  followers.push(follower);
}

/** Tells all followers. */
export function tell<K extends keyof Follower>(what: K, ...args: Parameters<NonNullable<Follower[K]>>): void {
  for (const follower of followers) {
    const act = follower[what] as ((...given: typeof args) => void) | undefined;
    act?.(...args);
  }
}
