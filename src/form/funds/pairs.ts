import { oneLine } from '../../grid';
import { executionRate } from './execution-rate';
import type { AmountBlock } from './amount-block';
import {
  amountAt,
  inlineFigure,
  parseNumber,
  pointsAt,
  rateAt,
  readLabel,
  textOf,
  type LabelCell,
  type Sheet,
} from '../sheet';
import type { AmountUnit, Figure, FundLine } from '../form';
import {
  ANY_UNIT,
  ENTRY_LABELS,
  FUND_COLUMNS,
  FUND_LINES,
  isOfStructure,
  NAMES_WITH_AMOUNTS,
  roleOf,
  type FundColumn,
} from '../vocabulary';

interface Pair {
  readonly role: FundColumn;
  readonly label: LabelCell;
  /** The value if it is in the label's own cell. */
  readonly inline: string | null;
}

/** Labels of amounts in one row with their values. */
type FundPairs = readonly Pair[];

/**
 * Amounts as labels and values in one row (预算数： 2.38 执行数： 2.38), beside each other or in one cell. Null if the row
 * does not give budget and executed amount in this way.
 */
export function amountPairs(sheet: Sheet, row: number): AmountBlock | null {
  const labels = sheet.labels(row);
  const amounts = pairsOf(sheet, labels);
  const roles = new Set(amounts.map(({ role }) => role));
  if (!roles.has('executed') || !(roles.has('budget') || roles.has('initial'))) return null;
  const points = pointsBelow(sheet, row);
  const pairs = [...amounts, ...points];
  return {
    first: row,
    last: points.length > 0 ? row + 1 : row,
    unit: labels.find(({ unit }) => unit !== null)?.unit ?? unitOfValues(sheet, pairs),
    read: (unit, until) => readPairs(sheet, pairs, unit, until),
  };
}

function pairsOf(sheet: Sheet, labels: readonly LabelCell[]): FundPairs {
  return labels.flatMap((label): readonly Pair[] => {
    const inline = inlinePairs(label);
    if (inline.length > 0) return inline;
    const role = label.key === '' ? null : roleOf(FUND_COLUMNS, label.key, 'exact');
    return role && hasPlaceBeside(sheet, label, role) ? [{ role, label, inline: null }] : [];
  });
}

/** The points in a row below the amounts: 分值 10 得分 9.95. */
function pointsBelow(sheet: Sheet, row: number): FundPairs {
  const labels = sheet.labels(row + 1).filter(({ key }) => roleOf(FUND_COLUMNS, key, 'exact') !== null);
  const pairs = pairsOf(sheet, labels);
  const isPoints = pairs.every(({ role }) => role === 'weight' || role === 'score');
  return isPoints && pairs.length > 1 && pairs.length === labels.length ? pairs : [];
}

/** The unit in the values: 186.5万元. */
function unitOfValues(sheet: Sheet, pairs: FundPairs): AmountUnit | null {
  const units = pairs.map(({ label, inline }) => {
    const value = inline ?? textOf(sheet.grid.at(label.cell.row, sheet.rightOf(label)));
    return parseNumber(value)?.unit ?? null;
  });
  return units.find((unit) => unit !== null) ?? null;
}

/** Pairs in one cell: '预算数：2.38万元  执行数：2.38万元'. */
function inlinePairs(label: LabelCell): readonly Pair[] {
  if (label.text.length > 200 || !/[:：]\s*\S/.test(label.text)) return [];
  const found = [...label.text.matchAll(NAMES_WITH_AMOUNTS)];
  return found.flatMap(([, name = '', value = '']) => {
    const role = roleOf(FUND_COLUMNS, readLabel(name).key, 'exact');
    return role ? [{ role, label, inline: value }] : [];
  });
}

/** Whether a value is beside a label; a blank counts for a rate. */
function hasPlaceBeside(sheet: Sheet, label: LabelCell, role: FundColumn): boolean {
  const beside = sheet.grid.at(label.cell.row, sheet.rightOf(label));
  if (beside === null) return role === 'rate' && /[:：]\s*$/.test(label.text);
  return typeof beside.value === 'number' || parseNumber(String(beside.value)) !== null;
}

/**
 * The fund lines of amounts in pairs: the first row's, and those of rows below in the same columns (其中：财政资金 under
 * both 预算数 and 执行数).
 */
