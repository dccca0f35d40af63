import { EventType } from '../events';
import type { Host } from '../host';
import { flag, text, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, type Ref, type Kind } from '../request/kind';
import { registration, wholeWorkbook } from './events';
import { guardStructure } from './protection';
import { worksheet } from './worksheet';

/** A sheet by its name or id, or null. */
function sheetOf(host: Host, key: unknown): Ref | null {
  const id = host.sheetId(text(key));
  return id === null ? null : worksheet.of(id);
}

function shown(host: Host, visibleOnly: unknown): readonly string[] {
  const only = flag(visibleOnly);
  return host.engine.sheetIds().filter((id) => !only || !host.engine.sheet(id)?.hidden);
}

const refOf = (id: string | undefined) => (id === undefined ? null : worksheet.of(id));

/** Throws if a name can't be a sheet's: empty, over 31 characters, with `: \ / ? * [ ]`, or Excel's own. */
export function checkSheetName(host: Host, name: string, self: string | null): void {
  const isOwn = name.toLowerCase() === 'history';
  if (!/^[^\\/?*[\]:]{1,31}$/.test(name) || name.startsWith("'") || name.endsWith("'") || isOwn) {
    throw new ApiError('InvalidArgument');
  }
  const same = host.engine
    .sheetIds()
    .find((id) => host.engine.sheet(id)?.name.toLowerCase() === name.toLowerCase());
  if (same !== undefined && same !== self) throw new ApiError('ItemAlreadyExists');
}

function freeName(host: Host): string {
  let count = 1;
  while (host.sheetId(`Sheet${count}`) !== null) count += 1;
  return `Sheet${count}`;
}

/** `workbook.worksheets` */
export const worksheets: Kind<unknown> = defineKind<unknown>('WorksheetCollection', {
  items: (host) => host.engine.sheetIds().map((id) => worksheet.of(id)),
  item: (host, _self, key) => found(sheetOf(host, key)),
  methods: {
    getItem: (host, _self, key) => found(sheetOf(host, key)),
    getItemOrNullObject: (host, _self, key) => sheetOf(host, key),
    getItemAt: (host, _self, index) => found(refOf(host.engine.sheetIds()[whole(index)])),
    getActiveWorksheet(host) {
      if (host.faults.get('chartSheet')) throw new ApiError('GeneralException');
      return worksheet.of(host.engine.activeSheet());
    },
    getFirst: (host, _self, visibleOnly) => found(refOf(shown(host, visibleOnly)[0])),
    getLast: (host, _self, visibleOnly) => found(refOf(shown(host, visibleOnly).at(-1))),
    getCount: (host, _self, visibleOnly) => shown(host, visibleOnly).length,
    add(host, _self, name) {
      guardStructure(host);
      const wanted = name === undefined || name === null ? freeName(host) : text(name);
      checkSheetName(host, wanted, null);
      return worksheet.of(host.engine.addSheet(wanted));
    },
    ...registration('AddedEvent', EventType.added, wholeWorkbook),
    ...registration('DeletedEvent', EventType.deleted, wholeWorkbook),
    ...registration('ActivatedEvent', EventType.activated, wholeWorkbook),
    ...registration('DeactivatedEvent', EventType.deactivated, wholeWorkbook),
    ...registration('DataChangedEvent', EventType.changed, wholeWorkbook),
    ...registration('SelectionChangedEvent', EventType.selectionChanged, wholeWorkbook),
    ...registration('CalculatedEvent', EventType.calculated, wholeWorkbook),
    ...registration('FormatChangedEvent', EventType.formatChanged, wholeWorkbook),
    ...registration('EventNameChanged', EventType.nameChanged, wholeWorkbook),
    ...registration('EventVisibilityChanged', EventType.visibilityChanged, wholeWorkbook),
    ...registration('RowHiddenChangedEvent', EventType.rowHiddenChanged, wholeWorkbook),
    ...registration('FormulaChangedEvent', EventType.formulaChanged, wholeWorkbook),
    ...registration('SingleClickedEvent', EventType.singleClicked, wholeWorkbook),
    ...registration('RowSortedEvent', EventType.rowSorted, wholeWorkbook),
    ...registration('ColumnSortedEvent', EventType.columnSorted, wholeWorkbook),
    ...registration('EventMoved', EventType.moved, wholeWorkbook),
    ...registration('ProtectionChangedEvent', EventType.protectionChanged, wholeWorkbook),
  },
});
