import { cellsOf, common, type Box, type Extent } from '../address';
import type { Host } from '../host';
import { ApiError, found } from '../request/errors';
import type { Method, Property, Ref } from '../request/kind';
import { bounded } from './cells';
import { range } from './range';

/** Whether cells are filled by formulas that give several values: null if only some are. */
export const hasSpill: Property<Box> = {
  heavy: true,
  get(host, box) {
    const spills = host.engine.spills(box.sheet);
    const all = new Set<boolean>();
    for (const [row, column] of cellsOf(bounded(host, box))) {
      all.add(spills.some((spill) => common(spill, { row, column, rows: 1, columns: 1 }) !== null));
    }
    return all.size === 1 ? all.has(true) : null;
  },
};

/** The spill that touches a single cell. */
function spillAt(host: Host, box: Box): Extent | null {
  if (box.rows * box.columns !== 1) throw new ApiError('InvalidArgument');
  return host.engine.spills(box.sheet).find((spill) => common(spill, box)) ?? null;
}

function parent(host: Host, box: Box): Ref | null {
  const spill = spillAt(host, box);
  return spill && range.of({ ...spill, sheet: box.sheet, rows: 1, columns: 1 });
}

function target(host: Host, box: Box): Ref | null {
  const spill = spillAt(host, box);
  const isParent = spill?.row === box.row && spill.column === box.column;
  return isParent ? range.of({ ...spill, sheet: box.sheet }) : null;
}

/** A formula has its values only once it is calculated. */
function settled(find: (host: Host, box: Box) => Ref | null): Method<Box> {
  return async (host, box) => {
    await host.settle();
    return find(host, box);
  };
}

/** Methods of a range that lead from a formula to the cells that it fills, and back. */
export const spilling: Readonly<Record<string, Method<Box>>> = {
  getSpillParent: settled((host, box) => found(parent(host, box))),
  getSpillParentOrNullObject: settled(parent),
  getSpillingToRange: settled((host, box) => found(target(host, box))),
  getSpillingToRangeOrNullObject: settled(target),
};
