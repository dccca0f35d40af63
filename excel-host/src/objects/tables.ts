import { common, type Box } from '../address';
import { EventType } from '../events';
import type { Host } from '../host';
import { flag, text, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, readOnly, type Kind, type Property, type Ref } from '../request/kind';
import { fieldsOf, optionsOf } from './sort-order';
import { sortBox } from './sort';
import { registration } from './events';
import { autoFilter, clearFilters, reapplyFilters } from './filters';
import { checkName, isNamed } from './names';
import { range } from './range';
import { clear } from './range-actions';
import { tableColumns } from './table-columns';
import { tableRows } from './table-rows';
import { setHeaders, setTotals, withHeader } from './table-parts';
import {
  bodyOf,
  dropTable,
  forgetName,
  headerOf,
  makeTable,
  placeTable,
  syncTable,
  tableByKey,
  tableNamed,
  tablesOf,
  totalsOf,
  wholeOf,
  type Table,
} from './table-store';
import { boxOf, worksheet } from './worksheet';

const refOf = (known: Table | null | undefined): Ref | null => (known ? table.of(known) : null);

async function addTable(host: Host, sheet: string | null, given: unknown, hasHeaders: unknown): Promise<Ref> {
  const box = range.from(given) ?? boxOf(host, sheet ?? host.engine.activeSheet(), given);
  const others = [...tablesOf(host, box.sheet).map(wholeOf), ...host.engine.merges(box.sheet)];
  if (others.some((each) => common(each, box))) {
    throw new ApiError('MergedRangeConflict');
  }
  const placed = await withHeader(host, box, flag(hasHeaders));
  return table.of(makeTable(host, placed));
}

/** A setting that is kept and has no effect here. */
function kept(name: string, fresh: unknown): Property<Table> {
  return {
    get: (_host, self) => self.settings.get(name) ?? fresh,
    set(_host, self, value) {
      if (typeof value !== typeof fresh) throw new ApiError('InvalidArgument');
      self.settings.set(name, value);
    },
  };
}

/** Gives a table other cells: the first row stays, and old and new have cells in common. */
function resize(host: Host, self: Table, given: unknown): void {
  const old = wholeOf(self);
  const box = range.from(given) ?? boxOf(host, old.sheet, given);
  if (box.sheet !== old.sheet || box.row !== old.row || !common(box, old))
    throw new ApiError('InvalidArgument');
  if (box.rows < 2 + (self.hasTotals ? 1 : 0)) throw new ApiError('InvalidArgument');
  placeTable(host, self, box);
}

/** `table.sort` */
const tableSort: Kind<Table> = defineKind<Table>('TableSort', {
  properties: {
    fields: readOnly((_host, { sort }) => sort?.fields ?? []),
    matchCase: readOnly((_host, { sort }) => sort?.options.matchCase ?? false),
    method: readOnly((_host, { sort }) => sort?.options.method ?? 'PinYin'),
  },
  methods: {
    async apply(host, self, fields, matchCase, method) {
      const body = bodyOf(self);
      self.sort = { fields: fieldsOf(fields, body.columns), options: optionsOf(matchCase, method) };
      await sortBox(host, body, self.sort.fields, self.sort.options, 'Rows');
    },
    clear(_host, self) {
      self.sort = null;
    },
    async reapply(host, self) {
      if (self.sort) await sortBox(host, bodyOf(self), self.sort.fields, self.sort.options, 'Rows');
    },
  },
});

const self = ({ id }: Table) => id;

