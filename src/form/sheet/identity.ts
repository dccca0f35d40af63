import { oneLine, squeeze, type CellRef, type Grid } from '../../grid';
import { textOf } from './cell-text';
import type { Entry, Form, FundLine, TextCell } from '../form';
import type { Sheet } from './sheet';
import {
  CHAPTER,
  DEPARTMENT_LABEL,
  DEPARTMENT_WORDS,
  hasAny,
  NEXT_FORM,
  PERIOD_WORDS,
  PROJECT_WORDS,
  REPORT,
  REPORT_TITLE,
  TITLE,
  TITLE_WORDS,
  YEAR_LABEL_END,
  YEAR_LINE,
  YEAR_OF_PERIOD,
  yearInWords,
} from '../vocabulary';

const TITLE_LENGTH = 80;

/** Whether a row holds a form's title, alone but for captions. */
export function isTitleRow(sheet: Sheet, row: number): boolean {
  return titleIn(sheet, row, isTitle) !== null;
}

/** Whether a row is the title of a report: 2022年度部门整体支出绩效自评报告. */
export function beginsReport(sheet: Sheet, row: number): boolean {
  const [cell, other] = sheet.grid.row(row);
  return cell !== undefined && !other && REPORT_TITLE.test(squeeze(textOf(cell).slice(0, 80)));
}

/** Whether a row names the next of several forms below each other: 项目二：动物疫病防控. */
export function isNextForm(sheet: Sheet, row: number): boolean {
  const [cell, other] = sheet.grid.row(row);
  return cell !== undefined && !other && NEXT_FORM.test(squeeze(textOf(cell).slice(0, 80)));
}

const isTitle = (words: string) => TITLE.test(words);
const isNamedAsReport = (words: string) => hasAny(TITLE_WORDS, words);

function titleIn(sheet: Sheet, row: number, isMeant: (words: string) => boolean): TextCell | null {
  const cells = sheet.grid.row(row);
  if (cells.length > 3) return null;
  const cell = cells.find(({ value }) => {
    if (typeof value !== 'string') return false;
    const said = squeeze(value.slice(0, 2 * TITLE_LENGTH));
    return said.length <= TITLE_LENGTH && isMeant(said) && !/[：:。；]/.test(said);
  });
  return cell ? { text: textOf(cell), cell: { row, column: cell.column } } : null;
}

/** The title in the rows above the first block; null if there is none. */
export function findTitle(sheet: Sheet, first: number, before: number): TextCell | null {
  // A list of other forms may be above the form's own title.
  for (const row of [...sheet.grid.rows].reverse()) {
    if (row < first || row >= before) continue;
    const title = titleIn(sheet, row, isTitle);
    if (title) return title;
  }
  // A form may carry the name of the report that it belongs to.
  for (const row of sheet.grid.rows) {
    if (row < first || row >= before) continue;
    const title = titleIn(sheet, row, isNamedAsReport);
    if (title) return title;
  }
  return null;
}

/** The year in a text: 2022年, （2022年度）, 二〇二二年, 2022; null if there is none from 2000 to 2099. */
export function yearIn(text: string): number | null {
  return yearInWords(squeeze(text));
}

/** The form's year, from its title, a line near it, an entry, or the sheet's name. */
export function yearOf(
  sheet: Sheet,
  part: { readonly first: number; readonly last: number; readonly landmarks: readonly unknown[] },
  title: TextCell | null,
  entries: readonly Entry[],
): { value: number; cell: CellRef | null; assumed: boolean } | null {
  const inTitle = title ? yearIn(title.text) : null;
  const inLine = yearInLine(sheet, part, title);
  if (title && inTitle) return { value: inTitle, cell: title.cell, assumed: false };
  if (inLine) return inLine;
  const asked = entries.find(
    ({ label, value }) => squeeze(label).endsWith(YEAR_LABEL_END) && yearIn(value.text) !== null,
  );
  const answered = asked && yearIn(asked.value.text);
  if (asked && answered) return { value: answered, cell: asked.value.cell, assumed: false };
  const period = yearOfPeriod(entries);
  if (period) return period;
  const named = yearIn(sheet.grid.sheetName);
  return named ? { value: named, cell: null, assumed: true } : null;
}

/** The year in which a project begins and ends: 项目起止时间 2016年1月至2016年12月. */
function yearOfPeriod(entries: readonly Entry[]): { value: number; cell: CellRef; assumed: true } | null {
  for (const { label, value } of entries) {
    if (!hasAny(PERIOD_WORDS, squeeze(label))) continue;
    const years = new Set(squeeze(value.text).match(YEAR_OF_PERIOD) ?? []);
    const [year] = years;
    if (year !== undefined && years.size === 1)
      return { value: Number(year), cell: value.cell, assumed: true };
  }
  return null;
}

/** A line of its own near the title: （2022年度）. */
function yearInLine(
  sheet: Sheet,
  part: { readonly first: number; readonly last: number },
  title: TextCell | null,
): { value: number; cell: CellRef; assumed: false } | null {
  const from = title?.cell.row ?? part.first;
  for (const row of sheet.grid.rows) {
    if (row < from || row > from + 6 || row > part.last) continue;
    for (const cell of sheet.grid.row(row)) {
      const text = textOf(cell);
      if (oneLine(text).length > 20 || !YEAR_LINE.test(squeeze(text))) continue;
      const year = yearIn(text);
      if (year === null) continue;
      sheet.claim(cell, 'year', '年度');
      return { value: year, cell: { row, column: cell.column }, assumed: false };
    }
  }
  return null;
}

/** Whether a form is about a whole department or one project, by its title, else by its content. */
export function kindOf(
  sheet: Sheet,
  part: { readonly first: number; readonly last: number },
  title: TextCell | null,
  funds: readonly FundLine[],
  entries: readonly Entry[],
): { value: Form['kind']; assumed: boolean } {
  // Without a title, the sheet's name may tell.
  const words = squeeze(title?.text ?? sheet.grid.sheetName);
  if (hasAny(DEPARTMENT_WORDS, words)) return { value: 'department', assumed: false };
  if (hasAny(PROJECT_WORDS, words)) return { value: 'project', assumed: false };
  if (entries.some(({ role }) => role === 'project')) return { value: 'project', assumed: false };
  const asksDepartment =
    funds.some(({ role }) => role === 'basic' || role === 'personnel') ||
    entries.some(({ role }) => role === 'quota' || role === 'duties') ||
    sheet.grid.rows.some(
      (row) =>
        row >= part.first &&
        row <= part.last &&
        sheet.labels(row).some(({ key }) => key === DEPARTMENT_LABEL),
    );
  return asksDepartment ? { value: 'department', assumed: false } : { value: 'project', assumed: true };
}

/** The least number of chapters in a report. */
const CHAPTERS = 3;

/**
 * Whether a sheet is a report, whose table of scores would otherwise be read as a form. A report has a title that
 * says so and chapters (一、二、三、) in its first column.
 */
export function isReport(grid: Grid): boolean {
  const column = grid.cells.filter((cell) => cell.column === 0).map((cell) => oneLine(textOf(cell)));
  const chapters = column.filter((text) => CHAPTER.test(text));
  return (column[0] ?? '').endsWith(REPORT) && chapters.length >= CHAPTERS;
}
