import { cellsOf, parseAddress } from '../address';
import { displayed } from '../display';
import type { Scalar } from '../engine/engine';
import { copiedFormula } from '../formula-references';
import type { Host } from '../host';
import { validationAt, type Operator, type Validation } from './data-validation-store';

/** The first cell of a validation, to which its formulas are relative. */
function origin({ areas }: Validation): { readonly row: number; readonly column: number } {
  return {
    row: Math.min(...areas.map(({ row }) => row)),
    column: Math.min(...areas.map(({ column }) => column)),
  };
}

/** The values of a formula of a rule as seen from a cell. */
function valuesOf(
  host: Host,
  validation: Validation,
  formula: string,
  row: number,
  column: number,
): Promise<Scalar[][]> {
  const start = origin(validation);
  const given = formula.startsWith('=') ? formula : `=${formula}`;
  const seen = copiedFormula(given, row - start.row, column - start.column);
  return host.engine.evaluate(validation.sheet, row, column, seen);
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

/** The entries of a list: those written in the rule, those in the cells that it names, or what its formula gives. */
async function listOf(
  host: Host,
  validation: Validation,
  source: string,
  row: number,
  column: number,
): Promise<readonly string[]> {
  if (!source.startsWith('=')) return source.split(/[,，]/).map((entry) => entry.trim());
  const place = parseAddress(source.slice(1));
  const sheet = place?.sheetName ? host.sheetId(place.sheetName) : validation.sheet;
  if (!place || sheet === null)
    return (await valuesOf(host, validation, source, row, column)).flat().map(String);
  return [...cellsOf(place)].map((cell) => shownAt(host, sheet, ...cell));
}

function shownAt(host: Host, sheet: string, row: number, column: number): string {
  const { value } = host.engine.content(sheet, row, column);
  return displayed(value, host.engine.numberFormat(sheet, row, column));
}

/** Whether a formula's result allows a cell's content: true or a number other than 0; an error allows nothing. */
const allows = (result: Scalar | undefined) => (typeof result === 'number' ? result !== 0 : result === true);

/** Whether a cell holds what its validation allows. */
export async function isValid(host: Host, sheet: string, row: number, column: number): Promise<boolean> {
  const validation = validationAt(host, sheet, row, column);
  if (!validation?.rule) return true;
  const { rule } = validation;
  const { value } = host.engine.content(sheet, row, column);
  if (value === null || value === '') return validation.ignoreBlanks;
  if (rule.type === 'List') {
    const entries = await listOf(host, validation, rule.source, row, column);
    return entries.includes(shownAt(host, sheet, row, column));
  }
  const resultOf = async (formula: string | null) =>
    formula === null ? 0 : (await valuesOf(host, validation, formula, row, column))[0]?.[0];
  if (rule.type === 'Custom') return allows(await resultOf(rule.formula));
  const given = rule.type === 'TextLength' ? String(value).length : value;
  if (typeof given !== 'number') return false;
  if (rule.type === 'WholeNumber' && !Number.isInteger(given)) return false;
  const [low, high] = [await resultOf(rule.formula1), await resultOf(rule.formula2)];
  return typeof low === 'number' && typeof high === 'number' && compared(given, rule.operator, low, high);
}
