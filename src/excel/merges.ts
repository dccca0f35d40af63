import { areaName, parseArea, type Area, type CellInput } from '../grid';
import { faultOf, type FaultKind } from './fault';
import { run } from './run';

/** A change of rows, columns or cells, as Excel reports it. */
export type LinesChange = Pick<Excel.WorksheetChangedEventArgs, 'worksheetId' | 'changeType' | 'address'>;

/** A cell that tells where its row and column went. */
export type Mark = Pick<CellInput, 'row' | 'column' | 'value'>;

/** The merges of one sheet. */
interface Known {
  readonly merges: readonly Area[];
  /** What the sheet held when the merges were read; null if only the merges were read. */
  readonly marks: readonly Mark[] | null;
  /** Changes heard since, or while it was read. */
  readonly changes: readonly LinesChange[];
}

/**
 * The merges of sheets as they were last read, moved along with the rows and columns that changes report. Asking Excel
 * for merges counts as a write and clears what Ctrl+Z could undo, so it is done only when a person presses a button.
 *
 * Excel may report a change late, twice, or just before it answers a reading that does not show it yet. What a sheet
 * holds decides which of the reported changes are still to be followed.
 */
export interface KnownMerges {
  /** Null if they were never read, or if it is open where they are now. */
  of(sheetId: string): readonly Area[] | null;
  /** Runs a reading. Changes heard meanwhile may or may not be part of it. */
  during<Result>(read: (reading: Reading) => Promise<Result>): Promise<Result>;
  heard(change: LinesChange): void;
}

/** A reading under way. */
export interface Reading {
  /** Keeps merges that were read; `cells` is null if only the merges were. */
  keep(sheetId: string, merges: readonly Area[], cells: readonly Mark[] | null): void;
  /** The merges of a sheet that was read without them; null if they cannot be told. */
  follow(sheetId: string, cells: readonly Mark[]): readonly Area[] | null;
}

export function knownMerges(): KnownMerges {
  const bySheet = new Map<string, Known>();
  const underWay = new Set<LinesChange[]>();

  function keep(sheetId: string, known: Known): void {
    if (
      known.changes.length > 0 &&
      known.merges.length > 0 &&
      (!known.marks || known.changes.some(isOfCells))
    )
      bySheet.delete(sheetId);
    else bySheet.set(sheetId, known);
  }

  return {
    of(sheetId) {
      const known = bySheet.get(sheetId);
      return known && (known.changes.length === 0 || known.merges.length === 0) ? known.merges : null;
    },
    async during(read) {
      const heard: LinesChange[] = [];
      underWay.add(heard);
      const changesOf = (sheetId: string) => heard.filter(({ worksheetId }) => worksheetId === sheetId);
      try {
        return await read({
          keep(sheetId, merges, cells) {
            keep(sheetId, { merges, marks: cells, changes: changesOf(sheetId) });
          },
          follow(sheetId, cells) {
            const known = bySheet.get(sheetId);
            const merges = known ? followed(known, cells) : null;
            if (merges) keep(sheetId, { merges, marks: cells, changes: changesOf(sheetId) });
            else bySheet.delete(sheetId);
            return merges;
          },
        });
      } finally {
        underWay.delete(heard);
      }
    },
    heard(change) {
      if (!LINES.test(change.changeType)) return;
      for (const heard of underWay) heard.push(change);
      const known = bySheet.get(change.worksheetId);
      if (known) keep(change.worksheetId, { ...known, changes: [...known.changes, change] });
    },
  };
}

/** At most this many changes are told apart; with more, the person is asked to check. */
const MOST_CHANGES = 12;

/**
 * The merges after those changes that the sheet shows. The first ones may have been part of the last reading, and the
 * last ones may not be part of this one. Null if the sheet fits several of them.
 */
function followed({ merges, marks, changes }: Known, now: readonly Mark[]): readonly Area[] | null {
  if (changes.length === 0 || merges.length === 0) return merges;
  if (!marks || changes.length > MOST_CHANGES) return null;
  let best = -Infinity;
  let found = new Map<string, readonly Area[]>();
  for (let first = 0; first <= changes.length; first += 1) {
    let [areas, cells] = [merges, marks];
    for (let next = first; ; next += 1) {
      const alike = likeness(cells, now);
      if (alike > best) found = new Map();
      if (alike >= best) found.set(areas.map(areaName).sort().join(), areas);
      best = Math.max(best, alike);
      const change = changes[next];
      const move = change && moveOf(change);
      if (!move) break;
      areas = areas.flatMap(move.area);
      cells = cells.flatMap(move.cell);
    }
  }
  const [only, another] = found.values();
  return only && !another ? only : null;
}

/** How far two contents of a sheet agree: each cell that only one of them has counts against it. */
function likeness(one: readonly Mark[], other: readonly Mark[]): number {
  const spelled = ({ row, column, value }: Mark) => `${row} ${column} ${typeof value} ${String(value)}`;
  const known = new Set(one.map(spelled));
  return 2 * other.filter((mark) => known.has(spelled(mark))).length - one.length - other.length;
}

const LINES = /^(Row|Column|Cell)(Inserted|Deleted)$/;

/** Whether single cells moved, which leaves open what became of merges beside them. */
const isOfCells = ({ changeType, address }: LinesChange) =>
  changeType.startsWith('Cell') || parseArea(address) === null;

const SIDES = {
  rows: ['top', 'bottom'],
  columns: ['left', 'right'],
} as const satisfies Record<string, readonly [keyof Area, keyof Area]>;

/** What a change does to merges and to cells; none of either is left where their lines were deleted. */
function moveOf({ changeType, address }: LinesChange): {
  readonly area: (merge: Area) => readonly Area[];
  readonly cell: (mark: Mark) => readonly Mark[];
} | null {
  const [, what, how] = LINES.exec(changeType) ?? [];
  const lines = parseArea(address);
  if (!lines) return null;
  const [first, last] = what === 'Row' ? SIDES.rows : SIDES.columns;
  const place = what === 'Row' ? 'row' : 'column';
  const move = how === 'Inserted' ? inserted : deleted;
  const spanOf = (from: number, to: number) => move(from, to, lines[first], lines[last]);
  return {
    area(merge) {
      const span = spanOf(merge[first], merge[last]);
      if (!span) return [];
      const moved = { ...merge, [first]: span[0], [last]: span[1] };
      // A merge that shrank to one cell is none.
      return moved.top === moved.bottom && moved.left === moved.right ? [] : [moved];
    },
    cell(mark) {
      const span = spanOf(mark[place], mark[place]);
      return span ? [{ ...mark, [place]: span[0] }] : [];
    },
  };
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
