import { SSF } from '@e965/xlsx';
import type { Scalar } from './engine/engine';

const { format: formatted } = SSF as { format: (code: string, value: Scalar) => string };

/** Excel's short date follows the country: this is China's. */
const LOCAL_DATES: Readonly<Record<string, string>> = { 'm/d/yy': 'yyyy/m/d', 'm/d/yyyy': 'yyyy/m/d' };

const ERROR = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/;

/** What a cell shows in a column that is wide enough. */
export function displayed(value: Scalar | null, numberFormat: string): string {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  try {
    return formatted(LOCAL_DATES[numberFormat] ?? numberFormat, value);
  } catch {
    return String(value);
  }
}

/** Excel's word for what a value is. */
export function valueType(value: Scalar | null): 'Empty' | 'Double' | 'Boolean' | 'Error' | 'String' {
  if (value === null || value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return ERROR.test(value) ? 'Error' : 'String';
}
