import { oneLine, type CellRef, type Grid } from '../grid';
import { assumptionsOf } from './assumptions';
import { saidOf, totalRowsSaid, withDirections, withoutIgnored, type Correction } from './corrections';
import { claimBlockNames, claimCaptions, claimHeadings, claimNotes, entryOf, readEntries } from './entries';
import { countAt, figureInLabel } from './figure';
import type {
  AmountUnit,
  Ask,
  Entry,
  Figure,
  Form,
  FundLine,
  Goal,
  Indicator,
  PointLine,
  Total,
} from './form';
import { readFunds } from './funds';
import { readGoal } from './goal';
import { findLandmarks, isFunds, rowOf, withTasksAsFunds, type Landmark } from './headers';
import type { IndicatorColumns } from './indicator-columns';
import { readIndicators } from './indicators';
import { findTitle, isReport, isTitleRow, kindOf, yearOf } from './identity';
import { pointsAbove, pointsInWords, scoreColumnBeside } from './other-points';
import { bandsOf, columnsOfGrid } from './part-grid';
import { isOutOf100 } from './score-scale';
import { openSheet, type Sheet } from './sheet';
import { isTotalRow } from './table-total';
import { readTotalRow, totalInSentence, totalOfEntry } from './total';
import { amountUnitOf } from './unit';

/**
 * Reads every self-assessment form on a sheet; none where no block of one is found. What belongs to a form and
 * could not be placed is in its `unread`, what was assumed in its `assumptions`; `corrections` are what a person
 * says of it instead. Never throws on any grid.
 */
export function readForms(grid: Grid, corrections: readonly Correction[] = []): readonly Form[] {
  if (isReport(grid)) return [];
  const seen = withoutIgnored(grid, corrections);
  return formsBeside(seen, corrections) ?? formsOn(seen, corrections);
}

function formsOn(grid: Grid, corrections: readonly Correction[]): readonly Form[] {
  const sheet = openSheet(grid, totalRowsSaid(corrections));
  const forms = splitForms(sheet, findLandmarks(sheet));
  return forms.flatMap((part) => readForm(sheet, part, corrections) ?? []);
}

/** Forms beside each other, with a blank column between; null where the sheet is not made so. */
function formsBeside(grid: Grid, corrections: readonly Correction[]): readonly Form[] | null {
  const bands = bandsOf(grid);
  if (bands.length < 2) return null;
  const beside = bands
    .map((columns) =>
      formsOn(columnsOfGrid(grid, columns), corrections).map((form) => ({ ...form, columns })),
    )
    .filter((forms) => forms.some(({ indicators }) => indicators.length > 0));
  return beside.length > 1 ? beside.flat() : null;
}

/** The rows and landmarks of one form. */
interface Part {
  readonly first: number;
  readonly last: number;
  readonly landmarks: readonly Landmark[];
}

/** Several forms below each other: each begins at its title, or at its funds where the one before has indicators. */
function splitForms(sheet: Sheet, landmarks: readonly Landmark[]): readonly Part[] {
  const groups: Landmark[][] = [];
  for (const landmark of landmarks) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (!group || !before || startsAnew(sheet, group, before, landmark)) groups.push([landmark]);
    else group.push(landmark);
  }
  const lastRow = sheet.grid.rows.at(-1) ?? 0;
  const starts = groups.map((group, index) => {
    const top = group[0] ? rowOf(group[0]) : 0;
    const above = index === 0 ? -1 : endOf(groups[index - 1] ?? []);
    const title = sheet.grid.rows.find((row) => row > above && row < top && isTitleRow(sheet, row));
    return index === 0 ? (sheet.grid.rows[0] ?? 0) : (title ?? top);
  });
  return groups.map((group, index) => ({
    first: starts[index] ?? 0,
    last: (starts[index + 1] ?? lastRow + 1) - 1,
    landmarks: withTasksAsFunds(group),
  }));
}

function endOf(group: readonly Landmark[]): number {
  const last = group.at(-1);
  if (!last) return -1;
  return 'header' in last ? last.header.bottom : last.kind === 'amounts' ? last.block.last : last.row;
}

