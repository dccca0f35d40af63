import { parseAddress, quoted, spell, type Box } from '../address';
import { contentType, valueType } from '../display';
import type { Scalar } from '../engine/engine';
import { follow } from '../followers';
import { renamedInFormula, spellReference } from '../formula-references';
import { isBroken } from '../formula-syntax';
import type { Host } from '../host';
import { text } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, readOnly, stateOf, type Kind, type Ref } from '../request/kind';
import { matrix, valueAt } from './cells';
import { range } from './range';
import { tableNamed } from './table-store';
import { worksheet } from './worksheet';

/** A name for cells, a value or a formula: of the workbook, or of one sheet. */
export interface DefinedName {
  readonly name: string;
  /** The sheet that it belongs to, or null if it is the workbook's. */
  readonly sheet: string | null;
  formula: string;
  comment: string;
  visible: boolean;
}

const defined = stateOf(() => new Map<string, DefinedName>());

const keyOf = (name: string, sheet: string | null) => `${sheet ?? ''} ${name.toLowerCase()}`;

/** The address of cells with their sheet, as Excel gives it: Sheet1!A1:B2. */
export function addressOf(host: Host, box: Box): string {
  return `${quoted(found(host.engine.sheet(box.sheet)).name)}!${spell(box)}`;
}

/** The address of cells as formulas hold it that keep looking at them: Sheet1!$A$1:$B$2; on its own sheet without it. */
export function fixedAddress(host: Host, { sheet, ...extent }: Box, home: string | null = null): string {
  const sheetName = sheet === home ? null : found(host.engine.sheet(sheet)).name;
  const fixed = { row: true, column: true, lastRow: true, lastColumn: true };
  return spellReference({ sheetName, extent, fixed, single: extent.rows * extent.columns === 1 });
}

/** The cells that a name means: on a sheet, its own names come first. */
export function namedBox(host: Host, name: string, sheet: string | null = null): Box | null {
  const own = sheet === null ? undefined : defined(host).get(keyOf(name, sheet));
  const known = own ?? defined(host).get(keyOf(name, null));
  return known ? boxOfName(host, known) : null;
}

function boxOfName(host: Host, { formula, sheet }: DefinedName): Box | null {
  const parsed = parseAddress(formula.slice(1));
  const on = parsed?.sheetName ? host.sheetId(parsed.sheetName) : sheet;
  if (!parsed || on === null) return null;
  const { row, column, rows, columns } = parsed;
  return { sheet: on, row, column, rows, columns };
}

/** Defines a name in the workbook or on a sheet. */
export function defineName(
  host: Host,
  name: string,
  formula: string,
  sheet: string | null = null,
): DefinedName {
  const made: DefinedName = { name, sheet, formula, comment: '', visible: true };
  defined(host).set(keyOf(name, sheet), made);
  tellEngine(host, name);
  return made;
}

/** The engine's formulas know one meaning of each name: the workbook's, or that of the first sheet that has it. */
function tellEngine(host: Host, name: string): void {
  const same = definedNames(host).filter((each) => each.name.toLowerCase() === name.toLowerCase());
  const known = same.find(({ sheet }) => sheet === null) ?? same[0];
  if (known) host.engine.defineName(known.name, known.formula);
  else host.engine.removeName(name);
}

/** A sheet's copy has the names of its own, and its own ones beside the workbook's names for cells of the sheet. */
function copyNames(host: Host, from: string, to: string): void {
  const [before, after] = [from, to].map((sheet) => found(host.engine.sheet(sheet)).name) as [string, string];
  for (const named of definedNames(host)) {
    const formula = renamedInFormula(named.formula, before, after);
    const isOn = named.sheet === null ? formula !== named.formula : named.sheet === from;
    const key = keyOf(named.name, to);
    // A name of the sheet itself comes before one of the workbook.
    if (!isOn || (named.sheet === null && defined(host).has(key))) continue;
    defined(host).set(key, { ...named, sheet: to, formula });
  }
}

/** Whether something has a name, in the workbook or on some sheet. */
export function isNamed(host: Host, name: string): boolean {
  return definedNames(host).some((each) => each.name.toLowerCase() === name.toLowerCase());
}

/** The names of the workbook and of its sheets. */
export function definedNames(host: Host): readonly Readonly<DefinedName>[] {
  return [...defined(host).values()];
}

function setFormula(host: Host, named: DefinedName, formula: string): void {
  if (named.formula === formula) return;
  named.formula = formula;
  tellEngine(host, named.name);
}

follow({
  reformulated(host, change) {
    for (const named of defined(host).values()) setFormula(host, named, change(named.formula, named.sheet));
  },
  sheetCopied: copyNames,
  sheetRemoved(host, sheet) {
    for (const [key, named] of defined(host)) if (named.sheet === sheet) defined(host).delete(key);
  },
});

/** The value of a name that is no range. */
function valuesOf(host: Host, { formula, sheet }: DefinedName): Promise<Scalar[][]> {
  return host.engine.evaluate(sheet ?? host.engine.activeSheet(), 0, 0, formula);
}

