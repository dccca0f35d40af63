import { cellName, type CellRef } from '../grid';
import { HostFault } from './fault';
import { supports } from './office';
import { run } from './run';
import { sheets } from './sheets';

/** Excel takes no longer address of several ranges: about 2,000 cells. */
const LONGEST_ADDRESS = 8192;

/** Implements `Host.selectCells`. */
export async function selectCells(key: string, cells: readonly CellRef[]): Promise<void> {
  const names = [...new Set(cells.map(cellName))];
  const [first] = names;
  try {
    // Excel cannot select cells on a sheet that is not active yet, hence a round trip of its own.
    await onSheet(key, (sheet) => {
      sheet.activate();
    });
    if (first === undefined || (names.length > 1 && (await selectsAll(key, names.join(','))))) return;
    await onSheet(key, (sheet) => {
      sheet.getRange(first).select();
    });
  } catch (error) {
    const hidden = (await run(sheets)).some(({ id, name, hidden: is }) => is && (id === key || name === key));
    throw hidden ? new HostFault('sheet-hidden', null, { cause: error }) : error;
  }
}

/** Selects several cells; false where Excel or office.js cannot. */
async function selectsAll(key: string, address: string): Promise<boolean> {
  if (!supports('1.18') || address.length > LONGEST_ADDRESS) return false;
  try {
    await onSheet(key, (sheet) => {
      selectAreas(sheet.getRanges(address));
    });
    return true;
  } catch {
    return false;
  }
}

/** How office.js calls a method that changes nothing, for each of its classes. */
interface Calling {
  readonly BatchApiHelper: {
    invokeMethod(object: object, method: string, type: 1, args: [], flags: 0, result: 0): unknown;
  };
}

/**
 * `RangeAreas.select` of ExcelApi 1.18. The newest office.js on npm, 1.1.110, lacks this method of Excel's, so it is
 * called as office.js calls its other ones; as a reading, which leaves what Ctrl+Z can undo.
 */
function selectAreas(areas: Excel.RangeAreas): void {
  if ('select' in areas) areas.select();
  else (OfficeExtension as unknown as Calling).BatchApiHelper.invokeMethod(areas, 'Select', 1, [], 0, 0);
}

function onSheet(key: string, act: (sheet: Excel.Worksheet) => void): Promise<void> {
  return run(
    async (context) => {
      act(context.workbook.worksheets.getItem(key));
      await context.sync();
    },
    { sheet: key },
  );
}
