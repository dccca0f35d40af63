import type { FileJson, Language } from '../json';

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  zh: ['文件', '工作表', '严重程度', '规则', '单元格', '问题', '表中', '应为', '相差', '依据'],
  en: ['file', 'sheet', 'severity', 'rule', 'cells', 'message', 'actual', 'expected', 'difference', 'basis'],
};

/** The first line in each language: it tells a file printed earlier from others. */
export const CSV_HEADS: readonly string[] = Object.values(HEADER).map(line);

/** The first line, after the byte order mark from which Excel recognises UTF-8. */
export function csvHeader(language: Language): string {
  return `\ufeff${line(HEADER[language])}`;
}

/** One line for each finding; a file that was not checked has one line with its error. */
export function csvLines(file: FileJson): string {
  if (file.error !== null) return line([file.file, '', 'unreadable', '', '', file.error, '', '', '', '']);
  return file.sheets
    .flatMap(({ sheet, findings }) =>
      findings.map((finding) =>
        line([
          file.file,
          sheet,
          finding.severity,
          finding.rule,
          finding.cells.join(' '),
          finding.message,
          finding.actual ?? '',
          finding.expected ?? '',
          finding.difference ?? '',
          finding.basis,
        ]),
      ),
    )
    .join('');
}

function line(fields: readonly string[]): string {
  return `${fields.map(field).join(',')}\r\n`;
}

/** A field that Excel would take for a formula gets an apostrophe; a plain number keeps its sign. */
function field(text: string): string {
  const isNumber = /^[+-]?[0-9.,]+%?$/.test(text);
  const safe = /^[=+\-@\t\r]/.test(text) && !isNumber ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
