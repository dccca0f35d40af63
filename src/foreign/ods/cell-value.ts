import { GENERAL, type CellInput } from '../../grid';
import { serialOf, shownText } from '../../xlsx';

/** What a cell of an OpenDocument table says. */
export interface OdsCell {
  readonly attributes: Readonly<Record<string, string>>;
  /** Its paragraphs. */
  readonly text: string;
  /** In Excel's writing; null where it has none. */
  readonly formula: string | null;
  /** Null where its style has none. */
  readonly format: string | null;
}

/** How a value is shown that has no format of its own. */
const USUAL: Readonly<Record<string, string>> = { percentage: '0.00%', date: 'yyyy/m/d', time: 'h:mm:ss' };
const ERROR = /^#(?:[A-Z/0]+[!?]|N\/A)$/;

/** The content of a cell for the grid; null where it is blank. */
export function contentOf(cell: OdsCell, date1904: boolean): Omit<CellInput, 'row' | 'column'> | null {
  const { attributes, text, formula } = cell;
  const type = attributes['office:value-type'];
  const numberFormat =
    cell.format === null || cell.format === GENERAL ? (USUAL[type ?? ''] ?? GENERAL) : cell.format;
  if (attributes['calcext:value-type'] === 'error') {
    const error = ERROR.test(text) ? text : '#VALUE!';
    return { value: error, text: error, formula, numberFormat };
  }
  const value = valueOf(type, attributes, text, date1904);
  if (value === null || value === '') {
    // A formula whose result is an empty text says so; one that says nothing has no result.
    const uncomputed = formula !== null && type === undefined;
    return formula === null ? null : { value: '', text: '', formula, numberFormat, uncomputed };
  }
  return { value, text: shownText(value, numberFormat, date1904), formula, numberFormat };
}

function valueOf(
  type: string | undefined,
  attributes: OdsCell['attributes'],
  text: string,
  date1904: boolean,
): string | number | boolean | null {
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency':
      return Number(attributes['office:value'] ?? NaN);
    case 'boolean':
      return attributes['office:boolean-value'] === 'true';
    case 'date':
      return serialOf(attributes['office:date-value'] ?? '', date1904) ?? text;
    case 'time':
      return daysOf(attributes['office:time-value'] ?? '') ?? text;
    case undefined:
    default:
      return attributes['office:string-value'] || text || null;
  }
}

/** A duration in days: PT12H30M00S → 0.52; null where it is none. */
function daysOf(duration: string): number | null {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration);
  if (!parts) return null;
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part?: string) => Number(part ?? 0));
  return (hours * 3600 + minutes * 60 + seconds) / 86400;
}