const isSingle = (values: readonly (readonly Scalar[])[]) => values.length === 1 && values[0]?.length === 1;

/** A single value, or the formula's text where it gives several. */
async function valueOf(host: Host, named: DefinedName): Promise<Scalar> {
  if (boxOfName(host, named)) return named.formula.slice(1);
  const values = await valuesOf(host, named);
  return isSingle(values) ? (values[0]?.[0] ?? '') : named.formula.slice(1);
}

async function typeOf(host: Host, named: DefinedName): Promise<string> {
  if (boxOfName(host, named)) return 'Range';
  const values = await valuesOf(host, named);
  const value = values[0]?.[0] ?? '';
  if (!isSingle(values)) return 'Array';
  if (valueType(value) === 'Error') return 'Error';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Integer' : 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

function nameOf(host: Host, sheet: string | null, key: unknown): Ref | null {
  const known = defined(host).get(keyOf(text(key), sheet));
  return known ? namedItem.of(known) : null;
}

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

/**
 * Throws if a name can be none, a table's neither: it may hold letters, digits, points and underscores, and must not
 * look like a reference.
 */
export function checkName(name: string): void {
  if (!VALID_NAME.test(name) || parseAddress(name) || /^(?:R|C|R\d*C\d*)$/i.test(name))
    throw new ApiError('InvalidArgument');
}

/** The formula of what an add-in names: cells are named by fixed references. */
function referenceOf(host: Host, given: unknown): string {
  const box = range.from(given);
  if (!box) {
    const formula = text(given);
    if (formula.trim() !== '' && !Number.isNaN(Number(formula))) return `=${formula}`;
    if (!formula.startsWith('=')) return `="${formula.replace(/"/g, '""')}"`;
    if (isBroken(formula)) throw new ApiError('InvalidArgument');
    return formula;
  }
  return `=${fixedAddress(host, box)}`;
}

const namedItem: Kind<DefinedName> = defineKind<DefinedName>('NamedItem', {
  id: (_host, { name }) => name,
  properties: {
    name: readOnly((_host, { name }) => name),
    formula: {
      get: (_host, { formula }) => formula,
      set(host, named, formula) {
        setFormula(host, named, referenceOf(host, formula));
      },
    },
    value: readOnly(valueOf),
    type: readOnly(typeOf),
    visible: {
      get: (_host, { visible }) => visible,
      set(_host, named, visible) {
        named.visible = visible === true;
      },
    },
    scope: readOnly((_host, { sheet }) => (sheet === null ? 'Workbook' : 'Worksheet')),
    comment: {
      get: (_host, { comment }) => comment,
      set(_host, named, comment) {
        named.comment = text(comment);
      },
    },
  },
  links: {
    worksheet(_host, { sheet }) {
      if (sheet === null) throw new ApiError('ItemNotFound');
      return worksheet.of(sheet);
    },
    worksheetOrNullObject: (_host, { sheet }) => (sheet === null ? null : worksheet.of(sheet)),
    arrayValues: (_host, named) => arrayValues.of(named),
  },
  methods: {
    getRange: (host, named) => range.of(found(boxOfName(host, named))),
    getRangeOrNullObject(host, named) {
      const box = boxOfName(host, named);
      return box ? range.of(box) : null;
    },
    delete(host, { name, sheet }) {
      found(defined(host).get(keyOf(name, sheet)));
      defined(host).delete(keyOf(name, sheet));
      tellEngine(host, name);
    },
  },
});

const arrayValues: Kind<DefinedName> = defineKind<DefinedName>('NamedItemArrayValues', {
  properties: {
    values: readOnly((host, named) => {
      const box = boxOfName(host, named);
      return box ? matrix(box, valueAt(host, box)) : valuesOf(host, named);
    }),
    types: readOnly(async (host, named) => {
      const box = boxOfName(host, named);
      if (box) return matrix(box, (...at) => contentType(host.engine.content(box.sheet, ...at)));
      return (await valuesOf(host, named)).map((line) => line.map(valueType));
    }),
  },
});

/** `workbook.names` (with null) and `worksheet.names` */
export const names: Kind<string | null> = defineKind<string | null>('NamedItemCollection', {
  items: (host, sheet) =>
    [...defined(host).values()].filter((named) => named.sheet === sheet).map((named) => namedItem.of(named)),
  item: (host, sheet, key) => found(nameOf(host, sheet, key)),
  methods: {
    getItem: (host, sheet, key) => found(nameOf(host, sheet, key)),
    getItemOrNullObject: nameOf,
    getCount: (host, sheet) => [...defined(host).values()].filter((named) => named.sheet === sheet).length,
    add(host, sheet, name, reference, comment) {
      checkName(text(name));
      if (nameOf(host, sheet, name) || tableNamed(host, text(name))) throw new ApiError('ItemAlreadyExists');
      const made = defineName(host, text(name), referenceOf(host, reference), sheet);
      if (comment !== undefined && comment !== null) made.comment = text(comment);
      return namedItem.of(made);
    },
  },
});