function startsAnew(sheet: Sheet, group: readonly Landmark[], before: Landmark, next: Landmark): boolean {
  const between = sheet.grid.rows.filter((row) => row > rowOf(before) && row < rowOf(next));
  if (between.some((row) => isTitleRow(sheet, row))) return true;
  return isFunds(next) && group.some(({ kind }) => kind === 'indicators') && group.some(isFunds);
}

function readForm(sheet: Sheet, part: Part, corrections: readonly Correction[]): Form | null {
  const { landmarks } = part;
  const hasIndicators = landmarks.some(({ kind }) => kind === 'indicators');
  const head = Math.min(...landmarks.map(rowOf));
  const title = findTitle(sheet, part.first, head);
  if (!hasIndicators && !(title && landmarks.some(isFunds))) return null;
  if (title) sheet.claim(title.cell, 'title', '表名');
  const unit = corrected(saidOf(corrections, 'amount-unit'), amountUnitOf(sheet, part, landmarks));
  const blocks = readBlocks(sheet, part, unit.value);
  if (blocks.indicators.length === 0 && blocks.funds.length === 0) return null;
  claimCaptions(sheet, part.first, part.last);
  claimHeadings(sheet, part.first, part.last);
  claimBlockNames(sheet, part.first, part.last);
  claimNotes(sheet, part.first, part.last);
  const entries = readEntries(sheet, { first: part.first, last: part.last, head });
  const readYear = yearOf(sheet, part, title, entries);
  const saidYear = saidOf(corrections, 'year');
  const year = saidYear ? { value: saidYear.value, cell: null, assumed: false } : readYear;
  const total = blocks.total ?? totalFromEntries(sheet, entries);
  const kind = corrected(saidOf(corrections, 'kind'), kindOf(sheet, part, title, blocks.funds, entries));
  const rows = { first: title?.cell.row ?? part.first, last: part.last };
  const outOf100 = isOutOf100(blocks.indicators, total, blocks.columns.at(-1)?.byRole.score);
  const indicators = outOf100 ? blocks.indicators.map((one) => ({ ...one, score: null })) : blocks.indicators;
  const assumptions = assumptionsOf({
    unit: blocks.funds.length > 0 ? unit : null,
    kind: { ...kind, cell: title?.cell ?? null },
    year,
    totalRow: blocks.totalAssumed ? total : null,
    outOf100,
  });
  return {
    sheetName: sheet.grid.sheetName,
    kind: kind.value,
    title: title ? oneLine(title.text) : '',
    titleCell: title?.cell ?? null,
    year: year?.value ?? null,
    yearCell: year?.cell ?? null,
    unitName: entryOf(entries, 'unit')?.value.text.trim() ?? null,
    amountUnit: unit.value,
    asks: asksOf(blocks, entries, total, outOf100),
    headcount: headcountOf(sheet, entries),
    entries,
    funds: withoutRepeatedScore(blocks),
    executionWeight: blocks.executionWeight,
    goal: blocks.goal,
    indicators: withDirections(indicators, corrections),
    emptyRows: blocks.emptyRows,
    otherPoints: blocks.otherPoints,
    total,
    scoreInHead: blocks.total ? scoreInHead(sheet, entries) : null,
    unread: sheet.unreadOf(rows),
    assumptions,
    notes: sheet.notesOf(rows),
    rows,
  };
}

/** What a person said, else what was read. */
function corrected<Value>(
  said: { readonly value: Value } | null,
  read: { value: Value; assumed: boolean },
): { value: Value; assumed: boolean } {
  return said ? { value: said.value, assumed: false } : read;
}

interface Blocks {
  readonly funds: readonly FundLine[];
  readonly executionWeight: Figure | null;
  readonly goal: Goal | null;
  readonly indicators: readonly Indicator[];
  readonly emptyRows: Form['emptyRows'];
  readonly otherPoints: readonly PointLine[];
  readonly total: Total | null;
  /** The total's row was chosen among several, or stands apart from its table. */
  readonly totalAssumed: boolean;
  readonly columns: readonly IndicatorColumns[];
}