/** A table. */
export const table: Kind<Table> = defineKind<Table>('Table', {
  id: (_host, { id }) => id,
  properties: {
    id: readOnly((_host, { id }) => id),
    legacyId: readOnly((_host, { number }) => String(number)),
    name: {
      get: (_host, { name }) => name,
      set(host, renamed, name) {
        checkName(text(name));
        const same = tableNamed(host, text(name));
        if ((same && same !== renamed) || isNamed(host, text(name))) throw new ApiError('ItemAlreadyExists');
        forgetName(host, renamed);
        renamed.name = text(name);
        syncTable(host, renamed);
      },
    },
    showHeaders: { get: (_host, { hasHeaders }) => hasHeaders, set: setHeaders },
    showTotals: { get: (_host, { hasTotals }) => hasTotals, set: setTotals },
    style: kept('style', 'TableStyleMedium2'),
    showFilterButton: kept('showFilterButton', true),
    showBandedRows: kept('showBandedRows', true),
    showBandedColumns: kept('showBandedColumns', false),
    highlightFirstColumn: kept('highlightFirstColumn', false),
    highlightLastColumn: kept('highlightLastColumn', false),
  },
  links: {
    columns: (_host, each) => tableColumns.of(each),
    rows: (_host, each) => tableRows.of(each),
    sort: (_host, each) => tableSort.of(each),
    autoFilter: (_host, each) => autoFilter.of(each),
    worksheet: (_host, { sheet }) => worksheet.of(sheet),
  },
  methods: {
    getRange: (_host, each) => range.of(wholeOf(each)),
    getHeaderRowRange: (_host, each) => range.of(found(headerOf(each))),
    getDataBodyRange: (_host, each) => range.of(bodyOf(each)),
    getTotalRowRange: (_host, each) => range.of(found(totalsOf(each))),
    resize,
    clearFilters,
    reapplyFilters,
    convertToRange(host, each) {
      dropTable(host, each);
      return range.of(wholeOf(each));
    },
    delete(host, each) {
      dropTable(host, each);
      clear(host, wholeOf(each));
    },
    ...registration('DataChangedEvent', EventType.tableChanged, self),
    ...registration('SelectionChangedEvent', EventType.tableSelectionChanged, self),
  },
});

const target = (sheet: string | null) => sheet ?? 'Workbook';

/** `worksheet.tables` and, with null, `workbook.tables` */
export const tables: Kind<string | null> = defineKind<string | null>('TableCollection', {
  items: (host, sheet) => tablesOf(host, sheet).map((each) => table.of(each)),
  item: (host, sheet, key) => found(refOf(tableByKey(host, sheet, key))),
  properties: { count: readOnly((host, sheet) => tablesOf(host, sheet).length) },
  methods: {
    add: addTable,
    getItem: (host, sheet, key) => found(refOf(tableByKey(host, sheet, key))),
    getItemOrNullObject: (host, sheet, key) => refOf(tableByKey(host, sheet, key)),
    getItemAt: (host, sheet, index) => table.of(found(tablesOf(host, sheet)[whole(index)])),
    getCount: (host, sheet) => tablesOf(host, sheet).length,
    ...registration('AddedEvent', EventType.tableAdded, target),
    ...registration('DeletedEvent', EventType.tableDeleted, target),
    ...registration('DataChangedEvent', EventType.tableChanged, target),
  },
});

/** Cells whose tables are asked for. */
interface Scope {
  readonly boxes: readonly Box[];
  readonly fullyContained: boolean;
}

function scoped(host: Host, { boxes, fullyContained }: Scope): readonly Table[] {
  return tablesOf(host, boxes[0]?.sheet ?? '').filter((each) => {
    const area = wholeOf(each);
    return boxes.some((box) => {
      const both = common(area, box);
      return fullyContained ? both?.rows === area.rows && both.columns === area.columns : both !== null;
    });
  });
}

const inScope = (host: Host, scope: Scope, key: unknown) => {
  const known = tableByKey(host, null, key);
  return known && scoped(host, scope).includes(known) ? known : null;
};

/** `range.getTables()` */
export const scopedTables: Kind<Scope> = defineKind<Scope>('TableScopedCollection', {
  items: (host, scope) => scoped(host, scope).map((each) => table.of(each)),
  item: (host, scope, key) => found(refOf(inScope(host, scope, key))),
  methods: {
    getCount: (host, scope) => scoped(host, scope).length,
    getFirst: (host, scope) => found(refOf(scoped(host, scope)[0])),
    getItem: (host, scope, key) => found(refOf(inScope(host, scope, key))),
    getItemOrNullObject: (host, scope, key) => refOf(inScope(host, scope, key)),
  },
});
