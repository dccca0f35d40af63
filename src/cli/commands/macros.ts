import { extname } from 'node:path';
import { contentTypeOf, type Workbook } from '../../xlsx';
import { WrongCall } from '../console';
import { MESSAGES } from '../strings';

/**
 * Checks that the output has the extension of the input: macros are kept, and Excel refuses a file whose extension
 * contradicts its content.
 * @throws WrongCall
 */
export function checkMacros(workbook: Workbook, output: string): void {
  const hasMacros = /macroEnabled/i.test(contentTypeOf(workbook.pkg, workbook.listing.part));
  const ending = extname(output).toLowerCase();
  if (hasMacros && ending === '.xlsx') throw new WrongCall(MESSAGES.macrosNeedXlsm());
  if (!hasMacros && ending === '.xlsm') throw new WrongCall(MESSAGES.macrosNeedXlsx());
}
