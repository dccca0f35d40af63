import { oneLine, toEnd, type Grid, type Steps } from '../grid';
import { assumption, WEIGHTS_AS_SHARES, YEAR_OF_PROJECT } from './assumptions';
import { readBlocks, withoutRepeatedScore, type Blocks } from './blocks';
import { correctionsOf, withDirections, withoutExcludedCells, type Correction } from './corrections';
import {
  bandsOf,
  beginsForm,
  claimPage,
  columnsOfGrid,
  countAt,
  entryOf,
  findTitle,
  isPageBreak,
  isOfOthers,
  isOfPerson,
  isReport,
  isTitleOfList,
  isTitleRow,
  isStatistic,
  kindOf,
  namesProject,
  openSheet,
  readEntries,
  stageOf,
  yearOf,
  type Sheet,
} from './sheet';
import type { Ask, Entry, Form, Goal, Total } from './form';
import { goalOfYears } from './goal';
import { isGoalLabel } from './goal-at';
import {
  bottomOf,
  findLandmarks,
  isFunds,
  isOfExecution,
  rowOf,
  withTasksAsFunds,
  type FormRows,
  type Landmark,
} from './landmarks';
import { areShares, isOutOf100, scoreInHead, totalFromEntries, type IndicatorColumns } from './table';
import { readLinesAbove, type LinesAbove } from './lines-above';
import { formsOfList } from './project-list';
import { amountUnitOf } from './unit';

/**
 * Reads every self-assessment form on a sheet; an empty list if there is none. `unread` lists what could not be
 * placed, `assumptions` what was assumed, and `corrections` replace both. Never throws on any grid.
 */
export function readForms(grid: Grid, corrections: readonly Correction[] = []): readonly Form[] {
  return toEnd(readingForms(grid, corrections));
}

/** The same in steps. */
export function* readingForms(grid: Grid, corrections: readonly Correction[]): Steps<readonly Form[]> {
  if (isReport(grid)) return [];
  const seen = withoutExcludedCells(grid, corrections);
  return (
    (yield* formsOfList(seen, corrections, formsOn)) ??
    (yield* formsBeside(seen, corrections)) ??
    (yield* formsOn(seen, corrections))
  );
}

function* formsOn(grid: Grid, corrections: readonly Correction[]): Steps<readonly Form[]> {
  const totalRows = correctionsOf(corrections, 'total-row').map(({ row }) => row - 1);
  const sheet = openSheet(grid, totalRows);
  const parts = splitForms(sheet, yield* findLandmarks(sheet));
  const forms: Form[] = [];
  for (const part of parts) {
    const form = yield* readForm(sheet, part, corrections);
    if (form) forms.push(form);
  }
  return forms.map((form, index) => withHeadAbove(form, forms.slice(0, index)));
}

/** Forms below each other are of one year and one title, which only the first may give. */
function withHeadAbove(form: Form, above: readonly Form[]): Form {
  const dated = form.year === null ? above.find(({ year }) => year !== null) : undefined;
  const titled = form.title === '' ? above.find(({ title }) => title !== '') : undefined;
  return {
    ...form,
    ...(dated && { year: dated.year, yearCell: dated.yearCell }),
    ...(titled && { title: titled.title, stage: titled.stage }),
  };
}

/** Forms beside each other, separated by a blank column; null if the sheet has no such layout. */
function* formsBeside(grid: Grid, corrections: readonly Correction[]): Steps<readonly Form[] | null> {
  const bands = bandsOf(grid);
  if (bands.length < 2) return null;
  const beside: (readonly Form[])[] = [];
  for (const columns of bands) {
    const forms = yield* formsOn(columnsOfGrid(grid, columns), corrections);
    if (forms.some(({ indicators }) => indicators.length > 0))
      beside.push(forms.map((form) => ({ ...form, columns })));
  }
  if (beside.length < 2) return null;
  // A table that explains the scoring (指标类型 · 完成情况 · 得分) has neither money nor targets and is not a form.
  const real = beside.filter((forms) =>
    forms.some(({ asks }) => asks.has('funds') || asks.has('targets') || asks.has('weights')),
  );
  return real.length > 0 ? real.flat() : null;
}

