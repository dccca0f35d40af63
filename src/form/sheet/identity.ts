import { oneLine, squeeze, type CellRef, type Grid } from '../../grid';
import { textOf } from './cell-text';
import type { Ask, Entry, EntryRole, Form, FundLine, Stage, TextCell } from '../form';
import type { Sheet } from './sheet';
import {
  ANNEX,
  BLOCK_LABELS,
  CHAPTER,
  DEPARTMENT_LABEL,
  DEPARTMENT_WORDS,
  hasAny,
  PERIOD_WORDS,
  PROJECT_WORDS,
  REPORT,
  REPORT_TITLE,
  roleOf,
  STAGE_WORDS,
  TITLE,
  TITLE_WORDS,
  YEAR_LABEL_END,
  YEAR_LINE,
  YEAR_OF_PERIOD,
  yearIn,
} from '../vocabulary';

const TITLE_LENGTH = 80;

/** Whether a row holds a form's title, alone but for captions. */
export function isTitleRow(sheet: Sheet, row: number): boolean {
  return titleIn(sheet, row, isTitle) !== null;
}

/** Whether a row is the title of a report: 2022年度部门整体支出绩效自评报告. */
export function beginsReport(sheet: Sheet, row: number): boolean {
  return REPORT_TITLE.test(sheet.lineIn(row));
}

const isTitle = (words: string) => TITLE.test(words);
const isNamedAsReport = (words: string) =>
  hasAny(TITLE_WORDS, words) && roleOf(BLOCK_LABELS, words, 'exact') === null;

function titleIn(sheet: Sheet, row: number, isMeant: (words: string) => boolean): TextCell | null {
  const cells = sheet.grid.row(row);
  if (cells.length > 3) return null;
  const cell = cells.find(({ value }) => {
    if (typeof value !== 'string') return false;
    const words = squeeze(value.slice(0, 2 * TITLE_LENGTH)).replace(ANNEX, '');
    return words.length <= TITLE_LENGTH && isMeant(words) && !/[：:。；]/.test(words);
  });
  return cell ? { text: textOf(cell).trim().replace(ANNEX, ''), cell: { row, column: cell.column } } : null;
}

export function findTitle(sheet: Sheet, first: number, before: number): TextCell | null {
  const rows = sheet.rowsIn(first, before - 1);
  const titles = rows.flatMap((row) => titleIn(sheet, row, isTitle) ?? []);
  // A list of other forms may be above the form's own title.
  const nearest = titles.at(-1);
  if (nearest) return nearest;
  // A form may carry the name of the report that it belongs to.
  return rows.flatMap((row) => titleIn(sheet, row, isNamedAsReport) ?? [])[0] ?? null;
}

interface Year {
  readonly value: number;
  readonly cell: CellRef | null;
  readonly assumed: boolean;
}

/** The form's year, from its title, a line near it, an entry, or the sheet's name. */
export function yearOf(
  sheet: Sheet,
  { first, last }: { readonly first: number; readonly last: number },
  title: TextCell | null,
  entries: readonly Entry[],
): Year | null {
  const lines = sheet.rowsIn(title?.cell.row ?? first, Math.min(last, (title?.cell.row ?? first) + 6));
  const line = yearInLine(sheet, lines);
  const inTitle = title && yearIn(withoutProject(title.text, entries));
  if (title && inTitle) return { value: inTitle, cell: title.cell, assumed: false };
  const ofProject = title && yearIn(title.text);
  if (title && ofProject && !line) return { value: ofProject, cell: title.cell, assumed: false };
  return line ?? yearAsked(entries) ?? yearOfPeriod(entries) ?? yearOfSheet(sheet);
}

/** A title without the name of its project, which may have the year of its money: 2019年青少年足球扶持资金绩效目标表. */
function withoutProject(title: string, entries: readonly Entry[]): string {
  const name = squeeze(entries.find(({ role }) => role === 'project')?.value.text ?? '');
  return name.length >= SHORTEST_NAME ? squeeze(title).replace(name, '') : title;
}

/** Shorter names (2022年) may be meant as the form's year. */
const SHORTEST_NAME = 8;

