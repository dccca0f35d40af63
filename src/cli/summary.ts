import { dirname, relative, resolve, sep } from 'node:path';
import { decimal, type Language } from '../grid';
import { catalogue } from '../rules';
import { quotedName } from '../xlsx';
import { findingRow, HEADERS } from './columns';
import { duplicateNoteOf, duplicatesIn } from './duplicates';
import { formsOf, severityCounts, type FileJson, type SheetJson } from './json';
import { SEVERITY_MARKS } from './strings';
import { tablesWorkbook, type LinkTarget, type Table, type TableRow } from './tables-workbook';

/** The bytes of the summary workbook; its links to the files are relative to where it is written. */
export function summaryBytes(files: readonly FileJson[], output: string, language: Language): Uint8Array {
  return tablesWorkbook([
    formsTable(files, output, language),
    findingsTable(files, output, language),
    rulesTable(files, language),
  ]);
}

function formsTable(files: readonly FileJson[], output: string, language: Language): Table {
  const duplicates = duplicatesIn(files);
  const rows = files.flatMap((each): TableRow[] => {
    const { file, error } = each;
    if (error === null)
      return formsOf(each).map((sheet) => {
        const note = duplicateNoteOf(duplicates, file, sheet);
        const { values, link } = formRow(file, sheet, output, language);
        return { values: [...values, note && note[language]], link };
      });
    return [{ values: [...Array<null>(15).fill(null), file, null, error], link: linkTo(file, output) }];
  });
  return {
    name: HEADERS[language].sheets[0],
    header: HEADERS[language].forms,
    rows,
    widths: [24, 30, 8, 14, 36, 14, 14, 10, 10, 10, 10, 8, 8, 8, 8, 36, 16, 40],
    percentColumn: 8,
    linkColumn: 15,
  };
}

function formRow(file: string, sheet: SheetJson, output: string, language: Language) {
  const { form, findings, score } = sheet;
  const total = form.funds.find((line) => line.role === 'total') ?? form.funds[0];
  const { errors, warnings, infos } = severityCounts(findings);
  const budget = total?.budget?.value ?? null;
  const executed = total?.executed?.value ?? null;
  const values = [
    form.unitName,
    form.projectName,
    form.year,
    `${HEADERS[language].kinds[form.kind]}${HEADERS[language].stages[form.stage]}`,
    form.title,
    number(budget),
    number(executed),
    form.amountUnit,
    rate(executed, budget),
    number(score.total.given),
    number(score.total.suggested) ?? score.total.reason,
    score.grade.given ?? score.grade.suggested,
    errors,
    warnings,
    infos,
    file,
    sheet.sheet,
  ];
  return { values, link: linkTo(file, output, sheet.sheet) };
}

function findingsTable(files: readonly FileJson[], output: string, language: Language): Table {
  const rows = files.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ sheet, findings }) =>
      findings.map((finding): TableRow => ({
        values: findingRow(file, sheet, SEVERITY_MARKS[finding.severity][language], finding),
        link: linkTo(file, output, sheet, finding.cells[0]),
      })),
    ),
  );
  return {
    name: HEADERS[language].sheets[1],
    header: HEADERS[language].findings,
    rows,
    widths: [36, 16, 10, 26, 16, 60, 14, 14, 14, 40],
    linkColumn: 0,
  };
}

function rulesTable(files: readonly FileJson[], language: Language): Table {
  const forms = files.flatMap(formsOf);
  const rows = catalogue
    .map(({ id, title, severity }) => {
      const counts = forms
        .map(({ findings }) => findings.filter(({ rule }) => rule === id).length)
        .filter((count) => count > 0);
      const count = counts.reduce((sum, one) => sum + one, 0);
      const values = [id, title[language], SEVERITY_MARKS[severity][language], count, counts.length];
      return { values, count };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const { sheets, rules: header } = HEADERS[language];
  return { name: sheets[2], header, rows, widths: [28, 48, 10, 8, 12] };
}

/** A link to a file or to a cell in it, relative to the output. */
function linkTo(file: string, output: string, sheet?: string, cell = 'A1'): LinkTarget {
  const path = relative(dirname(resolve(output)), resolve(file))
    .split(sep)
    .map(encodeURIComponent)
    .join('/');
  return sheet === undefined ? { file: path } : { file: path, place: `${quotedName(sheet)}!${cell}` };
}

function number(value: string | null): number | null {
  return value === null ? null : Number(value);
}

function rate(executed: string | null, budget: string | null): number | null {
  if (executed === null || budget === null || decimal(budget).eq(0)) return null;
  return decimal(executed).div(decimal(budget)).round(6).toNumber();
}