/** Several forms below each other: each begins at its title, or at its funds where the one before has indicators. */
function splitForms(sheet: Sheet, landmarks: readonly Landmark[]): readonly FormRows[] {
  const groups: (readonly [Landmark, ...Landmark[]])[] = [];
  for (const landmark of landmarks) {
    const group = groups.at(-1);
    if (!group || startsAnew(sheet, group, landmark)) groups.push([landmark]);
    else groups.splice(-1, 1, [...group, landmark]);
  }
  const lastRow = sheet.grid.rows.at(-1) ?? 0;
  const starts = groups.map((group, index) => {
    const last = groups[index - 1]?.at(-1);
    return last ? startOf(sheet, group, bottomOf(last)) : (sheet.grid.rows[0] ?? 0);
  });
  return groups.map((group, index) => ({
    first: starts[index] ?? 0,
    last: (starts[index + 1] ?? lastRow + 1) - 1,
    landmarks: withTasksAsFunds(group),
  }));
}

/** The first row of a further form: its title, or its first landmark. */
function startOf(sheet: Sheet, [landmark]: readonly [Landmark, ...Landmark[]], above: number): number {
  const rows = sheet.rowsIn(above + 1, rowOf(landmark) - 1);
  const title = rows.find((row) => beginsForm(sheet, row) && !isPageBreak(sheet, row));
  if (title !== undefined) return title;
  const name = rows.find((row) => namesProject(sheet, row));
  if (name !== undefined) return name;
  // The title of a list of forms may say anything.
  const nearest = rows.at(-1);
  const isList = landmark.kind === 'other' && nearest !== undefined && sheet.aloneIn(nearest);
  return isList ? nearest : rowOf(landmark);
}

function startsAnew(sheet: Sheet, group: readonly Landmark[], next: Landmark): boolean {
  const before = group.at(-1);
  if (!before || before.kind === 'other' || next.kind === 'other') return true;
  const between = sheet.rowsIn(rowOf(before) + 1, rowOf(next) - 1);
  if (between.some((row) => beginsForm(sheet, row))) return true;
  const hasTable = group.some(({ kind }) => kind === 'indicators');
  if (hasTable && between.some((row) => namesProject(sheet, row))) return true;
  return isOfExecution(next) && hasTable && group.some(isFunds);
}

