import { parseAddress } from '../address';
import { displayed } from '../display';
import type { Scalar } from '../engine/engine';
import { copiedFormula } from '../formula-references';
import type { Host } from '../host';
import { validationAt, type Operator, type Validation } from './data-validation-store';

/** The first cell of a validation, from which its formulas look. */
function origin({ areas }: Validation): { readonly row: number; readonly column: number } {
  return {
    row: Math.min(...areas.map(({ row }) => row)),
    column: Math.min(...areas.map(({ column }) => column)),
  };
}

/** Gives the value of a formula as seen from a cell: of numbers, texts, and single cells; null for what it can't tell. */
function valueOf(
  host: Host,
  validation: Validation,
  formula: string,
  row: number,
  column: number,
): Scalar | null {
  const start = origin(validation);
  const seen = copiedFormula(formula, row - start.row, column - start.column)
    .slice(1)
    .trim();
  const number = Number(seen);
  if (seen !== '' && !Number.isNaN(number)) return number;
  const quoted = /^"((?:[^"]|"")*)"$/.exec(seen)?.[1];
  if (quoted !== undefined) return quoted.replace(/""/g, '"');
  const place = parseAddress(seen);
  const sheet = place?.sheetName ? host.sheetId(place.sheetName) : validation.sheet;
  if (!place || sheet === null || place.rows * place.columns !== 1) return null;
  return host.engine.content(sheet, place.row, place.column).value;
}

function compared(value: number, operator: Operator, low: number, high: number): boolean {
  switch (operator) {
    case 'Between':
      return value >= low && value <= high;
    case 'NotBetween':
      return value < low || value > high;
    case 'EqualTo':
      return value === low;
    case 'NotEqualTo':
      return value !== low;
    case 'GreaterThan':
      return value > low;
    case 'LessThan':
      return value < low;
    case 'GreaterThanOrEqualTo':
      return value >= low;
    case 'LessThanOrEqualTo':
      return value <= low;
  }
}

/** The entries of a list: those written in the rule, or those in the cells that it names. */
function listOf(host: Host, validation: Validation, source: string): readonly string[] {
  if (!source.startsWith('=')) return source.split(/[,，]/).map((entry) => entry.trim());
  const place = parseAddress(source.slice(1));
  const sheet = place?.sheetName ? host.sheetId(place.sheetName) : validation.sheet;
  if (!place || sheet === null) return [];
  const entries: string[] = [];
  for (let row = place.row; row < place.row + place.rows; row += 1) {
    for (let column = place.column; column < place.column + place.columns; column += 1) {
      const { value } = host.engine.content(sheet, row, column);
      entries.push(displayed(value, host.engine.style(sheet, row, column).numberFormat ?? 'General'));
    }
  }
  return entries;
}

/** Whether a cell holds what its validation allows; what needs a formula's result is taken as allowed. */
export function isValid(host: Host, sheet: string, row: number, column: number): boolean {
  const validation = validationAt(host, sheet, row, column);
  if (!validation?.rule) return true;
  const { rule } = validation;
  const { value } = host.engine.content(sheet, row, column);
  if (value === null || value === '') return validation.ignoreBlanks;
  const shown = displayed(value, host.engine.style(sheet, row, column).numberFormat ?? 'General');
  if (rule.type === 'List') return listOf(host, validation, rule.source).includes(shown);
  if (rule.type === 'Custom') return true;
  const given = rule.type === 'TextLength' ? String(value).length : value;
  if (typeof given !== 'number') return false;
  if (rule.type === 'WholeNumber' && !Number.isInteger(given)) return false;
  const [low, high] = [rule.formula1, rule.formula2].map((formula) =>
    formula === null ? 0 : valueOf(host, validation, formula, row, column),
  );
  if (typeof low !== 'number' || typeof high !== 'number') return true;
  return compared(given, rule.operator, low, high);
}
