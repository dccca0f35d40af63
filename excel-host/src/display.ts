import { formatted } from '../../src/xlsx';
import type { Content, Scalar } from './engine/engine';

/** Excel's short dates follow the country; these are China's. */
const LOCAL_DATES: Readonly<Record<string, string>> = {
  'm/d/yy': 'yyyy/m/d',
  'm/d/yyyy': 'yyyy/m/d',
  'm/d/yy h:mm': 'yyyy/m/d h:mm',
  'm/d/yyyy h:mm': 'yyyy/m/d h:mm',
};
const OWN_DATES: Readonly<Record<string, string>> = {
  'yyyy/m/d': 'm/d/yyyy',
  'yyyy/m/d h:mm': 'm/d/yyyy h:mm',
};

/** Excel's word for no format in China. */
const LOCAL_GENERAL = 'G/通用格式';

/** A number format as a person in China sees it. */
export function localFormat(numberFormat: string): string {
  const local = LOCAL_DATES[numberFormat] ?? numberFormat;
  return local.replace(/"[^"]*"|General/g, (part) => (part === 'General' ? LOCAL_GENERAL : part));
}

/** The number format of one that a person in China writes. */
export function formatOfLocal(local: string): string {
  return OWN_DATES[local] ?? local.replaceAll(LOCAL_GENERAL, 'General');
}

const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/;

/** What a cell shows in a column that is wide enough. */
export function displayed(value: Scalar | null, numberFormat: string): string {
  if (value === null || value === '') return '';
  return formatted(value, LOCAL_DATES[numberFormat] ?? numberFormat);
}

/** Whether a number format is surely invalid: brackets that don't close, or more than four sections. */
export function isBrokenFormat(numberFormat: string): boolean {
  // Text in quotes or behind a backslash, _ or * is literal.
  const bare = numberFormat.replace(/"[^"]*"?|[\\_*][^]/g, '');
  const outside = bare.replace(/\[[^[\]]*\]/g, '');
  return outside.includes('[') || outside.split(';').length > 4;
}

/** Whether a text is an error as Excel writes it. */
export const isErrorLike = (value: string) => ERROR.test(value);

type ValueType = 'Empty' | 'Double' | 'Boolean' | 'Error' | 'String';

/** Excel's word for what a cell holds. A cell with a formula is never empty, and a text may look like an error. */
export function contentType({ value, formula, isText = false }: Content): ValueType {
  const isNothing = value === null || value === '';
  return isText || (formula !== null && isNothing) ? 'String' : valueType(value);
}

/** Excel's word for what a value is. */
export function valueType(value: Scalar | null): ValueType {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorLike(value) ? 'Error' : 'String';
}
