import { oneLine, type Grid } from '../grid';
import { assumptionsOf } from './assumptions';
import { readBlocks, withoutRepeatedScore, type Blocks, type FormRows } from './blocks';
import {
  correctionOf,
  totalRowsNamed,
  withDirections,
  withoutExcludedCells,
  type Correction,
} from './corrections';
import {
  bandsOf,
  claimPage,
  columnsOfGrid,
  countAt,
  entryOf,
  findTitle,
  isNextForm,
  isPageBreak,
  isReport,
  isTitleRow,
  kindOf,
  openSheet,
  readEntries,
  yearOf,
  type Sheet,
} from './sheet';
import type { Ask, Entry, Form, Total } from './form';
import { findLandmarks, isFunds, rowOf, withTasksAsFunds, type Landmark } from './landmarks';
import { isOutOf100, scoreInHead, totalFromEntries, type IndicatorColumns } from './table';
import { amountUnitOf } from './unit';

/**
 * Reads every self-assessment form on a sheet; an empty list if there is none. `unread` lists what could not be
 * placed, `assumptions` what was assumed, and `corrections` replace both. Never throws on any grid.
 */
export function readForms(grid: Grid, corrections: readonly Correction[] = []): readonly Form[] {
  if (isReport(grid)) return [];
  const seen = withoutExcludedCells(grid, corrections);
  return formsBeside(seen, corrections) ?? formsOn(seen, corrections);
}

function formsOn(grid: Grid, corrections: readonly Correction[]): readonly Form[] {
  const sheet = openSheet(grid, totalRowsNamed(corrections));
  const parts = splitForms(sheet, findLandmarks(sheet));
  const forms = parts.flatMap((part) => readForm(sheet, part, corrections) ?? []);
  return forms.map((form, index) => withYearAbove(form, forms.slice(0, index)));
}

/** Forms below each other are of one year, which only the first may give. */
function withYearAbove(form: Form, above: readonly Form[]): Form {
  const first = form.year === null ? above.find(({ year }) => year !== null) : undefined;
  return first ? { ...form, year: first.year, yearCell: first.yearCell } : form;
}

/** Forms beside each other, separated by a blank column; null if the sheet has no such layout. */
function formsBeside(grid: Grid, corrections: readonly Correction[]): readonly Form[] | null {
  const bands = bandsOf(grid);
  if (bands.length < 2) return null;
  const beside = bands
    .map((columns) =>
      formsOn(columnsOfGrid(grid, columns), corrections).map((form) => ({ ...form, columns })),
    )
    .filter((forms) => forms.some(({ indicators }) => indicators.length > 0));
  if (beside.length < 2) return null;
  // A table that explains the scoring (指标类型 · 完成情况 · 得分) has neither money nor targets and is not a form.
  const real = beside.filter((forms) =>
    forms.some(({ asks }) => asks.has('funds') || asks.has('targets') || asks.has('weights')),
  );
  return real.length > 0 ? real.flat() : null;
}

/** Several forms below each other: each begins at its title, or at its funds where the one before has indicators. */
function splitForms(sheet: Sheet, landmarks: readonly Landmark[]): readonly FormRows[] {
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
    const rows = sheet.grid.rows.filter((row) => row > above && row < top);
    const title = rows.find(
      (row) => (isTitleRow(sheet, row) || isNextForm(sheet, row)) && !isPageBreak(sheet, row),
    );
    return index === 0 ? (sheet.grid.rows[0] ?? 0) : (title ?? listTitle(sheet, group, rows) ?? top);
  });
  return groups.map((group, index) => ({
    first: starts[index] ?? 0,
    last: (starts[index + 1] ?? lastRow + 1) - 1,
    landmarks: withTasksAsFunds(group),
  }));
}

/** The title row above a list of forms, whatever it says. */
function listTitle(sheet: Sheet, group: readonly Landmark[], above: readonly number[]): number | null {
  const last = above.at(-1);
  return group[0]?.kind === 'other' && last !== undefined && sheet.grid.row(last).length === 1 ? last : null;
}

function endOf(group: readonly Landmark[]): number {
  const last = group.at(-1);
  if (!last) return -1;
  return 'header' in last ? last.header.bottom : last.kind === 'amounts' ? last.block.last : last.row;
}

function startsAnew(sheet: Sheet, group: readonly Landmark[], before: Landmark, next: Landmark): boolean {
  const between = sheet.grid.rows.filter((row) => row > rowOf(before) && row < rowOf(next));
  if (before.kind === 'other' || next.kind === 'other') return true;
  if (between.some((row) => isTitleRow(sheet, row) || isNextForm(sheet, row))) return true;
  return isFunds(next) && group.some(({ kind }) => kind === 'indicators') && group.some(isFunds);
}

function readForm(sheet: Sheet, part: FormRows, corrections: readonly Correction[]): Form | null {
  const { landmarks } = part;
  const hasIndicators = landmarks.some(({ kind }) => kind === 'indicators');
  const head = Math.min(...landmarks.map(rowOf));
  const title = findTitle(sheet, part.first, head);
  if (!hasIndicators && !(title && landmarks.some(isFunds))) return null;
  if (title) sheet.claim(title.cell, 'title', '表名');
  const unit = corrected(correctionOf(corrections, 'amount-unit'), amountUnitOf(sheet, part, landmarks));
  const blocks = readBlocks(sheet, part, unit.value);
  if (blocks.indicators.length === 0 && blocks.funds.length === 0) return null;
  claimPage(sheet, part.first, part.last);
  const entries = readEntries(sheet, part, head);
  const readYear = yearOf(sheet, part, title, entries);
  const saidYear = correctionOf(corrections, 'year');
  const year = saidYear ? { value: saidYear.value, cell: null, assumed: false } : readYear;
  const total = blocks.total ?? totalFromEntries(sheet, entries);
  const kind = corrected(
    correctionOf(corrections, 'kind'),
    kindOf(sheet, part, title, blocks.funds, entries),
  );
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
    unread: sheet.unreadIn(rows.first, rows.last),
    assumptions,
    notes: sheet.notesIn(rows.first, rows.last),
    rows,
  };
}

/** The correction if there is one, else what was read. */
function corrected<Value>(
  said: { readonly value: Value } | null,
  read: { value: Value; assumed: boolean },
): { value: Value; assumed: boolean } {
  return said ? { value: said.value, assumed: false } : read;
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
