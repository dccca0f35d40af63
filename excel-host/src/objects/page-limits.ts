import { ApiError } from '../request/errors';
import { PAPERS, WORDS } from '../workbook/xlsx-page-words';

/** A header or footer has at most this many characters in each of its parts. */
const LONGEST_TEXT = 255;
const SCALE = { least: 10, most: 400 } as const;
const MOST_PAGES = 32_767;

const isWhole = (value: unknown, least: number, most: number) =>
  value === undefined ||
  value === null ||
  (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most);

function isZoom(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false;
  const zoom = given as Readonly<Record<string, unknown>>;
  // Some versions of Excel take no 0, which others take for as many pages as are needed.
  return (
    isWhole(zoom['scale'], SCALE.least, SCALE.most) &&
    isWhole(zoom['horizontalFitToPages'], 0, MOST_PAGES) &&
    isWhole(zoom['verticalFitToPages'], 0, MOST_PAGES)
  );
}

function isAllowed(name: string, value: unknown): boolean {
  if (name === 'zoom') return isZoom(value);
  if (name === 'paperSize') return PAPERS[value as string] !== undefined;
  const known = WORDS[name]?.words;
  if (known) return known[value as string] !== undefined;
  if (name.endsWith('Margin')) return typeof value === 'number' && value >= 0;
  if (/(?:Header|Footer)$/.test(name)) return typeof value === 'string' && value.length <= LONGEST_TEXT;
  return true;
}

/** InvalidArgument where a property of a page or its headers can't have a value. */
export function checkPage(name: string, value: unknown): void {
  if (!isAllowed(name, value)) throw new ApiError('InvalidArgument');
}