function readBlocks(sheet: Sheet, part: Part, unit: AmountUnit): Blocks {
  const funds: FundLine[] = [];
  const indicators: Indicator[] = [];
  const emptyRows: { label: string; cell: CellRef }[] = [];
  const otherPoints: PointLine[] = [];
  let totalBeside: Total | null = null;
  const columns: IndicatorColumns[] = [];
  let executionWeight: Figure | null = null;
  let goal: Goal | null = null;
  const found: { totalRow: number | null; assumed: boolean } = { totalRow: null, assumed: false };
  part.landmarks.forEach((landmark, index) => {
    const next = part.landmarks.slice(index + 1).find((below) => rowOf(below) > rowOf(landmark));
    const last = next ? rowOf(next) - 1 : part.last;
    switch (landmark.kind) {
      case 'funds': {
        const offset = funds.length;
        const lines = readFunds(
          sheet,
          landmark.header,
          endOfFunds(sheet, landmark.header.bottom, last),
          unit,
        );
        funds.push(
          ...lines.map((line) => (line.parent === null ? line : { ...line, parent: line.parent + offset })),
        );
        const whole = indicators.length > 0 ? wholeBelow(sheet, landmark.header.bottom, last) : null;
        if (whole !== null) {
          if (found.totalRow !== null) claimRow(sheet, found.totalRow, 'indicators.subtotal', '小计行');
          found.totalRow = whole;
        }
        const label = landmark.header.blockLabel;
        if (label?.points) executionWeight ??= figureInLabel(sheet.grid, label.cell, label.points);
        break;
      }
      case 'amounts':
        funds.push(...landmark.block.read(unit, last));
        break;
      case 'goal':
        goal ??= readGoal(sheet, landmark.goal, last);
        break;
      case 'indicators': {
        const beside = scoreColumnBeside(sheet, landmark.header, last);
        const header = beside
          ? { ...landmark.header, columns: [...landmark.header.columns, beside] }
          : landmark.header;
        if (beside) {
          const above = pointsAbove(sheet, beside, header.row);
          otherPoints.push(...above.others);
          totalBeside = above.total;
        }
        const table = readIndicators(sheet, header, last);
        indicators.push(...table.indicators);
        otherPoints.push(...table.otherPoints);
        emptyRows.push(...table.emptyRows);
        columns.push(table.columns);
        const below = table.totalRow === null ? totalBelow(sheet, table.last, last) : null;
        found.assumed = table.totalRow === null ? below !== null || found.assumed : table.hasOtherTotal;
        found.totalRow = table.totalRow ?? below ?? found.totalRow;
        break;
      }
      case 'prose':
        otherPoints.push(...pointsInWords(sheet, landmark.row, last));
        claimProse(sheet, landmark.row, last, landmark.as);
        break;
    }
  });
  const lastColumns = columns.at(-1);
  const total =
    found.totalRow !== null && lastColumns ? readTotalRow(sheet, found.totalRow, lastColumns) : totalBeside;
  const totalAssumed = found.assumed && found.totalRow !== null && !sheet.totalRows.includes(found.totalRow);
  return { funds, executionWeight, goal, indicators, emptyRows, otherPoints, total, totalAssumed, columns };
}

/**
 * 预算执行率 may be an indicator of the table, with the same score written beside the funds as well: where the funds
 * have no weight for it, the score is the indicator's and counts once.
 */
function withoutRepeatedScore({ funds, executionWeight, indicators }: Blocks): readonly FundLine[] {
  const scored = funds.find(({ score }) => score?.value);
  if (!scored?.score?.value || executionWeight || funds.some(({ weight }) => weight?.value)) return funds;
  const value = scored.score.value;
  const repeats = indicators.some(
    ({ name, weight, score }) => /执行率|执行进度/.test(name) && weight?.value && score?.value?.eq(value),
  );
  return repeats ? funds.map((line) => (line === scored ? { ...line, score: null } : line)) : funds;
}

