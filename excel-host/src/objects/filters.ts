import type { Box } from '../address';
import type { Host } from '../host';
import { oneOf, text, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, readOnly, stateOf, type Kind, type Ref } from '../request/kind';
import { follow } from '../followers';
import { shifted } from '../shift';
import { applyFilter, criteriaOf, rowsShown, type Filtered, type FilterCriteria } from './filter-store';
import { guardAction } from './protection';
import { range } from './range';
import { region } from './range-paths';
import { bodyOf, wholeOf, type Table } from './table-store';
import { boxOf } from './worksheet';

interface SheetFilter extends Filtered {
  box: Box;
}

/** The filter of each sheet that has one. */
const sheetFilters = stateOf(() => new Map<string, SheetFilter>());

/** The owner of a filter: a sheet, by its id, or a table. */
type Owner = string | Table;

interface Held {
  readonly filter: Filtered;
  readonly box: Box;
  readonly body: Box;
}

function heldBy(host: Host, owner: Owner): Held | null {
  if (typeof owner !== 'string') return { filter: owner.filter, box: wholeOf(owner), body: bodyOf(owner) };
  const filter = sheetFilters(host).get(owner);
  if (!filter) return null;
  const { box } = filter;
  return { filter, box, body: { ...box, row: box.row + 1, rows: box.rows - 1 } };
}

const sheetOf = (owner: Owner) => (typeof owner === 'string' ? owner : owner.sheet);

function guard(host: Host, owner: Owner): void {
  guardAction(host, sheetOf(owner), 'allowAutoFilter');
}

/** Sets a column's condition and hides what does not meet it. */
function setCriteria(host: Host, owner: Owner, index: number, criteria: FilterCriteria): void {
  guard(host, owner);
  const { filter, body } = found(heldBy(host, owner));
  if (index < 0 || index >= body.columns) throw new ApiError('InvalidArgument');
  filter.criteria.set(index, criteria);
  applyFilter(host, body, filter);
}

function clearColumn(host: Host, owner: Owner, index: number): void {
  const { filter, body } = found(heldBy(host, owner));
  filter.criteria.delete(index);
  applyFilter(host, body, filter);
}

/** Removes all conditions. */
export function clearFilters(host: Host, owner: Owner): void {
  const held = heldBy(host, owner);
  if (!held) return;
  held.filter.criteria.clear();
  rowsShown(host, held.body);
}

/** Applies the conditions again. */
export async function reapplyFilters(host: Host, owner: Owner): Promise<void> {
  const held = heldBy(host, owner);
  await host.settle();
  if (held) applyFilter(host, held.body, held.filter);
}

/** `worksheet.autoFilter` and `table.autoFilter` */
export const autoFilter: Kind<Owner> = defineKind<Owner>('AutoFilter', {
  properties: {
    enabled: readOnly((host, owner) => heldBy(host, owner) !== null),
    isDataFiltered: readOnly((host, owner) => (heldBy(host, owner)?.filter.criteria.size ?? 0) > 0),
    criteria: readOnly((host, owner) => {
      const held = heldBy(host, owner);
      if (!held) return [];
      const columns = Array.from({ length: held.box.columns }, (_each, index) => index);
      return columns.map((index) => held.filter.criteria.get(index) ?? null);
    }),
  },
  methods: {
    async apply(host, owner, given, columnIndex, criteria) {
      guard(host, owner);
      await host.settle();
      if (typeof owner === 'string') {
        const box = range.from(given) ?? boxOf(host, owner, given);
        const isSingle = box.rows * box.columns === 1;
        const filtered = isSingle ? { sheet: owner, ...region(host, box) } : box;
        const known = sheetFilters(host).get(owner);
        const isSame = known && JSON.stringify(known.box) === JSON.stringify(filtered);
        if (!isSame) sheetFilters(host).set(owner, { box: filtered, criteria: new Map() });
      }
      if (criteria === undefined || criteria === null) return;
      setCriteria(host, owner, whole(columnIndex), criteriaOf(criteria));
    },
    clearColumnCriteria(host, owner, index) {
      guard(host, owner);
      clearColumn(host, owner, whole(index));
    },
    clearCriteria(host, owner) {
      guard(host, owner);
      clearFilters(host, owner);
    },
    getRange: (host, owner) => range.of(found(heldBy(host, owner)).box),
    getRangeOrNullObject(host, owner): Ref | null {
      const held = heldBy(host, owner);
      return held && range.of(held.box);
    },
    reapply: reapplyFilters,
    remove(host, owner) {
      guard(host, owner);
      clearFilters(host, owner);
      if (typeof owner === 'string') sheetFilters(host).delete(owner);
    },
  },
});

interface ColumnFilter {
  readonly table: Table;
  readonly index: number;
}

function ranked(filterOn: string) {
  return async (host: Host, { table, index }: ColumnFilter, count: unknown) => {
    await host.settle();
    setCriteria(host, table, index, criteriaOf({ filterOn, criterion1: String(whole(count)) }));
  };
}

async function given(host: Host, { table, index }: ColumnFilter, criteria: unknown): Promise<void> {
  await host.settle();
  setCriteria(host, table, index, criteriaOf(criteria));
}

/** `tableColumn.filter` */
export const columnFilter: Kind<ColumnFilter> = defineKind<ColumnFilter>('Filter', {
  properties: {
    criteria: readOnly((_host, { table, index }) => table.filter.criteria.get(index) ?? null),
  },
  methods: {
    apply: given,
    applyValuesFilter: (host, self, values) => given(host, self, { filterOn: 'Values', values }),
    applyCustomFilter: (host, self, criterion1, criterion2, operator) =>
      given(host, self, {
        filterOn: 'Custom',
        criterion1: text(criterion1),
        ...(criterion2 === undefined || criterion2 === null ? {} : { criterion2: text(criterion2) }),
        operator: oneOf(['And', 'Or'], operator ?? 'And'),
      }),
    applyDynamicFilter: (host, self, dynamicCriteria) =>
      given(host, self, { filterOn: 'Dynamic', dynamicCriteria }),
    applyCellColorFilter: (host, self, color) => given(host, self, { filterOn: 'CellColor', color }),
    applyFontColorFilter: (host, self, color) => given(host, self, { filterOn: 'FontColor', color }),
    applyTopItemsFilter: ranked('TopItems'),
    applyTopPercentFilter: ranked('TopPercent'),
    applyBottomItemsFilter: ranked('BottomItems'),
    applyBottomPercentFilter: ranked('BottomPercent'),
    clear(host, { table, index }) {
      guard(host, table);
      clearColumn(host, table, index);
    },
  },
});

follow({
  shifted(host, shift) {
    const filter = sheetFilters(host).get(shift.sheet);
    if (!filter) return;
    const box = shifted(filter.box, shift);
    if (box) filter.box = box;
    else sheetFilters(host).delete(shift.sheet);
  },
  sheetRemoved(host, sheet) {
    sheetFilters(host).delete(sheet);
  },
  sheetCopied(host, from, to) {
    const filter = sheetFilters(host).get(from);
    if (filter)
      sheetFilters(host).set(to, { box: { ...filter.box, sheet: to }, criteria: new Map(filter.criteria) });
  },
});
