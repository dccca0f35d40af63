import { linesAt, totalAmong, type AmountBlock, type PlacedLine } from './amount-block';
import { amountAt, pointsAt, type LabelCell, type Sheet } from '../sheet';
import { claimFigures, claimHeads } from './across';
import { ANY_UNIT, FUND_COLUMNS, fundRole, roleOf } from '../vocabulary';

/**
 * Columns in twos: 预算 and 执行 under each of 人员经费, 公用经费, 项目支出, 总计, which name the lines. Null if the row is no such
 * header.
 */
export function fundsByColumn(sheet: Sheet, row: number): AmountBlock | null {
  const labels = sheet.labels(row);
  const twos = twosOf(labels);
  const above = sheet.rowAbove(row);
  const figures = sheet.rowBelow(row);
  if (twos.length < 2 || above === null || figures === null) return null;
  const heads = sheet.labels(above);
  const lines = twos.flatMap(({ budget, executed }) => {
    const name = heads.find(({ left, right }) => left <= budget.left && right >= executed.right);
    const place = { row: figures, column: budget.left };
    const isAmount = amountAt(sheet.grid, place, ANY_UNIT).value !== null;
    return name && isAmount
      ? [{ name, budget: place, executed: { row: figures, column: executed.left } }]
      : [];
  });
  if (lines.length < twos.length) return null;
  const rates = labelBelow(sheet, figures, 'rate');
  const scores = labelBelow(sheet, rates?.cell.row ?? figures, 'score');
  const placed = lines.map(({ name, budget, executed }): PlacedLine => ({
    role: fundRole(name.key),
    item: name.name,
    labelCell: name.cell,
    cells: { budget, executed, ...(rates && { rate: { row: rates.cell.row, column: budget.column } }) },
  }));
  const total = totalAmong(placed);
  const points = scores ? pointsBeside(sheet, scores) : {};
  const withPoints = placed.map((line, index) =>
    index === total ? { ...line, cells: { ...line.cells, ...points } } : line,
  );
  return {
    first: above,
    last: (scores ?? rates)?.cell.row ?? figures,
    unit: [...heads, ...labels].find(({ unit }) => unit !== null)?.unit ?? null,
    read(unit) {
      claimHeads(sheet, [...heads, ...labels], [...lines.map(({ name }) => name), ...labels]);
      for (const at of [figures, rates?.cell.row, scores?.cell.row])
        for (const { cell } of at === undefined ? [] : sheet.labels(at))
          sheet.claim(cell, 'funds.item', '资金各行的名称');
      claimFigures(sheet, withPoints);
      return linesAt(sheet, withPoints, { unit, percent: rates?.percent ?? false });
    },
  };
}

function twosOf(labels: readonly LabelCell[]): readonly { budget: LabelCell; executed: LabelCell }[] {
  if (labels.length < 4) return [];
  const roles = labels.map(({ key }) => roleOf(FUND_COLUMNS, key, 'hints'));
  return labels.flatMap((budget, index) => {
    const executed = labels[index + 1];
    const isTwo = roles[index] === 'budget' && roles[index + 1] === 'executed';
    return executed && isTwo ? [{ budget, executed }] : [];
  });
}

/** The label of rates or points that begins the row below. */
function labelBelow(sheet: Sheet, row: number, role: 'rate' | 'score'): LabelCell | null {
  const [first] = sheet.labels(sheet.rowBelow(row) ?? -1);
  return first && roleOf(FUND_COLUMNS, first.key, 'parts') === role ? first : null;
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