/** A line of its own near the title: （2022年度）. */
function yearInLine(sheet: Sheet, rows: readonly number[]): Year | null {
  for (const cell of rows.flatMap((row) => sheet.grid.row(row))) {
    const words = textOf(cell);
    if (oneLine(words).length > 20 || !YEAR_LINE.test(squeeze(words))) continue;
    const value = yearIn(words);
    if (value === null) continue;
    sheet.claim(cell, 'year', '年度');
    return { value, cell: { row: cell.row, column: cell.column }, assumed: false };
  }
  return null;
}

/** An entry that asks for the year: 预算年度. */
function yearAsked(entries: readonly Entry[]): Year | null {
  for (const { label, value } of entries) {
    const year = squeeze(label).endsWith(YEAR_LABEL_END) ? yearIn(value.text) : null;
    if (year !== null) return { value: year, cell: value.cell, assumed: false };
  }
  return null;
}

/** The year in which a project begins and ends: 项目起止时间 2016年1月至2016年12月. */
function yearOfPeriod(entries: readonly Entry[]): Year | null {
  for (const { label, value } of entries) {
    if (!hasAny(PERIOD_WORDS, squeeze(label))) continue;
    const [year, other] = new Set(squeeze(value.text).match(YEAR_OF_PERIOD));
    if (year !== undefined && other === undefined)
      return { value: Number(year), cell: value.cell, assumed: true };
  }
  return null;
}

function yearOfSheet({ grid }: Sheet): Year | null {
  const value = yearIn(grid.sheetName);
  return value ? { value, cell: null, assumed: true } : null;
}

/**
 * Which of the sibling forms it is, by its title or its sheet's name. A form of goals has no place for what was done;
 * one without such a place that sets targets is one, whatever it is called. What is foreseen for the whole year is told only
 * while it lasts.
 */
export function stageOf(title: string, asks: ReadonlySet<Ask>, isForeseen: boolean): Stage {
  const named = STAGE_WORDS.find(({ words }) => hasAny(words, squeeze(title)))?.stage ?? null;
  const isDone = asks.has('actuals') || asks.has('scores');
  if (isForeseen && !asks.has('scores')) return 'monitoring';
  if (named === 'goal' || named === null) return asks.has('targets') && !isDone ? 'goal' : 'self-assessment';
  return named;
}

/** Whether a form is about a whole department or one project, by its title, else by its content. */
export function kindOf(
  sheet: Sheet,
  { first, last }: { readonly first: number; readonly last: number },
  title: string | null,
  funds: readonly FundLine[],
  entries: readonly Entry[],
): { value: Form['kind']; assumed: boolean } {
  const hasEntry = (...roles: EntryRole[]) => entries.some(({ role }) => roles.includes(role));
  // Without a title, the sheet's name may tell.
  const words = squeeze(title ?? sheet.grid.sheetName);
  if (hasAny(DEPARTMENT_WORDS, words)) return { value: 'department', assumed: false };
  if (hasAny(PROJECT_WORDS, words) || hasEntry('project')) return { value: 'project', assumed: false };
  const isDepartment =
    hasEntry('quota', 'duties') ||
    funds.some(({ role }) => role === 'basic' || role === 'personnel') ||
    sheet.rowsIn(first, last).some((row) => sheet.labels(row).some(({ key }) => key === DEPARTMENT_LABEL));
  return isDepartment ? { value: 'department', assumed: false } : { value: 'project', assumed: true };
}

const CHAPTERS = 3;
/** The title of a report is among the first lines of its document, below those of the cover. */
const COVER_LINES = 20;

/** The title of a report whose text a document is: a line that says so, above chapters; null where it is none. */
export function titleOfReport(paragraphs: readonly string[]): string | null {
  const written = paragraphs.map(oneLine).filter((line) => line !== '');
  if (written.filter((line) => CHAPTER.test(line)).length < CHAPTERS) return null;
  const cover = written.slice(0, COVER_LINES);
  return cover.find((line) => line.length <= TITLE_LENGTH && squeeze(line).endsWith(REPORT)) ?? null;
}

/**
 * Whether a sheet is a report; its table of scores would otherwise be read as a form. A report has a title that says
 * so and chapters (一、二、三、) in its first column.
 */
export function isReport(grid: Grid): boolean {
  const column = grid.cells.filter((cell) => cell.column === 0).map((cell) => oneLine(textOf(cell)));
  const chapters = column.filter((text) => CHAPTER.test(text));
  return (column[0] ?? '').endsWith(REPORT) && chapters.length >= CHAPTERS;
}
