import { decimal, oneLine, squeeze, type CellRef, type Grid } from '../grid';
import { anchorOf, figureInLabel, isDash, pointsAt, rateAt, textAt, textOf } from './figure';
import { placeIn } from './funds';
import type { Figure, Indicator, LevelLabel, Measure, TextCell } from './form';
import type { Column, Header } from './headers';
import { headKey, readLabel } from './label';
import { measureAt } from './measure';
import type { Sheet } from './sheet';
import { ENTRY_LABELS, roleOf, SUBTOTAL_LABELS, TOTAL_LABELS, type IndicatorColumn } from './vocabulary';

/** What was read from one table of indicators. */
export interface IndicatorTable {
  readonly indicators: readonly Indicator[];
  readonly emptyRows: readonly { readonly label: string; readonly cell: CellRef }[];
  /** The row of the total, where the table has one. */
  readonly totalRow: number | null;
  /** Another row says 合计 as well and was taken for a sum of a part. */
  readonly hasOtherTotal: boolean;
  /** The last row of the table, its total included. */
  readonly last: number;
  readonly columns: IndicatorColumns;
}

export interface IndicatorColumns {
  readonly byRole: Partial<Record<IndicatorColumn, Column<IndicatorColumn>>>;
  /** Columns for a target's sign and its better way; a form may have one for each (指标性质 · 指标方向). */
  readonly signs: readonly Column<IndicatorColumn>[];
  /** Weight columns that follow a level's column and belong to it (scoring tables). */
  readonly levelWeights: Partial<Record<'category' | 'dimension', Column<IndicatorColumn>>>;
}

/** Puts each column in its role; several weight columns each belong to the level that stands before them. */
export function assignIndicatorColumns(columns: readonly Column<IndicatorColumn>[]): IndicatorColumns {
  const byRole: Partial<Record<IndicatorColumn, Column<IndicatorColumn>>> = {};
  const levelWeights: Partial<Record<'category' | 'dimension', Column<IndicatorColumn>>> = {};
  const several = columns.filter(({ role }) => role === 'weight').length > 1;
  columns.forEach((column, index) => {
    const before = columns[index - 1]?.role;
    if (several && column.role === 'weight' && (before === 'category' || before === 'dimension')) {
      levelWeights[before] = column;
    } else if (column.role === 'indicator' && byRole.indicator) {
      // A fourth level stands for the third: the last level is the one that is scored.
      byRole.dimension = byRole.indicator;
      byRole.indicator = column;
    } else byRole[column.role] ??= column;
  });
  return { byRole, levelWeights, signs: columns.filter(({ role }) => role === 'sign') };
}

/** Reads the rows under an indicators header until `last`. */
export function readIndicators(sheet: Sheet, header: Header<IndicatorColumn>, last: number): IndicatorTable {
  const columns = assignIndicatorColumns(header.columns);
  for (const { role, label } of header.columns) sheet.claim(label.cell, `indicators.${role}`, '指标表头');
  for (let row = header.row; row <= header.bottom; row += 1) {
    for (const cell of sheet.grid.row(row)) sheet.claim(cell, 'indicators.header', '指标表头所在行');
  }
  if (header.blockLabel) sheet.claim(header.blockLabel.cell, 'indicators', '指标部分的名称');
  const indicators: Indicator[] = [];
  const emptyRows: { label: string; cell: CellRef }[] = [];
  let level: Levels = { category: null, dimension: null };
  let lastRow = header.bottom;
  let totalRow: number | null = null;
  let hasOtherTotal = false;
  for (const row of sheet.grid.rows) {
    if (row <= header.bottom || row > last) continue;
    const isTotal = isTotalRow(sheet, row, columns);
    if (isTotal && !isCounted(sheet, row, last, columns)) {
      totalRow = row;
      lastRow = row;
      break;
    }
    if (isFooter(sheet, row, header) && !sheet.totalRows.some((said) => said > row && said <= last)) break;
    if (isTotal || isSubtotal(sheet, row)) {
      hasOtherTotal ||= isTotal;
      for (const cell of sheet.grid.row(row)) sheet.claim(cell, 'indicators.subtotal', '小计行');
      lastRow = row;
      continue;
    }
    const section = sectionAt(sheet, row, header);
    if (section) {
      level = { category: section, dimension: null };
      lastRow = row;
      continue;
    }
    level = levelsOf(sheet.grid, row, columns, level);
    claimRow(sheet, row, header);
    const read = readRow(sheet, row, columns, level, indicators.at(-1) ?? null);
    lastRow = row;
    if (read.kind === 'indicator') indicators.push(read.indicator);
    else if (read.kind === 'breakdown') {
      const of = indicators.pop();
      if (of) indicators.push({ ...of, breakdown: [...of.breakdown, { name: read.name, cell: read.cell }] });
    } else if (read.empty) emptyRows.push(read.empty);
  }
  return {
    indicators,
    emptyRows: reallyEmpty(emptyRows, indicators),
    totalRow,
    hasOtherTotal,
    last: lastRow,
    columns,
  };
}