/** The funds end where a row says something else: a label known from the head, or a block's name. */
function endOfFunds(sheet: Sheet, header: number, last: number): number {
  const stop = sheet.grid.rows.find((row) => row > header && row <= last && readEndOfFunds(sheet, row));
  return stop === undefined ? last : stop - 1;
}

function readEndOfFunds(sheet: Sheet, row: number): boolean {
  const [first] = sheet.labels(row);
  if (!first) return false;
  return [
    '年度总体目标',
    '总体目标',
    '年度绩效目标',
    '绩效目标',
    '绩效指标',
    '年度目标',
    '部门职责',
  ].includes(first.key);
}

/** 总分 below notes that stand between it and the table. */
function totalBelow(sheet: Sheet, from: number, last: number): number | null {
  return sheet.grid.rows.find((row) => row > from && row <= last && isTotalRow(sheet, row)) ?? null;
}

/** 总计 below funds that follow the table: it sums both, where 指标合计 above sums the table. */
function wholeBelow(sheet: Sheet, from: number, last: number): number | null {
  const isWhole = (row: number) => /^(?:总计|总分|总得分|自评总分)/.test(sheet.labels(row)[0]?.key ?? '');
  const lines = sheet.grid.rows.filter((row) => row > from && row <= last);
  // 总计 may also be the funds' own line.
  return (
    lines.find((row) => isWhole(row) && lines.some((above) => above < row && isTotalRow(sheet, above))) ??
    null
  );
}

function claimProse(sheet: Sheet, first: number, last: number, as: string): void {
  for (const row of sheet.grid.rows)
    if (row >= first && row <= last) claimRow(sheet, row, as, '文字说明部分，不参与核对');
}

function claimRow(sheet: Sheet, row: number, as: string, because: string): void {
  for (const cell of sheet.grid.row(row)) sheet.claim(cell, as, because);
}

function totalFromEntries(sheet: Sheet, entries: readonly Entry[]): Total | null {
  const entry = entries.find(({ role }) => role === 'total');
  const grade = entries.find(({ role }) => role === 'grade') ?? null;
  if (entry) return totalOfEntry(sheet, entry, grade);
  const told = entries.flatMap((one) =>
    one.role === 'conclusion' ? (totalInSentence(sheet, one) ?? []) : [],
  );
  return told[0] ?? null;
}

/** 自评得分 beside its label; 总分：100分 in a head may say what can be reached and is none. */
function scoreInHead(sheet: Sheet, entries: readonly Entry[]): Figure | null {
  const entry = entries.find(({ role, label }) => role === 'total' && /得分|自评|评分/.test(label));
  return entry ? totalOfEntry(sheet, entry, null).score : null;
}

function asksOf(
  blocks: Blocks,
  entries: readonly Entry[],
  total: Total | null,
  outOf100: boolean,
): ReadonlySet<Ask> {
  const { funds, goal, indicators, columns } = blocks;
  const hasColumn = (...roles: (keyof IndicatorColumns['byRole'])[]) =>
    columns.some(({ byRole }) => roles.some((role) => byRole[role] !== undefined));
  const asks: [Ask, boolean][] = [
    ['funds', funds.length > 0],
    ['goal', goal !== null],
    ['weights', indicators.some(({ weight }) => weight !== null)],
    ['targets', hasColumn('target', 'adjusted')],
    ['actuals', hasColumn('actual')],
    ['scores', hasColumn('score') && !outOf100],
    ['reasons', hasColumn('reason') || entries.some(({ role }) => role === 'reason')],
    ['total', total !== null],
    ['grade', Boolean(total?.grade) || entries.some(({ role }) => role === 'grade')],
  ];
  return new Set(asks.filter(([, has]) => has).map(([ask]) => ask));
}

function headcountOf(sheet: Sheet, entries: readonly Entry[]): Form['headcount'] {
  const count = (role: 'quota' | 'staff') => {
    const entry = entries.find((one) => one.role === role);
    return entry ? countAt(sheet.grid, entry.value.cell) : null;
  };
  const quota = count('quota');
  const actual = count('staff');
  return quota || actual ? { quota, actual } : null;
}
