import { common, type Box } from '../address';
import { contentType } from '../display';
import type { Host } from '../host';
import { oneOf } from '../request/arguments';
import { ApiError } from '../request/errors';
import { isBlank } from './cells';
import { formatsAt } from './conditional-format-store';
import { validationAt } from './data-validation-store';
import { joinedBoxes } from './joined';

const KINDS = [
  'Blanks',
  'Constants',
  'Formulas',
  'Visible',
  'ConditionalFormats',
  'DataValidations',
  'SameConditionalFormat',
  'SameDataValidation',
] as const;

const TYPES = [
  'All',
  'Errors',
  'ErrorsLogical',
  'ErrorsNumbers',
  'ErrorsText',
  'ErrorsLogicalNumber',
  'ErrorsLogicalText',
  'ErrorsNumberText',
  'Logical',
  'LogicalNumbers',
  'LogicalText',
  'LogicalNumbersText',
  'Numbers',
  'NumbersText',
  'Text',
] as const;

/** Whether a value is of one of the kinds that a word like `ErrorsNumberText` puts together. */
function isOf(types: (typeof TYPES)[number], value: ReturnType<typeof contentType>): boolean {
  if (types === 'All') return true;
  const part = { Error: 'Errors', Boolean: 'Logical', Double: 'Number', String: 'Text', Empty: '' }[value];
  return part !== '' && types.includes(part);
}

/** Cells of a kind in some areas; for a single cell, on its whole sheet. */
export function specialCells(
  host: Host,
  sheet: string,
  areas: readonly Box[],
  kind: unknown,
  valueTypes: unknown,
): Box[] {
  const wanted = oneOf(KINDS, kind);
  const types = oneOf(TYPES, valueTypes ?? 'All');
  const [first] = areas;
  if (!first) throw new ApiError('InvalidArgument');
  const { engine } = host;
  const sameFormats = formatsAt(host, sheet, first.row, first.column);
  const sameRule = validationAt(host, sheet, first.row, first.column);
  const fits = (row: number, column: number): boolean => {
    const content = engine.content(sheet, row, column);
    const { formula } = content;
    switch (wanted) {
      case 'Blanks':
        return isBlank(host, sheet, row, column);
      case 'Visible':
        return !engine.hidden(sheet, 'rows', row) && !engine.hidden(sheet, 'columns', column);
      case 'Constants':
        return formula === null && !isBlank(host, sheet, row, column) && isOf(types, contentType(content));
      case 'Formulas':
        return formula !== null && isOf(types, contentType(content));
      case 'ConditionalFormats':
        return formatsAt(host, sheet, row, column).length > 0;
      case 'SameConditionalFormat':
        return formatsAt(host, sheet, row, column).some((format) => sameFormats.includes(format));
      case 'DataValidations':
        return validationAt(host, sheet, row, column) !== null;
      case 'SameDataValidation':
        return sameRule !== null && validationAt(host, sheet, row, column) === sameRule;
    }
  };
  const used = engine.used(sheet, false);
  const isSingle = areas.length === 1 && first.rows * first.columns === 1;
  const looksBeyond = wanted !== 'Constants' && wanted !== 'Formulas' && wanted !== 'Blanks';
  return areas.flatMap((area) => {
    const state = engine.sheet(sheet);
    const held = { row: 0, column: 0, rows: state?.rows ?? 1, columns: state?.columns ?? 1 };
    // Rules and looks may be on cells that were never written.
    const limit = looksBeyond ? held : used;
    const looked = isSingle ? limit : limit && common(limit, area);
    return looked ? joinedBoxes(sheet, looked, fits) : [];
  });
}