/**
 * A row of one cell over the whole table ('一、产出指标（50分）') heads the rows below it, as a category cell
 * beside them would.
 */
function sectionAt(sheet: Sheet, row: number, header: Header<IndicatorColumn>): LevelLabel | null {
  const from = header.columns[0]?.left ?? 0;
  // A name that is merged down beside the rows below (项目绩效85分) may stand before the heading.
  const own = sheet.labels(row).filter(({ left, bottom }) => left >= from && bottom === row);
  const cells = sheet.grid.row(row).filter(({ column }) => column >= (own[0]?.left ?? from));
  const [label] = own;
  if (!label || cells.length !== 1 || label.key === '') return null;
  const covered = header.columns.filter(({ left, right }) => left >= label.left && right <= label.right);
  if (covered.length < header.columns.length - 1 || covered.length < 3) return null;
  for (const other of sheet.labels(row)) sheet.claim(other.cell, 'indicators.category', '横贯全表的一行');
  return levelLabel(sheet.grid, label.cell, label.text);
}

/** A level's label with the weight that it carries: 产出指标（50分）, 数量指标15分. */
function levelLabel(grid: Grid, cell: CellRef, text: string): LevelLabel {
  const label = readLabel(text);
  const name = squeeze(label.name);
  const bare = label.points ? null : /^(\D{2,20}?)(\d{1,3}(?:\.\d{1,2})?)分$/.exec(name);
  const points = label.points ?? (bare?.[2] ? decimal(bare[2]) : null);
  return {
    name: bare?.[1] ?? name,
    cell,
    weight: points ? figureInLabel(grid, cell, points) : null,
  };
}

interface Levels {
  readonly category: LevelLabel | null;
  readonly dimension: LevelLabel | null;
}

/** A row of the table whose first words say 合计 or 总分 and that has no indicator of its own. */
export function isTotalRow(sheet: Sheet, row: number, columns: IndicatorColumns | null): boolean {
  if (sheet.totalRows.includes(row)) return true;
  const first = sheet.labels(row)[0];
  if (!first || !isTotalLabel(first.text)) return false;
  const name = columns?.byRole.indicator;
  return !name || first.left < name.left || first.right > name.right || first.cell.column === 0;
}

/** 合计 of the indicators with 总分 right below it: the last one is the form's, the one above sums the table. */
function hasLaterTotal(sheet: Sheet, row: number, last: number, columns: IndicatorColumns): boolean {
  const next = sheet.grid.rows.find((below) => below > row);
  const { score } = columns.byRole;
  if (next === undefined || next > last || !score || !isTotalRow(sheet, next, columns)) return false;
  return pointsAt(sheet.grid, placeIn(sheet, next, score)).value !== null;
}

/** Whether a row that says 合计 only sums a part, because the form's total stands below it. */
function isCounted(sheet: Sheet, row: number, last: number, columns: IndicatorColumns): boolean {
  if (sheet.totalRows.includes(row)) return false;
  const isSaidBelow = sheet.totalRows.some((said) => said > row && said <= last);
  return isSaidBelow || hasLaterTotal(sheet, row, last, columns);
}

/** 绩效自评综合得分, 项目支出绩效总分 */
const TOTAL_ENDS = /(?:综合得分|总得分|总分)$/;

/** Whether words say that the row or value is the total: '总分', '总分（100分）', '总分：99分'. */
export function isTotalLabel(text: string): boolean {
  const key = headKey(text);
  return TOTAL_LABELS.includes(key) || (key.length <= 12 && TOTAL_ENDS.test(key));
}

function isSubtotal(sheet: Sheet, row: number): boolean {
  return sheet.labels(row).some(({ key }) => SUBTOTAL_LABELS.includes(key));
}

