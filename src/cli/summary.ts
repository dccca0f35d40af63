import { dirname, relative, resolve, sep } from 'node:path';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { decimal } from '../grid';
import { catalogue } from '../rules';
import type { FileJson, Language, SheetJson } from './json';
import { SEVERITY_MARKS } from './strings';
import { HEADERS } from './summary-headers';

type Value = string | number | null;

/** The bytes of the summary workbook; its links to the files are relative to where it is written. */
export function summaryBytes(files: readonly FileJson[], output: string, language: Language): Uint8Array {
  const names = HEADERS[language].sheets;
  const book = utils.book_new();
  utils.book_append_sheet(book, formsSheet(files, output, language), names[0]);
  utils.book_append_sheet(book, findingsSheet(files, output, language), names[1]);
  utils.book_append_sheet(book, rulesSheet(files, language), names[2]);
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array;
}

function formsSheet(files: readonly FileJson[], output: string, language: Language): WorkSheet {
  const links: string[] = [];
  const rows = files.flatMap((file): Value[][] => {
    if (file.error !== null) {
      links.push(linkTo(file.file, null, output));
      return [[...Array<null>(14).fill(null), file.file, null, file.error]];
    }
    return file.sheets.map((sheet) => {
      links.push(linkTo(file.file, sheet.sheet, output));
      return formRow(file.file, sheet, language);
    });
  });
  const sheet = tableSheet(
    HEADERS[language].forms,
    rows,
    [24, 8, 14, 36, 14, 14, 10, 10, 10, 10, 8, 8, 8, 8, 36, 16, 40],
  );
  rows.forEach((_, index) => {
    format(sheet, index + 1, 7, '0.00%');
    link(sheet, index + 1, 14, links[index] ?? '');
  });
  return sheet;
}

function formRow(file: string, sheet: SheetJson, language: Language): Value[] {
  const { form, findings, score } = sheet;
  const total = form.funds.find((line) => line.role === 'total') ?? form.funds[0];
  const of = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const budget = total?.budget?.value ?? null;
  const executed = total?.executed?.value ?? null;
  return [
    form.unitName,
    form.year,
    HEADERS[language].kinds[form.kind],
    form.title,
    number(budget),
    number(executed),
    form.amountUnit,
    rate(executed, budget),
    number(score.total.given),
    number(score.total.suggested),
    score.grade.given ?? score.grade.suggested,
    of('error'),
    of('warning'),
    of('info'),
    file,
    sheet.sheet,
    null,
  ];
}

function findingsSheet(files: readonly FileJson[], output: string, language: Language): WorkSheet {
  const rows: Value[][] = [];
  const links: string[] = [];
  for (const file of files) {
    for (const { sheet, findings } of file.sheets) {
      for (const finding of findings) {
        rows.push([
          file.file,
          sheet,
          SEVERITY_MARKS[finding.severity][language],
          finding.rule,
          finding.cells.join(' '),
          finding.message,
          finding.actual,
          finding.expected,
          finding.difference,
          finding.basis,
        ]);
        links.push(linkTo(file.file, sheet, output, finding.cells[0]));
      }
    }
  }
  const sheet = tableSheet(HEADERS[language].findings, rows, [36, 16, 10, 26, 16, 60, 14, 14, 14, 40]);
  rows.forEach((_, index) => {
    link(sheet, index + 1, 0, links[index] ?? '');
  });
  return sheet;
}

function rulesSheet(files: readonly FileJson[], language: Language): WorkSheet {
  const sheets = files.flatMap((file) => file.sheets);
  const rows = catalogue
    .map((rule): Value[] => {
      const counts = sheets.map(
        (sheet) => sheet.findings.filter((finding) => finding.rule === rule.id).length,
      );
      const count = counts.reduce((sum, one) => sum + one, 0);
      const forms = counts.filter((one) => one > 0).length;
      return [rule.id, rule.title[language], SEVERITY_MARKS[rule.severity][language], count, forms];
    })
    .filter((row) => row[3] !== 0)
    .sort((a, b) => Number(b[3]) - Number(a[3]));
  return tableSheet(HEADERS[language].rules, rows, [28, 48, 10, 8, 12]);
}

/** A sheet of values: text is text, whatever it starts with. */
function tableSheet(
  header: readonly string[],
  rows: readonly Value[][],
  widths: readonly number[],
): WorkSheet {
  const sheet = utils.aoa_to_sheet([[...header], ...rows]);
  sheet['!cols'] = widths.map((wch) => ({ wch }));
  sheet['!autofilter'] = {
    ref: utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length, c: header.length - 1 } }),
  };
  return sheet;
}

function format(sheet: WorkSheet, row: number, column: number, code: string): void {
  const cell = sheet[utils.encode_cell({ r: row, c: column })] as { z?: string } | undefined;
  if (cell) cell.z = code;
}

function link(sheet: WorkSheet, row: number, column: number, target: string): void {
  const cell = sheet[utils.encode_cell({ r: row, c: column })] as { l?: { Target: string } } | undefined;
  if (cell) cell.l = { Target: target };
}

/** A relative link to a file, its sheet and cell, with signs that a link can't hold escaped. */
function linkTo(file: string, sheet: string | null, output: string, cell = 'A1'): string {
  const path = relative(dirname(resolve(output)), resolve(file))
    .split(sep)
    .map(encodeURIComponent)
    .join('/');
  return sheet === null ? path : `${path}#'${sheet.replace(/'/g, "''")}'!${cell}`;
}

function number(value: string | null): number | null {
  return value === null ? null : Number(value);
}

function rate(executed: string | null, budget: string | null): number | null {
  if (executed === null || budget === null || decimal(budget).eq(0)) return null;
  return decimal(executed).div(decimal(budget)).round(6).toNumber();
}
