import { follow } from '../followers';
import type { Host } from '../host';
import { ApiError } from '../request/errors';
import { stateOf, type Property } from '../request/kind';

/** How a sheet is shown; kept as set, the grid does not follow. */
const FRESH = {
  showGridlines: true as unknown,
  showHeadings: true as unknown,
  enableCalculation: true as unknown,
  standardWidth: 8.43 as unknown,
};
type Name = keyof typeof FRESH;

const views = stateOf(() => new Map<string, typeof FRESH>());

function viewOf(host: Host, sheet: string): typeof FRESH {
  const known = views(host).get(sheet) ?? { ...FRESH };
  views(host).set(sheet, known);
  return known;
}

function kept(name: Name): Property<string> {
  return {
    get: (host, sheet) => viewOf(host, sheet)[name],
    set(host, sheet, value) {
      if (typeof value !== typeof FRESH[name]) throw new ApiError('InvalidArgument');
      viewOf(host, sheet)[name] = value;
    },
  };
}

/** Properties of a worksheet that say how it is shown. On the wire two of them have shorter names when written. */
export const sheetView: Readonly<Record<string, Property<string>>> = {
  showGridlines: kept('showGridlines'),
  gridlines: kept('showGridlines'),
  showHeadings: kept('showHeadings'),
  headings: kept('showHeadings'),
  enableCalculation: kept('enableCalculation'),
  standardWidth: kept('standardWidth'),
};

follow({
  sheetRemoved(host, sheet) {
    views(host).delete(sheet);
  },
  sheetCopied(host, from, to) {
    views(host).set(to, { ...viewOf(host, from) });
  },
});