/** A row that belongs to the foot: notes, reasons in a block of their own, sign-off. */
function isFooter(sheet: Sheet, row: number, header: Header<IndicatorColumn>): boolean {
  const first = sheet.labels(row)[0];
  if (!first) return false;
  const leftmost = header.columns[0]?.left ?? 0;
  if (first.left > leftmost) return false;
  const inBlock = header.blockLabel && header.blockLabel.bottom >= row && first.left > header.blockLabel.left;
  if (inBlock) return false;
  // A part of a wording counts only before a colon: 单位领导审签：, not a category 审核管理.
  return roleOf(ENTRY_LABELS, headKey(first.text), /[:：]/.test(first.text) ? 'parts' : 'exact') !== null;
}

function levelsOf(grid: Grid, row: number, columns: IndicatorColumns, before: Levels): Levels {
  const categoryColumn = columns.byRole.category;
  const category = categoryColumn ? levelAt(grid, row, categoryColumn, columns.levelWeights.category) : null;
  const changed = category !== null && category.cell.row === row;
  const dimensionColumn = columns.byRole.dimension;
  const dimension = dimensionColumn
    ? levelAt(grid, row, dimensionColumn, columns.levelWeights.dimension)
    : null;
  return {
    category: category ?? before.category,
    dimension: dimension ?? (changed ? null : before.dimension),
  };
}

/** The label of a level that a person sees beside a row: its own, or one merged down over it. */
function levelAt(
  grid: Grid,
  row: number,
  column: Column<IndicatorColumn>,
  weightColumn: Column<IndicatorColumn> | undefined,
): LevelLabel | null {
  const cell = anchorOf(grid, { row, column: column.left });
  // A cell merged over more than this column is a row's label (合计), not a level.
  const text = textOf(grid.at(cell.row, cell.column));
  if (squeeze(text) === '' || isFiller(text) || cell.column < column.left) return null;
  const level = levelLabel(grid, cell, text);
  return weightColumn
    ? { ...level, weight: pointsAt(grid, { row: cell.row, column: weightColumn.left }) }
    : level;
}

type Row =
  | { readonly kind: 'indicator'; readonly indicator: Indicator }
  | { readonly kind: 'breakdown'; readonly name: string; readonly cell: CellRef }
  | { readonly kind: 'filler'; readonly empty: { label: string; cell: CellRef } | null };

function readRow(
  sheet: Sheet,
  row: number,
  columns: IndicatorColumns,
  levels: Levels,
  above: Indicator | null,
): Row {
  const { grid } = sheet;
  const { byRole } = columns;
  const name = nameOf(grid, row, columns, levels);
  const weight = pointsIn(sheet, row, byRole.weight);
  const score = pointsIn(sheet, row, byRole.score);
  const target = measureAt(
    sheet,
    row,
    columns,
    byRole.adjusted && hasWords(sheet, row, byRole.adjusted) ? 'adjusted' : 'target',
  );
  const actual = measureAt(sheet, row, columns, 'actual');
  const reason = wordsIn(sheet, row, byRole.reason);
  const own = (figure: Figure | null) =>
    figure !== null &&
    figure.cell.row === row &&
    figure.state !== 'blank' &&
    figure.state !== 'not-applicable';
  const said = (measure: Measure | null) =>
    measure !== null && measure.cell.row === row && squeeze(measure.text) !== '' && !isDash(measure.text);
  const pointless = ![weight, score].some(own);
  const nothing = pointless && !said(target) && !said(actual);
  if (name.text === '' && nothing) {
    return { kind: 'filler', empty: emptyRow(row, levels, name.cell) };
  }
  if (name.isFiller && nothing) return { kind: 'filler', empty: null };
  const hasValues = said(target) || said(actual);
  if (
    pointless &&
    (name.ofWhich || (hasValues && byRole.weight && above && breaksDown(above, name, levels)))
  ) {
    return { kind: 'breakdown', name: name.text, cell: name.cell };
  }
  const labelWeight = name.weight;
  return {
    kind: 'indicator',
    indicator: {
      row,
      category: levels.category,
      dimension: byRole.indicator ? levels.dimension : null,
      name: name.text === '' ? (levels.dimension?.name ?? '') : name.text,
      nameCell: name.cell,
      target,
      actual,
      weight: byRole.weight ? weight : labelWeight,
      score,
      reason,
      completion: byRole.completion
        ? rateAt(grid, placeIn(sheet, row, byRole.completion), {
            percent: byRole.completion.label.percent,
            truth: null,
          })
        : null,
      breakdown: [],
    },
  };
}

/**
 * Whether a row with values and no points breaks down the indicator above: that one has the points, and its values are
 * here (补助家畜家禽养殖数量 20分, below it 猪, 牛, 鸡 with their numbers), or the row is a further one of the kind.
 */
