import type { Box } from '../address';
import { EventType } from '../events';
import { follow } from '../followers';
import type { Host } from '../host';
import { ApiError } from '../request/errors';
import { defineKind, readOnly, stateOf, type Kind } from '../request/kind';
import { restyle, uniform } from './cells';

interface SheetProtection {
  readonly password: string | null;
  readonly options: Readonly<Record<string, unknown>>;
}

const protectedSheets = stateOf(() => new Map<string, SheetProtection>());

/** The defaults of `protection.options`. */
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

/** An action that a protected sheet may allow. */
export type Permission = Exclude<keyof typeof OPTIONS, 'selectionMode'>;

/** Protects or unprotects a sheet. */
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

/** Locks or unlocks cells, which takes effect while their sheet is protected. */
export function setLocked(host: Host, boxes: readonly Box[], locked: boolean): void {
  restyle(host, boxes, { unseen: { unlocked: locked ? undefined : true } });
}

/** Whether all (true), none (false) or some (null) of the cells are locked. */
export function isLocked(host: Host, boxes: readonly Box[]): boolean | null {
  return uniform(host, boxes, ({ unseen }) => unseen?.unlocked !== true);
}

/** Throws AccessDenied where cells can't be written: a read-only workbook, locked cells of a protected sheet. */
export function guardCells(host: Host, box: Box): void {
  if (host.faults.get('readOnly')) throw new ApiError('AccessDenied');
  if (isProtected(host, box.sheet) && isLocked(host, [box]) !== false) throw new ApiError('AccessDenied');
}

/** Throws AccessDenied where a protected sheet does not allow an action. */
export function guardAction(host: Host, sheet: string, action: Permission | null): void {
  const known = protectedSheets(host).get(sheet);
  const allowed = !known || (action !== null && known.options[action] === true);
  if (host.faults.get('readOnly') || !allowed) throw new ApiError('AccessDenied');
}

/** Throws AccessDenied where the look of cells can't be changed. */
export function guardLook(host: Host, box: Box): void {
  guardAction(host, box.sheet, 'allowFormatCells');
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
export const formatProtection: Kind<readonly Box[]> = defineKind<readonly Box[]>('FormatProtection', {
  properties: {
    locked: {
      get: isLocked,
      set(host, boxes, locked) {
        setLocked(host, boxes, locked !== false);
      },
    },
    formulaHidden: {
      get: (host, boxes) => uniform(host, boxes, ({ unseen }) => unseen?.formulaHidden === true),
      set(host, boxes, hidden) {
        restyle(host, boxes, { unseen: { formulaHidden: hidden === true ? true : undefined } });
      },
    },
  },
});

follow({
  sheetRemoved(host, sheet) {
    protectedSheets(host).delete(sheet);
  },
  sheetCopied(host, from, to) {
    const known = protectedSheets(host).get(from);
    if (known) protectedSheets(host).set(to, known);
  },
});

interface StructureProtection {
  password: string | null;
  on: boolean;
}

const structure = stateOf<StructureProtection>(() => ({ on: false, password: null }));

/** Throws if sheets can't be added, removed, named or moved: read-only or protected workbooks. */
export function guardStructure(host: Host): void {
  if (host.faults.get('readOnly')) throw new ApiError('AccessDenied');
  if (structure(host).on) throw new ApiError('InvalidOperation');
}

/** `workbook.protection`: of the structure of sheets. */
export const workbookProtection: Kind<unknown> = defineKind<unknown>('WorkbookProtection', {
  properties: { protected: readOnly((host) => structure(host).on) },
  methods: {
    protect(host, _self, password) {
      if (structure(host).on) throw new ApiError('InvalidOperation');
      Object.assign(structure(host), {
        on: true,
        password: typeof password === 'string' && password !== '' ? password : null,
      });
    },
    unprotect(host, _self, password) {
      const known = structure(host);
      if (known.on && known.password !== null && known.password !== password) {
        throw new ApiError('InvalidArgument');
      }
      Object.assign(known, { on: false, password: null });
    },
  },
});
