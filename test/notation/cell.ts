/** A cell as it is written down: blank, a value in the format General, or a value with its format and formula. */
export type RowCell = null | string | number | FormattedCell;

export interface FormattedCell {
  readonly v: string | number;
  readonly fmt: string;
  /** The formula without its '='. */
  readonly f?: string;
  /** A formula whose result the file does not hold. */
  readonly uncomputed?: true;
}

const SHOWN_NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/;
const RAW_NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]\d+)?$/;
const WITH_FORMAT = /^(.*?) ?\{([^{}]+)\}$/s;

/** The words of a cell: <br> is a line break, \| a pipe, ␣ a space at either end. */
export function readText(text: string): string {
  return text.replace(/<br>/g, '\n').replaceAll('\\|', '|').replaceAll('␣', ' ');
}

/** Writes words so that `readText` reads them again. */
export function writeText(text: string): string {
  return text
    .replace(/^ +| +$/g, (spaces) => '␣'.repeat(spaces.length))
    .replaceAll('|', '\\|')
    .replaceAll('\n', '<br>');
}

/** Reads one cell of a sheet; README.md beside the forms has the notation. */
export function readCell(text: string): RowCell {
  if (text === '') return null;
  if (text.startsWith("'")) return readText(text.slice(1));
  if (text.startsWith('=')) return readFormula(text);
  return readValue(text);
}

function readFormula(text: string): FormattedCell {
  const [formula = '', result] = text.split(' → ');
  if (result === undefined) throw new Error(`'${text}' has no result: write =A1+B1 → 3, or '=… for text`);
  const f = formula.slice(1);
  if (result === '?') return { v: '', fmt: 'General', f, uncomputed: true };
  const value = readValue(result);
  return typeof value === 'object' ? { ...value, f } : { v: value, fmt: 'General', f };
}

function readValue(text: string): string | number | FormattedCell {
  const [, raw = '', fmt = ''] = WITH_FORMAT.exec(text) ?? [];
  const v = RAW_NUMBER.test(raw) ? Number(raw) : readText(raw);
  if (fmt !== '') return fmt === 'General' ? v : { v, fmt };
  return SHOWN_NUMBER.test(text) ? readNumber(text) : readText(text);
}

/** A number in the format that shows it so: 1,604.40 in #,##0.00, 95% in 0%. */
function readNumber(text: string): number | FormattedCell {
  const [, decimals = ''] = /\.(\d+)/.exec(text) ?? [];
  const point = decimals === '' ? '' : `.${'0'.repeat(decimals.length)}`;
  const value = Number(text.replace(/[,%]/g, ''));
  if (text.endsWith('%')) return { v: Number((value / 100).toPrecision(15)), fmt: `0${point}%` };
  if (text.includes(',')) return { v: value, fmt: `#,##0${point}` };
  return decimals.endsWith('0') ? { v: value, fmt: `0${point}` } : value;
}
