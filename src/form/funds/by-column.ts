import { linesAt, type AmountBlock, type PlacedLine } from './amount-block';
import { amountAt, pointsAt, type LabelCell, type Sheet } from '../sheet';
import { claimFigure, claimHeads } from './across';
import { ANY_UNIT, FUND_COLUMNS, fundRole, roleOf } from '../vocabulary';

/**
 * Columns in twos: 预算 and 执行 under each of 人员经费, 公用经费, 项目支出, 总计, which name the lines. Null if the row is no such
 * header.
 */
export function fundsByColumn(sheet: Sheet, row: number): AmountBlock | null {
  const labels = sheet.labels(row);
  if (labels.length < 4) return null;
  const twos = twosOf(labels);
  const above = sheet.rowAbove(row);
  const figures = sheet.grid.rows.find((one) => one > row);
  if (twos.length < 2 || above === null || figures === undefined) return null;
  const heads = sheet.labels(above);
  const placed = twos.map(({ budget, executed }): PlacedLine | null => {
    const name = heads.find(({ left, right }) => left <= budget.left && right >= executed.right) ?? null;
    const amount = amountAt(sheet.grid, { row: figures, column: budget.left }, ANY_UNIT);
    if (!name || amount.value === null) return null;
    return {
      name,
      role: fundRole(name.key),
      cells: {
        budget: { row: figures, column: budget.left },
        executed: { row: figures, column: executed.left },
      },
    };
  });
  const lines = placed.filter((line) => line !== null);
  if (lines.length < placed.length) return null;
  const rates = rowOf(sheet, figures, 'rate');
  const scores = rowOf(sheet, rates?.cell.row ?? figures, 'score');
  const points = scores ? pointsBeside(sheet, scores) : {};
  const whole = Math.max(
    0,
    lines.findIndex(({ role }) => role === 'total'),
  );
  const withRates = lines.map(({ cells, ...line }, index): PlacedLine => ({
    ...line,
    cells: {
      ...cells,
      ...(rates && cells.budget && { rate: { row: rates.cell.row, column: cells.budget.column } }),
      ...(index === whole && points),
    },
  }));
  const unit = [...heads, ...labels].find((label) => label.unit !== null)?.unit ?? null;
  return {
    first: above,
    last: (scores ?? rates)?.cell.row ?? figures,
    unit,
    read(said) {
      claimHeads(sheet, [...heads, ...labels], [...lines.map(({ name }) => name), ...labels]);
      for (const at of [figures, rates?.cell.row, scores?.cell.row])
        for (const label of at === undefined ? [] : sheet.labels(at))
          sheet.claim(label.cell, 'funds.item', '资金各行的名称');
      for (const { cells } of withRates) for (const cell of Object.values(cells)) claimFigure(sheet, cell);
      return linesAt(sheet, withRates, { unit: said, percent: rates?.percent ?? false });
    },
  };
}

/** Neighbouring columns of a budget and its executed amount. */
function twosOf(labels: readonly LabelCell[]): readonly { budget: LabelCell; executed: LabelCell }[] {
  const roles = labels.map((label) => ({ label, role: roleOf(FUND_COLUMNS, label.key, 'hints') }));
  return roles.flatMap(({ label, role }, index) => {
    const next = roles[index + 1];
    return role === 'budget' && next?.role === 'executed' ? [{ budget: label, executed: next.label }] : [];
  });
}

/** The label of the row below with rates or points. */
function rowOf(sheet: Sheet, above: number, role: 'rate' | 'score'): LabelCell | null {
  const next = sheet.grid.rows.find((row) => row > above);
  const [first] = next === undefined ? [] : sheet.labels(next);
  return first && first.key !== '' && roleOf(FUND_COLUMNS, first.key, 'parts') === role ? first : null;
}

/** The points of the execution beside their label: the score, or weight and score. */
function pointsBeside(sheet: Sheet, { cell, right }: LabelCell): PlacedLine['cells'] {
  const [first, second] = sheet.grid
    .row(cell.row)
    .filter(({ column }) => column > right)
    .map(({ row, column }) => ({ row, column }))
    .filter((place) => pointsAt(sheet.grid, place).value !== null);
  if (!first) return {};
  return second ? { weight: first, score: second } : { score: first };
}