function readPairs(sheet: Sheet, pairs: FundPairs, unit: AmountUnit, last: number): readonly FundLine[] {
  const lines = [firstLine(sheet, pairs, unit)];
  const budget = pairs.find(
    ({ role, inline }) => inline === null && (role === 'budget' || role === 'initial'),
  );
  const executed = pairs.find(({ role, inline }) => inline === null && role === 'executed');
  if (!budget || !executed) return lines;
  claimAbove(sheet, pairs);
  for (const row of sheet.grid.rows) {
    if (row > last || pairs.some(({ label }) => row <= label.bottom)) continue;
    const labels = sheet.labels(row);
    const own = labels.find(({ left }) => left === budget.label.left);
    // Under 执行数 nothing is if the parts are only of 预算数 and 到位数.
    const others = pairs.filter((pair) => pair !== budget && pair.inline === null);
    const beside = labels.find(({ left }) => others.some((pair) => pair.label.left === left));
    if (!own || !beside) break;
    const isExecuted = labels.some(({ left }) => left === executed.label.left);
    // The same label under both makes it a line, whatever it says.
    const role = roleOf(FUND_LINES, own.key, 'exact') ?? (own.key === beside.key ? 'item' : null);
    if (role === null || own.key === '') break;
    const amount = (pair: Pair) => amountAt(sheet.grid, { row, column: sheet.rightOf(pair.label) }, unit);
    for (const label of labels) {
      if (label.key !== own.key && !pairs.some((pair) => pair.label.left === label.left)) continue;
      sheet.claim(label.cell, 'funds.item', '资金行的名称');
      sheet.claim({ row, column: sheet.rightOf(label) }, 'funds.figure', `“${label.name}”右侧`);
    }
    lines.push({
      block: isOfStructure(role) ? 'structure' : 'source',
      role: role === 'total' ? 'item' : role,
      item: oneLine(own.name),
      labelCell: own.cell,
      parent: 0,
      initial: null,
      budget: amount(budget),
      executed: isExecuted ? amount(executed) : null,
      rate: null,
      weight: null,
      score: null,
      reason: null,
    });
  }
  return lines;
}

/** Labels of the row above the pairs, past a spare row. */
function labelsAbove(sheet: Sheet, pairs: FundPairs): readonly LabelCell[] {
  const row = pairs[0]?.label.cell.row ?? 0;
  const above = sheet.grid.rows.filter((one) => one < row && one >= row - 2).at(-1);
  return above === undefined ? [] : sheet.labels(above);
}

/** Claims labels above pairs: 预算安排情况 over 预算数, 资金执行情况 over 执行数. */
function claimAbove(sheet: Sheet, pairs: FundPairs): void {
  for (const above of labelsAbove(sheet, pairs)) {
    const heads =
      roleOf(ENTRY_LABELS, above.key, 'exact') === null &&
      pairs.some(({ label }) => above.left <= label.left && label.left <= above.right);
    if (heads) sheet.claim(above.cell, 'funds.header', '资金名称的上一行');
  }
}

function firstLine(sheet: Sheet, pairs: FundPairs, unit: AmountUnit): FundLine {
  const figureOf = (role: FundColumn): Figure | null => {
    const pair = pairs.find((one) => one.role === role);
    if (!pair) return null;
    if (pair.inline !== null) return inlineFigure(pair.label.cell, pair.inline, unit);
    const place = { row: pair.label.cell.row, column: sheet.rightOf(pair.label) };
    if (role === 'weight' || role === 'score') return pointsAt(sheet.grid, place);
    return amountAt(sheet.grid, place, unit);
  };
  for (const { label, role, inline } of pairs) {
    sheet.claim(label.cell, `funds.${role}`, '资金名称');
    if (inline === null)
      sheet.claim(
        { row: label.cell.row, column: sheet.rightOf(label) },
        `funds.${role}`,
        `“${label.name}”右侧`,
      );
  }
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
  if (!pair) return rateBelowHeader(sheet, pairs, budget, executed);
  if (pair.inline !== null) {
    const number = parseNumber(pair.inline);
    const isPercent = number?.suffix === '%';
    const figure = inlineFigure(pair.label.cell, pair.inline, ANY_UNIT);
    return number
      ? { ...figure, state: 'text', value: isPercent ? number.value.div(100) : number.value }
      : figure;
  }
  const truth = executionRate(executed?.value, budget?.value);
  const place = { row: pair.label.cell.row, column: sheet.rightOf(pair.label) };
  return rateAt(sheet.grid, place, { percent: pair.label.percent, truth });
}

/** The rate below its header in the row above the pairs: 预算执行进度. */
function rateBelowHeader(
  sheet: Sheet,
  pairs: FundPairs,
  budget: Figure | null,
  executed: Figure | null,
): Figure | null {
  const row = pairs[0]?.label.cell.row ?? 0;
  const header = labelsAbove(sheet, pairs).find(
    ({ key }) => key !== '' && roleOf(FUND_COLUMNS, key, 'parts') === 'rate',
  );
  if (!header || pairs.some(({ label }) => label.left === header.left)) return null;
  const place = { row, column: header.left };
  sheet.claim(header.cell, 'funds.rate', '资金名称');
  sheet.claim(place, 'funds.rate', `“${header.name}”之下`);
  const truth = executionRate(executed?.value, budget?.value);
  return rateAt(sheet.grid, place, { percent: header.percent, truth });
}