function* readForm(sheet: Sheet, part: FormRows, corrections: readonly Correction[]): Steps<Form | null> {
  const { landmarks } = part;
  const head = Math.min(...landmarks.map(rowOf));
  const above = linesAbove(sheet, part);
  const own = findTitle(sheet, part.first, head);
  // A title above a table of a document comes before a row that only has a word of one.
  const title = own && above?.title && !isTitleRow(sheet, own.cell.row) ? null : own;
  const titleText = title?.text ?? above?.title ?? null;
  const hasIndicators = landmarks.some(({ kind }) => kind === 'indicators');
  if (!hasIndicators && !(titleText !== null && landmarks.some(isOfExecution))) return null;
  const isAboutMoney = landmarks.some(isFunds);
  if (!isAboutMoney && isOfPerson(sheet, title, part.first, head)) return null;
  if (!isAboutMoney && isOfOthers(sheet, title, part, head)) return null;
  if (title) sheet.claim(title.cell, 'title', '表名');
  const readUnit = amountUnitOf(sheet, part, above?.amountUnit ?? null, title?.cell.row ?? null);
  const unit = corrected(correctionsOf(corrections, 'amount-unit'), readUnit);
  const blocks = yield* readBlocks(sheet, part, unit.value);
  // A form that nobody has filled in yet is one, if it says so.
  const isBlankForm = titleText !== null && blocks.emptyRows.length > 0;
  if (blocks.indicators.length === 0 && blocks.funds.length === 0 && !isBlankForm) return null;
  // 绩效评价基础信息汇总表 has money of many and no indicators.
  if (blocks.indicators.length === 0 && isTitleOfList(titleText ?? '')) return null;
  yield;
  claimPage(sheet, part.first, part.last);
  yield;
  const goalsOfYears = landmarks.flatMap((each) => (each.kind === 'goal' && goalOfYears(each.goal)) || []);
  const entries = [...readEntries(sheet, part, head), ...goalsOfYears];
  yield;
  const [correctedYear] = correctionsOf(corrections, 'year').slice(-1);
  const yearAbove = above?.year ? { value: above.year, cell: null, assumed: false } : null;
  const readYear = (title ? null : yearAbove) ?? yearOf(sheet, part, title, entries) ?? yearAbove;
  const year = correctedYear ? { value: correctedYear.value, cell: null, assumed: false } : readYear;
  const total = blocks.total ?? totalFromEntries(sheet, entries);
  const kind = corrected(
    correctionsOf(corrections, 'kind'),
    kindOf(sheet, part, titleText, blocks.funds, entries),
  );
  const rows = { first: title?.cell.row ?? part.first, last: part.last };
  const shares = areShares(blocks.indicators);
  const outOf100 = shares || isOutOf100(blocks.indicators, total, blocks.columns.at(-1)?.byRole.score);
  const indicators = outOf100 ? blocks.indicators.map((one) => ({ ...one, score: null })) : blocks.indicators;
  yield;
  const assumptions = [
    unit.assumed && blocks.funds.length > 0 && assumption('amount-unit', unit.value),
    kind.assumed && assumption('kind', kind.value, title?.cell),
    year?.assumed && assumption('year', String(year.value), null, year.cell ? YEAR_OF_PROJECT : undefined),
    blocks.totalAssumed && total && assumption('total-row', String(total.labelCell.row + 1), total.labelCell),
    outOf100 && assumption('score-scale', '100', undefined, shares ? WEIGHTS_AS_SHARES : undefined),
  ];
  const asks = asksOf(blocks, entries, total, { outOf100, shares });
  if (isStatistic(title, asks)) return null;
  const isForeseen = [...blocks.indicators, ...blocks.funds].some(({ forecast }) => forecast !== null);
  const stage = stageOf(titleText ?? sheet.grid.sheetName, asks, isForeseen);
  const goal = blocks.goal ?? (stage === 'goal' ? goalInEntries(entries) : null);
  return {
    sheetName: sheet.grid.sheetName,
    kind: kind.value,
    stage,
    title: oneLine(titleText ?? ''),
    titleCell: title?.cell ?? null,
    year: year?.value ?? null,
    yearCell: year?.cell ?? null,
    unitName: entryOf(entries, 'unit')?.value.text.trim() ?? above?.unitName ?? null,
    amountUnit: unit.value,
    unitCells: readUnit.cells,
    asks: goal ? new Set([...asks, 'goal']) : asks,
    headcount: headcountOf(sheet, entries),
    entries,
    funds: withoutRepeatedScore(blocks),
    executionWeight: blocks.executionWeight,
    goal,
    indicators: withDirections(indicators, corrections),
    emptyRows: blocks.emptyRows,
    otherPoints: blocks.otherPoints,
    total,
    scoreInHead: blocks.total ? scoreInHead(sheet, entries) : null,
    unread: sheet.unreadIn(rows.first, rows.last),
    assumptions: assumptions.flatMap((one) => one || []),
    notes: sheet.notesIn(rows.first, rows.last),
    rows,
  };
}

/** The goal of a form of goals, which may stand as an entry: 年度目标 | 完成送戏70场. */
function goalInEntries(entries: readonly Entry[]): Goal | null {
  const found = entries.find(({ label, value }) => isGoalLabel(label) && value.text.trim() !== '');
  return found ? { target: found.value, actual: null } : null;
}

/** What the lines above the sheet say; null of a form that is not the first on it. */
function linesAbove({ grid }: Sheet, { first }: FormRows): LinesAbove | null {
  return grid.above.length > 0 && first <= (grid.rows[0] ?? 0) ? readLinesAbove(grid) : null;
}

/** The last correction if there is one, else what was read. */
function corrected<Value>(
  corrections: readonly { readonly value: Value }[],
  read: { value: Value; assumed: boolean },
): { value: Value; assumed: boolean } {
  const last = corrections.at(-1);
  return last ? { value: last.value, assumed: false } : read;
}

function asksOf(
  blocks: Blocks,
  entries: readonly Entry[],
  total: Total | null,
  { outOf100, shares }: { readonly outOf100: boolean; readonly shares: boolean },
): ReadonlySet<Ask> {
  const { funds, goal, indicators, columns } = blocks;
  const hasColumn = (...roles: (keyof IndicatorColumns['byRole'])[]) =>
    columns.some(({ byRole }) => roles.some((role) => byRole[role] !== undefined));
  const asks: [Ask, boolean][] = [
    ['funds', funds.length > 0],
    ['goal', goal !== null],
    ['weights', !shares && indicators.some(({ weight }) => weight !== null)],
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
  const [quota = null, actual = null] = (['quota', 'staff'] as const).map((role) => {
    const entry = entries.find((one) => one.role === role);
    return entry ? countAt(sheet.grid, entry.value.cell) : null;
  });
  return quota || actual ? { quota, actual } : null;
}
