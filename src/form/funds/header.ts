import {
  blockLabelAt,
  bottomWithLegends,
  columnsOf,
  columnUnder,
  headerLabels,
  headsFigures,
  isRateSoFar,
  ratesSoFar,
  withDoneSoFar,
  type Column,
  type Header,
  type HeaderLabels,
  type LabelCell,
  type Sheet,
} from '../sheet';
import {
  AMOUNT_HEADERS,
  FUND_COLUMNS,
  FUND_LINES,
  hasAny,
  LATER_BUDGET,
  PART_WORDS,
  roleOf,
  WHOLE_HEADERS,
  type FundColumn,
} from '../vocabulary';

export type FundColumns = Partial<Record<FundColumn, Column<FundColumn>>>;

type HeaderLines = Pick<Header<FundColumn>, 'bottom' | 'columns'>;

const AMOUNTS: readonly FundColumn[] = ['initial', 'adjustment', 'budget', 'received', 'executed'];

/** The header of funds in a row: an executed column beside a budget or a rate. Null if the row is no such header. */
export function fundHeaderAt(sheet: Sheet, row: number): Header<FundColumn> | null {
  const head = headerLabels(sheet, row, FUND_COLUMNS);
  const named = fundColumnsOf(sheet, head).map(asRate);
  const known = withDoneSoFar(withRateSoFar(named), 'executed');
  const found = withPartsAsColumns(sheet, row, withoutBlockName(known, head.bottom));
  const roles = new Set(found.map((column) => column.role));
  const hasBudget = roles.has('budget') || roles.has('initial');
  if (!roles.has('executed') || !(hasBudget || roles.has('rate'))) return null;
  const { bottom: words, columns } = readFundHeader(sheet, head.bottom, found);
  const bottom = bottomWithLegends(sheet, words);
  return { row, bottom, columns, blockLabel: blockLabelAt(sheet, row, bottom) };
}

/** Takes 1-7月执行率 for the rate, where no column has the rate of the whole year. */
function withRateSoFar(columns: readonly Column<FundColumn>[]): readonly Column<FundColumn>[] {
  if (columns.some(({ role }) => role === 'rate')) return columns;
  const rate = ratesSoFar(columns).at(-1);
  return columns.map((column) => (column === rate ? { ...column, role: 'rate' } : column));
}

/** 预算执行（E/A×100%） gives no amount but a rate; 预计执行率 is foreseen and no amount either. */
function asRate(column: Column<FundColumn>): Column<FundColumn> {
  if (column.role === 'forecast' && isRateSoFar(column.label.key)) return { ...column, role: 'earlier' };
  return column.role === 'executed' && column.label.percent ? { ...column, role: 'rate' } : column;
}

/** Drops the block's name: 年度预算（万元）, merged down, when another column of its role has a header of its own. */
function withoutBlockName(
  columns: readonly Column<FundColumn>[],
  bottom: number,
): readonly Column<FundColumn>[] {
  const isBlock = ({ role, label }: Column<FundColumn>) =>
    label.bottom > bottom && columns.some((one) => one.role === role && one.label.bottom <= bottom);
  return columns.filter((column) => !isBlock(column));
}

/**
 * The columns of a funds header. Words that only hint at amounts count if figures are below them; otherwise a row of
 * indicators about spending (预算管理 · 预算执行率) would be a header.
 */
function fundColumnsOf(sheet: Sheet, head: HeaderLabels): readonly Column<FundColumn>[] {
  const known = columnsOf(head, FUND_COLUMNS, 'parts');
  if (known.length === 0) return [];
  const hinted = columnsOf(head, FUND_COLUMNS, 'hints');
  const bottom = bottomWithLegends(sheet, head.bottom);
  return hinted.filter(
    (column) =>
      known.some(({ label }) => label === column.label) ||
      !HINTED.includes(column.role) ||
      headsFigures(sheet, bottom, column.label),
  );
}

const HINTED: readonly FundColumn[] = ['initial', 'budget', 'executed', 'rate'];

/** Takes 合计 as the budget if the sources are columns: 中央 · 省 · 本级 · 其他 · 合计 · 执行数. */
function withPartsAsColumns(
  sheet: Sheet,
  row: number,
  columns: readonly Column<FundColumn>[],
): readonly Column<FundColumn>[] {
  const executed = columns.find(({ role }) => role === 'executed');
  if (!executed || columns.some(({ role }) => role === 'budget' || role === 'initial')) return columns;
  const labels = sheet.labels(row).filter(({ right, bottom }) => right < executed.left && bottom <= row + 2);
  const whole = labels.filter(({ key }) => isWhole(key)).at(-1);
  if (!whole) return columns;
  const parts = labels.filter(
    (label) =>
      label.left > 0 &&
      label.right < whole.left &&
      !columns.some((column) => column.label.left === label.left),
  );
  const added = [...parts.map((label) => columnUnder('part', label)), columnUnder('budget', whole)];
  return [...columns, ...added].sort((a, b) => a.left - b.left);
}

