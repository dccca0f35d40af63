import type { Box } from '../address';
import { placedThings, type Placed } from '../placed';
import { whole } from '../request/arguments';
import { found } from '../request/errors';
import { defineKind, readOnly, type Kind } from '../request/kind';
import type { Host } from '../host';
import { newId } from './ids';
import { range } from './range';
import { boxOf } from './worksheet';

/** Where a printed page ends: before a row or before a column. */
interface Break extends Placed {
  readonly id: string;
  readonly across: boolean;
}

interface Breaks {
  readonly sheet: string;
  readonly across: boolean;
}

const all = placedThings<Break>({ copy: (host, each) => ({ ...each, id: newId(host) }) });

const cellOf = ({ sheet, areas }: Break): Box => ({ sheet, ...found(areas[0]), rows: 1, columns: 1 });

const isOf = (each: Break, { sheet, across }: Breaks) => each.sheet === sheet && each.across === across;

const breaksOf = (host: Host, self: Breaks) => all(host).filter((each) => isOf(each, self));

const pageBreak: Kind<Break> = defineKind<Break>('PageBreak', {
  id: (_host, { id }) => id,
  properties: {
    rowIndex: readOnly((_host, self) => cellOf(self).row),
    columnIndex: readOnly((_host, self) => cellOf(self).column),
  },
  methods: {
    delete(host, self) {
      all(host).splice(all(host).indexOf(self), 1);
    },
    getCellAfterBreak: (_host, self) => range.of(cellOf(self)),
  },
});

/** The rows (or columns) of a sheet before which a page ends. */
export const breakLines = (host: Host, sheet: string, across: boolean): readonly number[] =>
  breaksOf(host, { sheet, across }).map((each) => (across ? cellOf(each).row : cellOf(each).column));

/** Ends a page before a row (or column). */
export function addBreak(host: Host, sheet: string, across: boolean, line: number): void {
  const cell = { row: across ? line : 0, column: across ? 0 : line, rows: 1, columns: 1 };
  all(host).push({ id: newId(host), across, sheet, areas: [cell] });
}

/** `worksheet.horizontalPageBreaks` and `worksheet.verticalPageBreaks` */
export const pageBreaks: Kind<Breaks> = defineKind<Breaks>('PageBreakCollection', {
  items: (host, self) => breaksOf(host, self).map((each) => pageBreak.of(each)),
  item: (host, self, index) => pageBreak.of(found(breaksOf(host, self)[whole(index)])),
  methods: {
    add(host, self, given) {
      const { row, column, sheet } = range.from(given) ?? boxOf(host, self.sheet, given);
      const areas = [{ row, column, rows: 1, columns: 1 }];
      const made: Break = { id: newId(host), across: self.across, sheet, areas };
      all(host).push(made);
      return pageBreak.of(made);
    },
    getCount: (host, self) => breaksOf(host, self).length,
    getItem: (host, self, index) => pageBreak.of(found(breaksOf(host, self)[whole(index)])),
    removePageBreaks(host, self) {
      const others = all(host)
        .splice(0)
        .filter((each) => !isOf(each, self));
      all(host).push(...others);
    },
  },
});
