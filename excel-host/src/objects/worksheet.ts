import { COLUMNS, ROWS, parseAddress, type Box } from '../address';
import { EventType, WORKBOOK } from '../events';
import type { Host } from '../host';
import { flag, oneOf, text, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { POINTS_PER_PIXEL } from '../engine/style';
import { defineKind, readOnly, stateOf, type Kind } from '../request/kind';
import { colorOf } from './color';
import { comments } from './comments';
import { copySheet } from './copy-sheet';
import { registration } from './events';
import { autoFilter } from './filters';
import { findAll, replaceAll } from './find';
import { freezePanes } from './freeze-panes';
import { namedBox, names } from './names';
import { showOutlineLevels } from './outlines';
import { pageBreaks } from './page-breaks';
import { pageLayout } from './page-layout';
import { guardStructure, worksheetProtection } from './protection';
import { boxAt, range } from './range';
import { rangeAreas } from './range-areas';
import { sheetProperties } from './sheet-properties';
import { sheetView } from './sheet-view';
import { tables } from './tables';
import { checkSheetName } from './worksheets';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;
const veryHidden = stateOf(() => new Set<string>());

const self = (sheet: string) => sheet;

function stateOfSheet(host: Host, sheet: string) {
  return found(host.engine.sheet(sheet));
}

/** How a sheet is hidden: by a person, or so that only a program can show it. */
export function visibilityOf(host: Host, sheet: string): (typeof VISIBILITIES)[number] {
  if (!stateOfSheet(host, sheet).hidden) return 'Visible';
  return veryHidden(host).has(sheet) ? 'VeryHidden' : 'Hidden';
}

/** Hides or shows a sheet; the last one that is shown can't be hidden. */
export function setVisibility(host: Host, sheet: string, visibility: (typeof VISIBILITIES)[number]): void {
  const visibilityBefore = visibilityOf(host, sheet);
  // Excel activates the next sheet to the right, from the last one that to the left.
  const next = neighbour(host, sheet, 1, true) ?? neighbour(host, sheet, -1, true);
  if (visibility !== 'Visible') {
    if (next === null) throw new ApiError('InvalidArgument');
    if (host.engine.activeSheet() === sheet) host.engine.activate(next);
  }
  if (visibility === 'VeryHidden') veryHidden(host).add(sheet);
  else veryHidden(host).delete(sheet);
  host.engine.setHidden(sheet, visibility !== 'Visible');
  const change = { worksheetId: sheet, visibilityBefore, visibilityAfter: visibility, source: 'Local' };
  if (visibilityBefore !== visibility) host.events.ofSheet(EventType.visibilityChanged, sheet, change);
}

/** Excel takes no longer text for the address of a range, or of several. */
const LONGEST_ADDRESS = 8192;

function addressText(given: unknown): string {
  const address = text(given);
  if (address.length > LONGEST_ADDRESS) throw new ApiError('InvalidArgument');
  return address;
}

/** The cells of an address (or a defined name) on a sheet; InvalidArgument if it is none. */
export function boxOf(host: Host, sheet: string, address: unknown): Box {
  if (address === undefined || address === null || address === '') {
    return { sheet, row: 0, column: 0, rows: ROWS, columns: COLUMNS };
  }
  const spelled = addressText(address);
  const parsed = parseAddress(spelled);
  if (!parsed) {
    const named = namedBox(host, spelled, sheet);
    if (named) return named;
    throw new ApiError('InvalidArgument');
  }
  const { sheetName, ...extent } = parsed;
  const on = sheetName === null ? sheet : host.sheetId(sheetName);
  if (on === null) throw new ApiError('InvalidArgument');
  return { ...extent, sheet: on };
}

function neighbour(host: Host, sheet: string, step: 1 | -1, visibleOnly: unknown): string | null {
  const only = flag(visibleOnly);
  const ids = host.engine.sheetIds();
  for (let index = ids.indexOf(sheet) + step; index >= 0 && index < ids.length; index += step) {
    const id = ids[index];
    if (id !== undefined && !(only && host.engine.sheet(id)?.hidden)) return id;
  }
  return null;
}

const sheetOrNull = (id: string | null) => (id === null ? null : worksheet.of(id));

/** A sheet, known by its id. */
export const worksheet: Kind<string> = defineKind<string>('Worksheet', {
  id: (host, sheet) => stateOfSheet(host, sheet).id,
  properties: {
    id: readOnly((_host, sheet) => sheet),
    name: {
      get: (host, sheet) => stateOfSheet(host, sheet).name,
      set(host, sheet, name) {
        guardStructure(host);
        checkSheetName(host, text(name), sheet);
        host.engine.renameSheet(sheet, text(name));
      },
    },
    position: {
      get: (host, sheet) => host.engine.sheetIds().indexOf(sheet),
      set(host, sheet, position) {
        guardStructure(host);
        if (whole(position) < 0 || whole(position) >= host.engine.sheetIds().length) {
          throw new ApiError('InvalidArgument');
        }
        const positionBefore = host.engine.sheetIds().indexOf(sheet);
        host.engine.moveSheet(sheet, whole(position));
        const moved = { worksheetId: sheet, positionBefore, positionAfter: whole(position), source: 'Local' };
        host.events.raise(EventType.moved, WORKBOOK, moved);
      },
    },
    visibility: {
      get: visibilityOf,
      set(host, sheet, visibility) {
        guardStructure(host);
        setVisibility(host, sheet, oneOf(VISIBILITIES, visibility));
      },
    },
    tabColor: {
      get: (host, sheet) => stateOfSheet(host, sheet).tabColor,
      set(host, sheet, color) {
        host.engine.setTabColor(sheet, color === '' ? '' : colorOf(color));
      },
    },
    ...sheetView,
    standardHeight: readOnly((host, sheet) => stateOfSheet(host, sheet).defaultRowHeight * POINTS_PER_PIXEL),
  },
  links: {
    protection: (_host, sheet) => worksheetProtection.of(sheet),
    pageLayout: (_host, sheet) => pageLayout.of(sheet),
    freezePanes: (_host, sheet) => freezePanes.of(sheet),
    names: (_host, sheet) => names.of(sheet),
    tables: (_host, sheet) => tables.of(sheet),
    comments: (_host, sheet) => comments.of(sheet),
    autoFilter: (_host, sheet) => autoFilter.of(sheet),
    customProperties: (_host, sheet) => sheetProperties.of(sheet),
    horizontalPageBreaks: (_host, sheet) => pageBreaks.of({ sheet, across: true }),
    verticalPageBreaks: (_host, sheet) => pageBreaks.of({ sheet, across: false }),
  },
  methods: {
    getRange: (host, sheet, address) => range.of(boxOf(host, stateOfSheet(host, sheet).id, address)),
    getRanges(host, sheet, addresses) {
      const list = addresses === undefined ? [''] : addressText(addresses).split(/[,;]/);
      const boxes = list.map((address) => boxOf(host, sheet, address.trim()));
      if (boxes.some((box) => box.sheet !== sheet)) throw new ApiError('InvalidArgument');
      return rangeAreas.of({ sheet, boxes });
    },
    getCell: (host, sheet, row, column) =>
      range.of(
        boxAt({
          sheet: stateOfSheet(host, sheet).id,
          row: whole(row),
          column: whole(column),
          rows: 1,
          columns: 1,
        }),
      ),
    getRangeByIndexes: (host, sheet, row, column, rows, columns) =>
      range.of(
        boxAt({
          sheet: stateOfSheet(host, sheet).id,
          row: whole(row),
          column: whole(column),
          rows: whole(rows),
          columns: whole(columns),
        }),
      ),
    getUsedRange(host, sheet, valuesOnly) {
      const used = host.engine.used(stateOfSheet(host, sheet).id, flag(valuesOnly));
      return range.of({ sheet, ...(used ?? { row: 0, column: 0, rows: 1, columns: 1 }) });
    },
    getUsedRangeOrNullObject(host, sheet, valuesOnly) {
      const used = host.engine.used(stateOfSheet(host, sheet).id, flag(valuesOnly));
      return used ? range.of({ sheet, ...used }) : null;
    },
    activate(host, sheet) {
      if (stateOfSheet(host, sheet).hidden) throw new ApiError('InvalidOperation');
      host.engine.activate(sheet);
    },
    delete(host, sheet) {
      guardStructure(host);
      const others = host.engine.sheetIds().filter((id) => id !== sheet && !host.engine.sheet(id)?.hidden);
      if (others.length === 0 || visibilityOf(host, sheet) === 'VeryHidden')
        throw new ApiError('InvalidOperation');
      host.engine.removeSheet(sheet);
    },
    calculate: (host, _sheet, markAllDirty) => host.engine.calculate(flag(markAllDirty)),
    copy: copySheet,
    showOutlineLevels,
    findAll: (host, sheet, sought, criteria) => found(findAll(host, sheet, sought, criteria)),
    findAllOrNullObject: findAll,
    replaceAll: (host, sheet, sought, replacement, criteria) =>
      replaceAll(host, boxOf(host, sheet, null), sought, replacement, criteria),
    getNext: (host, sheet, visibleOnly) => found(sheetOrNull(neighbour(host, sheet, 1, visibleOnly))),
    getNextOrNullObject: (host, sheet, visibleOnly) => sheetOrNull(neighbour(host, sheet, 1, visibleOnly)),
    getPrevious: (host, sheet, visibleOnly) => found(sheetOrNull(neighbour(host, sheet, -1, visibleOnly))),
    getPreviousOrNullObject: (host, sheet, visibleOnly) =>
      sheetOrNull(neighbour(host, sheet, -1, visibleOnly)),
    _GetSheetById: (host, _sheet, id) => worksheet.of(stateOfSheet(host, text(id)).id),
    _GetAnotherWorksheetById: (host, _sheet, id) => worksheet.of(stateOfSheet(host, text(id)).id),
    ...registration('DataChangedEvent', EventType.changed, self),
    ...registration('ActivatedEvent', EventType.activated, self),
    ...registration('DeactivatedEvent', EventType.deactivated, self),
    ...registration('SelectionChangedEvent', EventType.selectionChanged, self),
    ...registration('CalculatedEvent', EventType.calculated, self),
    ...registration('FormatChangedEvent', EventType.formatChanged, self),
    ...registration('EventNameChanged', EventType.nameChanged, self),
    ...registration('EventVisibilityChanged', EventType.visibilityChanged, self),
    ...registration('RowHiddenChangedEvent', EventType.rowHiddenChanged, self),
    ...registration('ProtectionChangedEvent', EventType.protectionChanged, self),
    ...registration('FormulaChangedEvent', EventType.formulaChanged, self),
    ...registration('SingleClickedEvent', EventType.singleClicked, self),
    ...registration('RowSortedEvent', EventType.rowSorted, self),
    ...registration('ColumnSortedEvent', EventType.columnSorted, self),
  },
});