/** Takes the columns of a funds header as a person sees them: names apart from amounts, one budget, a second line. */
function readFundHeader(sheet: Sheet, row: number, found: readonly Column<FundColumn>[]): HeaderLines {
  const amounts = found.flatMap((column) => {
    const beside = amountBeside(sheet, row, column);
    if (headsNames(sheet, row, column)) return beside;
    return beside.length > 0 && !headsFigures(sheet, row, column.label) ? beside : [column];
  });
  const columns = withAdjusted(amounts);
  return secondLine(sheet, row, columns) ?? { bottom: row, columns };
}

/** Whether a header names the block and covers the names of lines, not their amounts: '年度预算数（万元）' over 总额, 财政资金. */
function headsNames(sheet: Sheet, row: number, { left, right, role, label }: Column<FundColumn>): boolean {
  if (!AMOUNTS.includes(role)) return false;
  return sheet.rowsIn(label.bottom + 1, row + 4).some((at) => {
    const isName = (name: LabelCell) =>
      name.left >= left &&
      name.right <= right &&
      roleOf(FUND_LINES, name.key, 'exact') !== null &&
      roleOf(FUND_COLUMNS, name.key, 'exact') === null;
    const hasAmount = sheet.grid
      .row(at)
      .some((cell) => cell.column > right && typeof cell.value === 'number');
    return hasAmount && sheet.labels(at).some(isName);
  });
}

/** The amounts' own header beside that of their names: 年度预算 · 金额. */
function amountBeside(
  sheet: Sheet,
  row: number,
  { role, right }: Column<FundColumn>,
): readonly Column<FundColumn>[] {
  const label = sheet.labels(row).find(({ left }) => left > right);
  return label && AMOUNT_HEADERS.includes(label.key) ? [columnUnder(role, label)] : [];
}

/** Takes 预算数 beside 调整后预算数 as the initial budget. */
function withAdjusted(columns: readonly Column<FundColumn>[]): readonly Column<FundColumn>[] {
  const budgets = columns.filter(({ role }) => role === 'budget');
  const later = budgets.find(({ label }) => hasAny(LATER_BUDGET, label.key));
  if (budgets.length < 2 || !later || later === budgets[0]) return columns;
  const hasInitial = columns.some(({ role }) => role === 'initial');
  return columns.flatMap((column): readonly Column<FundColumn>[] => {
    if (column.role !== 'budget' || column === later) return [column];
    return hasInitial ? [] : [{ ...column, role: 'initial' }];
  });
}

/** The second line of a header in which all amounts are divided: 总额 · 财政拨款 · 其他资金 under 预算数. */
function secondLine(sheet: Sheet, row: number, columns: readonly Column<FundColumn>[]): HeaderLines | null {
  const [next] = sheet.rowsIn(row + 1, row + 2);
  if (next === undefined || sheet.grid.row(next).some(({ value }) => typeof value !== 'string')) return null;
  const dividing = (column: Column<FundColumn>) => {
    const labels = sheet
      .labels(next)
      .filter(({ left, right }) => left >= column.left && right <= column.right);
    return labels.length >= 2 && labels.every(({ key }) => isPart(key)) ? labels : [];
  };
  const wide = columns.filter(({ role, left, right }) => AMOUNTS.includes(role) && right > left);
  if (wide.length === 0 || wide.some((column) => dividing(column).length === 0)) return null;
  return {
    bottom: next,
    columns: columns.map((column) => {
      const labels = wide.includes(column) ? dividing(column) : [];
      for (const label of labels) sheet.claim(label.cell, 'funds.header', '资金表头的第二行');
      const whole = labels.find(({ key }) => isWhole(key)) ?? labels[0];
      return whole ? { ...column, left: whole.left, right: whole.right } : column;
    }),
  };
}

const isWhole = (key: string) => WHOLE_HEADERS.includes(key) || roleOf(FUND_LINES, key, 'parts') === 'total';
const isPart = (key: string) =>
  isWhole(key) || roleOf(FUND_LINES, key, 'exact') !== null || hasAny(PART_WORDS, key);
