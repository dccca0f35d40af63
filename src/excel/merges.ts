import { areaName, parseArea, type Area } from '../grid';
import { faultOf, type FaultKind } from './fault';
import { run } from './run';

/** A change of rows, columns or cells, as Excel reports it. */
export type LinesChange = Pick<Excel.WorksheetChangedEventArgs, 'worksheetId' | 'changeType' | 'address'>;

/**
 * The merges of sheets as they were last read, moved along with the rows and columns that changes report. Asking Excel
 * for merges counts as a write and clears what Ctrl+Z could undo, so it is done only when a person presses a button.
 */
export interface KnownMerges {
  /** Null if they were never read, or a change since cannot be followed. */
  of(sheetId: string): readonly Area[] | null;
  keep(sheetId: string, merges: readonly Area[]): void;
  heard(change: LinesChange): void;
  forget(sheetId: string): void;
}

export function knownMerges(): KnownMerges {
  const bySheet = new Map<string, readonly Area[]>();
  return {
    of: (sheetId) => bySheet.get(sheetId) ?? null,
    keep: (sheetId, merges) => void bySheet.set(sheetId, merges),
    heard({ worksheetId, changeType, address }) {
      const merges = bySheet.get(worksheetId);
      if (!merges) return;
      const moved = movedBy(merges, changeType, address);
      if (moved) bySheet.set(worksheetId, moved);
      else bySheet.delete(worksheetId);
    },
    forget: (sheetId) => void bySheet.delete(sheetId),
  };
}

const SIDES = {
  rows: ['top', 'bottom'],
  columns: ['left', 'right'],
} as const satisfies Record<string, readonly [keyof Area, keyof Area]>;

/** The merges after a change; null if it moved single cells, which leaves open what became of merges beside them. */
function movedBy(merges: readonly Area[], changeType: string, address: string): readonly Area[] | null {
  const [, what, how] = /^(Row|Column|Cell)(Inserted|Deleted)$/.exec(changeType) ?? [];
  if (what === undefined) return merges;
  const lines = parseArea(address);
  if (what === 'Cell' || !lines) return merges.length === 0 ? merges : null;
  const [first, last] = what === 'Row' ? SIDES.rows : SIDES.columns;
  const move = how === 'Inserted' ? inserted : deleted;
  return merges.flatMap((merge) => {
    const span = move(merge[first], merge[last], lines[first], lines[last]);
    if (!span) return [];
    const moved = { ...merge, [first]: span[0], [last]: span[1] };
    // A merge that shrank to one cell is none.
    return moved.top === moved.bottom && moved.left === moved.right ? [] : [moved];
  });
}

type Span = readonly [first: number, last: number];

function inserted(first: number, last: number, from: number, to: number): Span {
  const count = to - from + 1;
  return [first >= from ? first + count : first, last >= from ? last + count : last];
}

/** Null if nothing is left. */
function deleted(first: number, last: number, from: number, to: number): Span | null {
  const count = to - from + 1;
  const start = first < from ? first : Math.max(first, to + 1) - count;
  const end = last > to ? last - count : Math.min(last, from - 1);
  return start > end ? null : [start, end];
}

/** Loads the merges within a range, which counts as a write (see KnownMerges). */
export function askForMerges(range: Excel.Range): Excel.RangeAreas {
  const merges = range.getMergedAreasOrNullObject();
  merges.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return merges;
}

/** The merges, after the batch has run. */
export function mergesOf(merges: Excel.RangeAreas): readonly Area[] {
  if (merges.isNullObject) return [];
  return merges.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

/** Whether this Excel can undo past a request for merges; Excel 2021 and 2024 cannot. */
export function keepsUndoForMerges(): boolean {
  const { requirements } = Office.context;
  return (
    requirements.isSetSupported('RichApiRuntimeFlag', '1.1') &&
    requirements.isSetSupported('ExcelApiUndo', '1.7')
  );
}

/**
 * Reads the merges in part of a sheet. Excel returns none if there are more than 512, so rows are halved until it does.
 * @throws HostFault
 */
export async function readMerges(key: string, area: Area): Promise<readonly Area[]> {
  try {
    return await run(async (context) => {
      const merges = askForMerges(context.workbook.worksheets.getItem(key).getRange(areaName(area)));
      await context.sync();
      return mergesOf(merges);
    });
  } catch (error) {
    if (area.top === area.bottom || !TOO_MANY.includes(faultOf(error).kind)) throw error;
    const middle = Math.floor((area.top + area.bottom) / 2);
    const upper = await readMerges(key, { ...area, bottom: middle });
    const lower = await readMerges(key, { ...area, top: middle + 1 });
    // A merge that crosses the border could be told in both halves.
    return [...new Map([...upper, ...lower].map((merge) => [areaName(merge), merge])).values()];
  }
}

/** How Excel may refuse to return too many merges: its documents name no error for it. */
const TOO_MANY: readonly FaultKind[] = ['unknown', 'too-large'];
