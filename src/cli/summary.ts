import { dirname, relative, resolve, sep } from 'node:path';
import { decimal } from '../grid';
import { catalogue } from '../rules';
import type { FileJson, Language, SheetJson } from './json';
import { SEVERITY_MARKS } from './strings';
import { HEADERS } from './summary-headers';
import { tablesWorkbook, type LinkTarget, type Table, type TableValue } from './tables-workbook';

/** The bytes of the summary workbook; its links to the files are relative to where it is written. */
export function summaryBytes(files: readonly FileJson[], output: string, language: Language): Uint8Array {
  return tablesWorkbook([
    formsTable(files, output, language),
    findingsTable(files, output, language),
    rulesTable(files, language),
  ]);
}

function formsTable(files: readonly FileJson[], output: string, language: Language): Table {
  const links: LinkTarget[] = [];
  const rows = files.flatMap((file): TableValue[][] => {
    if (file.error !== null) {
      links.push(linkTo(file.file, null, output));
      return [[...Array<null>(14).fill(null), file.file, null, file.error]];
    }
    return file.sheets.map((sheet) => {
      links.push(linkTo(file.file, sheet.sheet, output));
      return formRow(file.file, sheet, language);
    });
  });
  const { sheets, forms } = HEADERS[language];
  return {
    name: sheets[0],
    header: forms,
    rows,
    widths: [24, 8, 14, 36, 14, 14, 10, 10, 10, 10, 8, 8, 8, 8, 36, 16, 40],
    percentColumn: 7,
    links: { column: 14, targets: links },
  };
}

function formRow(file: string, sheet: SheetJson, language: Language): TableValue[] {
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

function findingsTable(files: readonly FileJson[], output: string, language: Language): Table {
  const rows: TableValue[][] = [];
  const links: LinkTarget[] = [];
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
  const { sheets, findings: header } = HEADERS[language];
  return {
    name: sheets[1],
    header,
    rows,
    widths: [36, 16, 10, 26, 16, 60, 14, 14, 14, 40],
    links: { column: 0, targets: links },
  };
}

function rulesTable(files: readonly FileJson[], language: Language): Table {
  const forms = files.flatMap((file) => file.sheets);
  const rows = catalogue
    .map((rule): TableValue[] => {
      const counts = forms.map(
        (sheet) => sheet.findings.filter((finding) => finding.rule === rule.id).length,
      );
      const count = counts.reduce((sum, one) => sum + one, 0);
      const formsWithIt = counts.filter((one) => one > 0).length;
      return [rule.id, rule.title[language], SEVERITY_MARKS[rule.severity][language], count, formsWithIt];
    })
    .filter((row) => row[3] !== 0)
    .sort((a, b) => Number(b[3]) - Number(a[3]));
  const { sheets, rules: header } = HEADERS[language];
  return { name: sheets[2], header, rows, widths: [28, 48, 10, 8, 12] };
}

/** A link to a cell of a file, relative to the output. */
function linkTo(file: string, sheet: string | null, output: string, cell = 'A1'): LinkTarget {
  const path = relative(dirname(resolve(output)), resolve(file))
    .split(sep)
    .map(encodeURIComponent)
    .join('/');
  return sheet === null ? { file: path } : { file: path, place: `'${sheet.replace(/'/g, "''")}'!${cell}` };
}

function number(value: string | null): number | null {
  return value === null ? null : Number(value);
}

function rate(executed: string | null, budget: string | null): number | null {
  if (executed === null || budget === null || decimal(budget).eq(0)) return null;
  return decimal(executed).div(decimal(budget)).round(6).toNumber();
}
