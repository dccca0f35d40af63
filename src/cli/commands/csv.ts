import type { Language } from '../../grid';
import { findingRow, HEADERS } from '../columns';
import type { FileJson } from '../json';

/** The first line in each language, by which a file printed earlier is recognised. */
export const CSV_HEADS: readonly string[] = Object.values(HEADERS).map(({ findings }) => line(findings));

/** The first line, after the byte order mark from which Excel recognises UTF-8. */
export function csvHeader(language: Language): string {
  return `\ufeff${line(HEADERS[language].findings)}`;
}

/** One line for each finding; a file that was not checked has one line with its error. */
export function csvLines({ file, sheets, error }: FileJson): string {
  if (error !== null) return line([file, null, 'unreadable', null, null, error, null, null, null, null]);
  const rows = sheets.flatMap(({ sheet, findings }) =>
    findings.map((finding) => findingRow(file, sheet, finding.severity, finding)),
  );
  return rows.map(line).join('');
}

function line(fields: readonly (string | null)[]): string {
  return `${fields.map((text) => field(text ?? '')).join(',')}\r\n`;
}

/** A field that Excel would take for a formula gets an apostrophe; a plain number keeps its sign. */
function field(text: string): string {
  const isNumber = /^[+-]?[0-9.,]+%?$/.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