function breaksDown(above: Indicator, name: Name, levels: Levels): boolean {
  if (levels.dimension?.cell !== above.dimension?.cell && levels.dimension?.name !== above.dimension?.name)
    return false;
  const points = above.weight?.value && above.weight.cell.row === above.row;
  const hasValues = [above.target, above.actual].some((measure) => measure && squeeze(measure.text) !== '');
  return Boolean(points) && !hasValues && name.text !== '';
}

interface Name {
  readonly text: string;
  readonly cell: CellRef;
  readonly isFiller: boolean;
  readonly ofWhich: boolean;
  readonly weight: Figure | null;
}

/** The indicator's name; where the layout has no third level, the dimension's, then the category's. */
function nameOf(grid: Grid, row: number, columns: IndicatorColumns, levels: Levels): Name {
  const column = columns.byRole.indicator;
  if (!column) {
    const level = columns.byRole.dimension ? levels.dimension : levels.category;
    const place = columns.byRole.dimension ?? columns.byRole.category;
    const cell = level?.cell ?? { row, column: place?.left ?? 0 };
    return { text: level?.name ?? '', cell, isFiller: false, ofWhich: false, weight: level?.weight ?? null };
  }
  const cell = anchorOf(grid, { row, column: column.left });
  const raw = cell.row === row || cell.column === column.left ? textOf(grid.at(cell.row, cell.column)) : '';
  const bare = oneLine(raw).replace(NAME_NUMBER, '');
  const label = readLabel(bare);
  const isSubRow = /^其中/.test(squeeze(bare));
  const text = bare
    .replace(/^[★☆*●■▲◆△\s]+/u, '')
    .replace(label.points ? /[(（]\s*\d+(?:\.\d+)?\s*分\s*[)）]\s*$/ : /$^/, '')
    .replace(/[:：]$/, '');
  return {
    text,
    cell,
    isFiller: isFiller(raw) || isFiller(bare),
    ofWhich: isSubRow,
    weight: label.points ? figureInLabel(grid, cell, label.points) : null,
  };
}

/** '指标1：', '指标 2', before a name: the template's own numbering. */
const NAME_NUMBER = /^\s*指\s*标\s*[\d０-９一二三四五六七八九十]+\s*(?:[:：、.．]\s*)?/;

/** What a template leaves in a row that nobody filled: '……', '指标2：', '/', '—', '...'. */
export function isFiller(text: string): boolean {
  const words = squeeze(text);
  if (words === '') return true;
  return (
    /^[.…·。]+$/.test(words) ||
    /^指标[\d一二三四五六七八九十]*[:：、.]?$/.test(words) ||
    /^[-—–―/／\\]+$/.test(words)
  );
}

function emptyRow(row: number, levels: Levels, nameCell: CellRef): { label: string; cell: CellRef } | null {
  const level = levels.dimension ?? levels.category;
  return level && level.cell.row <= row ? { label: level.name, cell: nameCell } : null;
}

/** A blank spare row under a dimension that has an indicator is nothing to speak of. */
function reallyEmpty(
  rows: readonly { label: string; cell: CellRef }[],
  indicators: readonly Indicator[],
): readonly { label: string; cell: CellRef }[] {
  const used = new Set(indicators.map(({ dimension, category }) => (dimension ?? category)?.name));
  const seen = new Set<string>();
  return rows.filter(({ label }) => {
    if (used.has(label) || seen.has(label)) return false;
    seen.add(label);
    return true;
  });
}

function pointsIn(sheet: Sheet, row: number, column: Column<IndicatorColumn> | undefined): Figure | null {
  return column ? pointsAt(sheet.grid, placeIn(sheet, row, column)) : null;
}

function wordsIn(sheet: Sheet, row: number, column: Column<IndicatorColumn> | undefined): TextCell | null {
  return column ? textAt(sheet.grid, placeIn(sheet, row, column)) : null;
}

function hasWords(sheet: Sheet, row: number, column: Column<IndicatorColumn>): boolean {
  const { text } = textAt(sheet.grid, placeIn(sheet, row, column));
  return squeeze(text) !== '' && !isDash(text);
}

function claimRow(sheet: Sheet, row: number, header: Header<IndicatorColumn>): void {
  for (const { role, left, right } of header.columns) {
    for (let column = left; column <= right; column += 1) {
      if (sheet.grid.at(row, column)) sheet.claim({ row, column }, `indicators.${role}`, '指标表头之下');
    }
  }
}
