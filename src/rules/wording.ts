import { atLeast, cellName, oncePerPlace, plain, shorten, type CellRef, type Decimal } from '../grid';
import type { AmountUnit, FundLine } from '../form';
import type { AmountColumn } from '../ledger';

export const COLUMN_ZH: Readonly<Record<AmountColumn, string>> = {
  initial: '年初预算数',
  budget: '全年预算数',
  executed: '全年执行数',
};
export const COLUMN_EN: Readonly<Record<AmountColumn, string>> = {
  initial: 'initial budget',
  budget: 'budget',
  executed: 'executed amount',
};
export const UNIT_EN: Readonly<Record<AmountUnit, string>> = {
  元: 'yuan',
  千元: 'thousand yuan',
  万元: '10,000 yuan',
  百万元: 'million yuan',
  亿元: '100 million yuan',
};

/** An amount with at least two decimals. */
export function amount(value: Decimal): string {
  return atLeast(value, 2);
}

/** '14618.52 ÷ 6838.18' */
export function quotient(executed: Decimal, budget: Decimal): string {
  return `${amount(executed)} ÷ ${amount(budget)}`;
}

/** Points without trailing zeros: 9.5, 10. */
export function points(value: Decimal): string {
  return plain(value);
}

/** '1275.97 + 328.43'; a negative part in brackets. */
export function joinSum(values: readonly Decimal[], show: (value: Decimal) => string): string {
  return values.map((value) => (value.lt(0) ? `(${show(value)})` : show(value))).join(' + ');
}

/** 'G5、G6、G8'; after six the rest are counted. */
export function cellList(cells: readonly CellRef[]): string {
  const names = cells.slice(0, 6).map(cellName).join('、');
  return cells.length > 6 ? `${names} 等 ${cells.length} 处` : names;
}

/** The same in English: 'G5, G6, G8'. */
export function cellListEn(cells: readonly CellRef[]): string {
  const names = cells.slice(0, 6).map(cellName).join(', ');
  return cells.length > 6 ? `${names} and ${cells.length - 6} more` : names;
}

/** A name inside a sentence: one line, at most 14 characters. */
export function named(name: string): string {
  return shorten(name, 14);
}

/** The name of a fund line in a sum: 人员 for 人员支出, 公用 for 公用支出. */
export function partName(line: FundLine): string {
  if (line.role === 'personnel') return '人员';
  if (line.role === 'public') return '公用';
  return named(line.item);
}

/** Cells in the order given, each once. */
export function distinct(cells: readonly CellRef[]): readonly CellRef[] {
  return oncePerPlace(cells, (cell) => cell);
}
