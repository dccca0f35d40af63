import { divide, type CellRef, type Grid } from '../grid';
import { amountAt, parseNumber, placesOf, pointsAt, rateAt, UNIT_FACTOR } from './figure';
import type { AmountUnit, Figure, FundLine } from './form';
import { readLabel } from './label';
import type { LabelCell, Sheet } from './sheet';
import { FUND_COLUMNS, roleOf, type FundColumn } from './vocabulary';

interface Pair {
  readonly role: FundColumn;
  readonly label: LabelCell;
  /** The value where it stands in the label's own cell. */
  readonly inline: string | null;
}

/** Labels of amounts in one row, each with its value. */
export type FundPairs = readonly Pair[];

/**
 * Amounts as labels and values in one row (预算数： 2.38 执行数： 2.38), in cells beside each other or within
 * one cell; null where the row does not give budget and executed in this way. Such a form has one fund line.
 */
export function fundPairs(sheet: Sheet, row: number): FundPairs | null {
  const pairs = sheet.labels(row).flatMap((label): readonly Pair[] => {
    const inline = inlinePairs(label);
    if (inline.length > 0) return inline;
    const role = label.key === '' ? null : roleOf(FUND_COLUMNS, label.key, false);
    return role && hasValueBeside(sheet.grid, label) ? [{ role, label, inline: null }] : [];
  });
  const roles = new Set(pairs.map(({ role }) => role));
  return roles.has('executed') && (roles.has('budget') || roles.has('initial')) ? pairs : null;
}

/** '预算数：2.38万元  执行数：2.38万元' in one cell. */
function inlinePairs(label: LabelCell): readonly Pair[] {
  if (label.text.length > 200 || !/[:：]\s*\S/.test(label.text)) return [];
  const found = [
    ...label.text.matchAll(/([^\s:：,，;；、\d]{2,14})[:：]\s*([-\d.,，]+\s*(?:万元|亿元|元|万|%|％)?)/g),
  ];
  return found.flatMap(([, name = '', value = '']) => {
    const role = roleOf(FUND_COLUMNS, readLabel(name).key, false);
    return role ? [{ role, label, inline: value }] : [];
  });
}

function hasValueBeside(grid: Grid, label: LabelCell): boolean {
  const beside = grid.at(label.cell.row, label.right + 1);
  return beside !== null && (typeof beside.value === 'number' || parseNumber(String(beside.value)) !== null);
}

/** The one fund line of a form that gives its amounts in pairs. */
export function readFundPairs(sheet: Sheet, pairs: FundPairs, unit: AmountUnit): FundLine {
  const figureOf = (role: FundColumn): Figure | null => {
    const pair = pairs.find((one) => one.role === role);
    if (!pair) return null;
    if (pair.inline !== null) return inlineFigure(pair.label.cell, pair.inline, unit);
    const place = { row: pair.label.cell.row, column: pair.label.right + 1 };
    sheet.claim(place, `funds.${role}`, `“${pair.label.name}”右侧`);
    if (role === 'weight' || role === 'score') return pointsAt(sheet.grid, place);
    return amountAt(sheet.grid, place, unit);
  };
  for (const { label, role } of pairs) sheet.claim(label.cell, `funds.${role}`, '资金名称');
  const initial = figureOf('initial');
  const budget = figureOf('budget') ?? initial;
  const executed = figureOf('executed');
  const [first] = pairs;
  return {
    block: 'source',
    role: 'total',
    item: '',
    labelCell: first?.label.cell ?? { row: 0, column: 0 },
    parent: null,
    initial: budget === initial ? null : initial,
    budget,
    executed,
    rate: rateOf(sheet, pairs, budget, executed),
    weight: figureOf('weight'),
    score: figureOf('score'),
    reason: null,
  };
}

function rateOf(
  sheet: Sheet,
  pairs: FundPairs,
  budget: Figure | null,
  executed: Figure | null,
): Figure | null {
  const pair = pairs.find(({ role }) => role === 'rate');
  if (!pair) return null;
  if (pair.inline !== null) {
    const number = parseNumber(pair.inline);
    const isPercent = number?.suffix === '%';
    const figure = inlineFigure(pair.label.cell, pair.inline, '元');
    return number
      ? { ...figure, state: 'text', value: isPercent ? number.value.div(100) : number.value }
      : figure;
  }
  const truth = budget?.value && executed?.value ? divide(executed.value, budget.value) : null;
  const place = { row: pair.label.cell.row, column: pair.label.right + 1 };
  sheet.claim(place, 'funds.rate', `“${pair.label.name}”右侧`);
  return rateAt(sheet.grid, place, { percent: pair.label.percent, truth });
}

/** A figure within a cell's words; it can be read and checked, but not be written by itself. */
function inlineFigure(cell: CellRef, text: string, unit: AmountUnit): Figure {
  const number = parseNumber(text);
  const factor = number?.unit ? UNIT_FACTOR[number.unit].div(UNIT_FACTOR[unit]) : 1;
  return {
    state: number ? 'number' : 'unreadable',
    value: number ? number.value.times(factor) : null,
    text: text.trim(),
    cell,
    formula: null,
    numberFormat: 'General',
    places: number ? placesOf(text) : null,
  };
}
