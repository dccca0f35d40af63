import type { Steps } from '../../grid';
import type { Form, Indicator, LevelLabel, PointLine } from '../form';
import { headKey, isPageBreak, namesProject, repeatsHeader, type Header, type Sheet } from '../sheet';
import { assignIndicatorColumns, type IndicatorColumns } from './columns';
import { withConverted } from './converted';
import { isProse, levelsOf, sectionAt, underSections, type Levels } from './levels';
import { headingsIn } from './headings';
import { readRow } from './row';
import { bonusAt } from './other-points';
import { stackedRows } from './stacked-rows';
import { hasPoints, isPartialTotal, isSoleSubtotal, isSubtotalRow, isTotalRow } from './total-row';
import { ENTRY_LABELS, REVIEW_LABEL, roleOf, type IndicatorColumn } from '../vocabulary';

interface IndicatorTable extends Pick<Form, 'indicators' | 'emptyRows' | 'otherPoints'> {
  /** The row of the total; null if the table has none. */
  readonly totalRow: number | null;
  /** Another row also says 合计 and was taken for a sum of a part. */
  readonly hasOtherTotal: boolean;
  /** The last row of the table, without its total. */
  readonly last: number;
  readonly columns: IndicatorColumns;
}

export function* readIndicators(
  sheet: Sheet,
  header: Header<IndicatorColumn>,
  last: number,
): Steps<IndicatorTable> {
  claimHeader(sheet, header);
  const rows = sheet.rowsIn(header.bottom + 1, last);
  const sections: LevelLabel[] = [];
  for (const row of rows) {
    yield;
    const section = sectionAt(sheet, row, header);
    if (section) sections.push(section);
  }
  const assigned = underSections(assignIndicatorColumns(header.columns), sections);
  const columns = withConverted(sheet, rows, assigned);
  const headings = headingsIn(sheet, rows, columns);
  yield;
  const stacked = stackedRows(sheet, rows);
  const ofActuals = new Set(stacked.values());
  const indicators: Indicator[] = [];
  const otherPoints: PointLine[] = [];
  const emptyRows: Form['emptyRows'][number][] = [];
  let level: Levels = { category: null, dimension: null };
  let lastRow = header.bottom;
  let totalRow: number | null = null;
  let hasOtherTotal = false;
  for (const row of rows) {
    yield;
    if (isPageBreak(sheet, row) || repeatsHeader(sheet, header, row)) {
      sheet.claimRow(row, 'indicators.page', '换页后的表头、页码');
      continue;
    }
    const isTotal = isTotalRow(sheet, row);
    if (isTotal && !isPartialTotal(sheet, row, last, columns)) {
      totalRow = row;
      // The total may be above the rows that it sums.
      if (indicators.length === 0 && rows.some((below) => below > row && hasPoints(sheet, below, columns)))
        continue;
      break;
    }
    if (
      isFooter(sheet, row, header, columns) &&
      !sheet.totalRows.some((named) => named > row && named <= last)
    )
      break;
    if (!isTotal && isSoleSubtotal(sheet, row, { header, rows, columns })) {
      totalRow = row;
      break;
    }
    lastRow = row;
    if (isTotal || isSubtotalRow(sheet, row)) {
      hasOtherTotal ||= isTotal;
      sheet.claimRow(row, 'indicators.subtotal', '小计行');
      continue;
    }
    const section = sectionAt(sheet, row, header);
    const heading = section ? { as: 'category' as const, label: section } : headings.get(row);
    if (heading) {
      level =
        heading.as === 'category'
          ? { category: heading.label, dimension: null }
          : { ...level, dimension: heading.label };
      sheet.claimRow(row, `indicators.${heading.as}`, section ? '横贯全表的一行' : '分级的一行');
      continue;
    }
    if (ofActuals.has(row)) {
      sheet.claimRow(row, 'indicators.actual', '计划、实际分两行');
      continue;
    }
    if (isProse(sheet, row, header)) continue;
    level = levelsOf(sheet.grid, row, columns, level);
    const actualRow = stacked.get(row);
    if (actualRow === undefined) claimCells(sheet, row, header);
    else sheet.claimRow(row, 'indicators.target', '计划、实际分两行');
    const read = readRow(sheet, { row, actualRow }, columns, level, indicators.at(-1) ?? null);
    if (read.kind === 'indicator') {
      const bonus = bonusAt(sheet, row, read.indicator);
      if (bonus) otherPoints.push(bonus);
      else indicators.push(read.indicator);
    } else if (read.kind === 'breakdown') {
      const of = indicators.pop();
      if (of) indicators.push({ ...of, breakdown: [...of.breakdown, { name: read.name, cell: read.cell }] });
    } else if (read.empty) emptyRows.push(read.empty);
  }
  return {
    indicators,
    emptyRows: reallyEmpty(emptyRows, indicators),
    otherPoints,
    totalRow,
    hasOtherTotal,
    last: lastRow,
    columns,
  };
}

function claimHeader(sheet: Sheet, header: Header<IndicatorColumn>): void {
  for (const { role, label } of header.columns) sheet.claim(label.cell, `indicators.${role}`, '指标表头');
  for (const row of sheet.rowsIn(header.row, header.bottom))
    sheet.claimRow(row, 'indicators.header', '指标表头所在行');
  if (header.blockLabel) sheet.claim(header.blockLabel.cell, 'indicators', '指标部分的名称');
}

/** Whether a row belongs to the foot: notes, reasons in a block of their own, names of staff. */
function isFooter(
  sheet: Sheet,
  row: number,
  { columns, blockLabel }: Header<IndicatorColumn>,
  assigned: IndicatorColumns,
): boolean {
  const [first] = sheet.labels(row);
  if (!first || first.left > (columns[0]?.left ?? 0)) return false;
  const inBlock = blockLabel && blockLabel.bottom >= row && first.left > blockLabel.left;
  if (inBlock) return false;
  if (REVIEW_LABEL.test(first.key) && !hasPoints(sheet, row, assigned)) return true;
  // 项目名称 with points beside it is a level of this name.
  if (namesProject(sheet, row) && hasPoints(sheet, row, assigned)) return false;
  // A part of a wording counts only before a colon: 单位领导审签：, but not the category 审核管理.
  return roleOf(ENTRY_LABELS, headKey(first.text), /[:：]/.test(first.text) ? 'parts' : 'exact') !== null;
}

function claimCells(sheet: Sheet, row: number, header: Header<IndicatorColumn>): void {
  for (const { role, left, right } of header.columns) {
    for (let column = left; column <= right; column += 1) {
      if (sheet.grid.at(row, column)) sheet.claim({ row, column }, `indicators.${role}`, '指标表头之下');
    }
  }
}

/** A blank row is only worth a finding if its dimension has no indicator. */
function reallyEmpty(rows: Form['emptyRows'], indicators: readonly Indicator[]): Form['emptyRows'] {
  const used = new Set(indicators.map(({ dimension, category }) => (dimension ?? category)?.name));
  return rows.filter(
    ({ label }, index) => !used.has(label) && rows.findIndex((row) => row.label === label) === index,
  );
}
