import { contains, parseArea, type CellRef } from '../grid';
import { sameContent, type Content } from './typed';

/** A change of cells as Excel reports it. */
export type CellsChange = Pick<
  Excel.WorksheetChangedEventArgs,
  'worksheetId' | 'address' | 'changeType' | 'triggerSource' | 'details'
>;

/** A cell that was written: what it held when it was compared, and what was put in. */
export interface WrittenCell {
  readonly cell: CellRef;
  readonly before: Content;
  readonly wrote: Content;
}

/** A cell that somebody changed between comparison and write. */
export interface Overwritten {
  readonly cell: CellRef;
  /** What was lost; null if Excel does not tell. */
  readonly typed: Content | null;
  /** Only that rows, columns or cells moved speaks for it: whether this line did shows when the sheet is read again. */
  readonly onlyMoved: boolean;
}

/** Listens while cells are compared and written. */
export interface Listening {
  /** Call when the cells are compared: forgets what was heard before. */
  compared(): void;
  /** Call once the cells are written: waits a moment until Excel has reported each of them. */
  overwritten(sheetId: string, cells: readonly WrittenCell[]): Promise<readonly Overwritten[]>;
  end(): void;
}

/**
 * What happens in the workbook while the add-in writes. Excel cannot compare and write in one step, but reports of each
 * written cell what it held just before (ExcelApi 1.9), and what a person typed.
 */
export interface ChangesMeanwhile {
  /** Whether Excel reports changes; else nothing is waited for. */
  isTold: boolean;
  heard(change: CellsChange): void;
  listen(): Listening;
}

/** In milliseconds. Events follow a writing at once; an Excel that reports none must not hold up the person. */
const LONGEST_WAIT = 300;

export function changesMeanwhile(): ChangesMeanwhile {
  const listeners = new Set<(change: CellsChange) => void>();
  return {
    isTold: false,
    heard(change) {
      for (const listener of listeners) listener(change);
    },
    listen() {
      const changes: CellsChange[] = [];
      let onChange: () => void = () => undefined;
      const listener = (change: CellsChange) => {
        changes.push(change);
        onChange();
      };
      listeners.add(listener);
      const isTold = () => this.isTold;
      return {
        compared() {
          changes.length = 0;
        },
        async overwritten(sheetId, cells) {
          const ofSheet = () => changes.filter(({ worksheetId }) => worksheetId === sheetId);
          const isComplete = () => cells.every((cell) => ofSheet().some((change) => isOwn(change, cell)));
          if (isTold() && !isComplete())
            await new Promise<void>((resolve) => {
              const timer = setTimeout(resolve, LONGEST_WAIT);
              onChange = () => {
                if (!isComplete()) return;
                clearTimeout(timer);
                resolve();
              };
            });
          return cells.flatMap((cell) => lossOf(cell, ofSheet()) ?? []);
        },
        end() {
          listeners.delete(listener);
        },
      };
    },
  };
}

/**
 * Whether a change is the writing of this cell. Excel before ExcelApi 1.14 does not tell who made a change; who typed the
 * same value lost nothing.
 */
function isOwn({ triggerSource, address, details }: CellsChange, { cell, wrote }: WrittenCell): boolean {
  if (!touches(address, cell)) return false;
  const source = triggerSource as typeof triggerSource | undefined;
  if (source === Excel.EventTriggerSource.thisLocalAddin) return true;
  const after = valueIn(details, 'valueAfter');
  return after !== null && ('formula' in wrote ? source === undefined : sameContent(after, wrote));
}

function lossOf(written: WrittenCell, changes: readonly CellsChange[]): Overwritten | null {
  const { cell, before } = written;
  const ownAt = changes.findIndex((change) => isOwn(change, written));
  const earlier = changes
    .slice(0, ownAt < 0 ? changes.length : ownAt)
    .filter(({ triggerSource }) => triggerSource !== Excel.EventTriggerSource.thisLocalAddin);
  const moved = earlier.some(({ changeType }) => changeType !== Excel.DataChangeType.rangeEdited);
  const edited = earlier.filter(({ address }) => touches(address, cell)).at(-1);
  const held = ownAt < 0 ? null : valueIn(changes[ownAt]?.details, 'valueBefore');
  // The result of a formula may change without anybody's doing; only a change that was reported counts.
  const differs = held !== null && 'value' in before && !sameContent(held, before);
  if (differs) return { cell, typed: held, onlyMoved: false };
  if (moved) return { cell, typed: held, onlyMoved: true };
  if (!edited || (held !== null && 'value' in before)) return null;
  // The result of our formula, told as somebody's, must not be taken for what somebody typed.
  const isSure = ownAt >= 0 || 'value' in written.wrote;
  const typed = held ?? (isSure ? valueIn(edited.details, 'valueAfter') : null);
  return typed && sameContent(typed, before) ? null : { cell, typed, onlyMoved: false };
}

function touches(address: string, cell: CellRef): boolean {
  return address.split(',').some((part) => {
    const area = parseArea(part);
    return area !== null && contains(area, cell);
  });
}

/** A value that an event of a single cell carries; null if it carries none. */
function valueIn(
  details: unknown,
  which: 'valueBefore' | 'valueAfter',
): { value: string | number | boolean } | null {
  const value = (details as Partial<Record<typeof which, unknown>> | undefined)?.[which];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { value }
    : null;
}
