import { cellsOf, type Box } from '../address';
import { EventType } from '../events';
import type { Host } from '../host';
import { ApiError } from '../request/errors';
import { constant, defineKind, readOnly, stateOf, type Kind } from '../request/kind';

interface SheetProtection {
  readonly password: string | null;
  readonly options: unknown;
}

const protectedSheets = stateOf(() => new Map<string, SheetProtection>());
const unlockedCells = stateOf(() => new Map<string, Set<string>>());

/** What `protection.options` holds when nothing is said. */
const OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Protects a sheet, or takes its protection away. */
export function protectSheet(host: Host, sheet: string, on: boolean, password: string | null = null): void {
  if (on) protectedSheets(host).set(sheet, { password, options: OPTIONS });
  else protectedSheets(host).delete(sheet);
  host.events.ofSheet(EventType.protectionChanged, sheet, {
    worksheetId: sheet,
    isProtected: on,
    source: 'Local',
  });
}

export function isProtected(host: Host, sheet: string): boolean {
  return protectedSheets(host).has(sheet);
}

/** Locks or unlocks cells for the time when their sheet is protected. */
export function setLocked(host: Host, box: Box, locked: boolean): void {
  const all = unlockedCells(host);
  const cells = all.get(box.sheet) ?? new Set<string>();
  all.set(box.sheet, cells);
  for (const [row, column] of cellsOf(box)) {
    if (locked) cells.delete(`${row} ${column}`);
    else cells.add(`${row} ${column}`);
  }
}

/** Whether all (true), none (false) or some (null) of the cells are locked. */
export function isLocked(host: Host, box: Box): boolean | null {
  const cells = unlockedCells(host).get(box.sheet);
  if (!cells || cells.size === 0) return true;
  let [locked, unlocked] = [false, false];
  for (const [row, column] of cellsOf(box)) {
    if (cells.has(`${row} ${column}`)) unlocked = true;
    else locked = true;
    if (locked && unlocked) return null;
  }
  return locked;
}

/** Throws AccessDenied where cells can't be written: a read-only workbook, locked cells of a protected sheet. */
export function guardCells(host: Host, box: Box): void {
  if (host.faults.get('readOnly')) throw new ApiError('AccessDenied');
  if (isProtected(host, box.sheet) && isLocked(host, box) !== false) throw new ApiError('AccessDenied');
}

/** Throws AccessDenied where the look of a sheet can't be changed. */
export function guardLook(host: Host, box: Box): void {
  if (host.faults.get('readOnly') || isProtected(host, box.sheet)) throw new ApiError('AccessDenied');
}

/** `worksheet.protection` */
export const worksheetProtection: Kind<string> = defineKind<string>('WorksheetProtection', {
  properties: {
    protected: readOnly(isProtected),
    options: readOnly((host, sheet) => protectedSheets(host).get(sheet)?.options ?? OPTIONS),
    isPasswordProtected: readOnly((host, sheet) => Boolean(protectedSheets(host).get(sheet)?.password)),
  },
  methods: {
    protect(host, sheet, options, password) {
      if (isProtected(host, sheet)) throw new ApiError('InvalidOperation');
      protectSheet(host, sheet, true, typeof password === 'string' && password !== '' ? password : null);
      const given = typeof options === 'object' && options !== null ? options : {};
      const { password: kept = null } = protectedSheets(host).get(sheet) ?? {};
      protectedSheets(host).set(sheet, { password: kept, options: { ...OPTIONS, ...given } });
    },
    unprotect(host, sheet, password) {
      const known = protectedSheets(host).get(sheet);
      if (!known) return;
      if (known.password !== null && known.password !== password) throw new ApiError('InvalidArgument');
      protectSheet(host, sheet, false);
    },
  },
});

/** `range.format.protection` */
export const formatProtection: Kind<Box> = defineKind<Box>('FormatProtection', {
  properties: {
    locked: {
      get: isLocked,
      set(host, box, locked) {
        guardLook(host, box);
        setLocked(host, box, locked !== false);
      },
    },
    formulaHidden: constant(false),
  },
});

/** `workbook.protection`: the structure of sheets is never protected here. */
export const workbookProtection: Kind<unknown> = defineKind<unknown>('WorkbookProtection', {
  properties: { protected: constant(false) },
});
