import type { ICommandInfo, ICommandService } from '@univerjs/core';
import type { Extent } from '../address';
import { shifted, type Shift } from '../shift';
import { isSame } from './univer-merges';
import { lineShift } from './univer-watch';

/** Commands by which a person's rows or columns come and go; some run others of them. */
const LINES = /^sheet\.command\.(?:insert|remove)-(?:multi-)?(?:row|col)s?(?!.*confirm)/;
const UNDO = 'univer.command.undo';
const REDO = 'univer.command.redo';

type Merges = ReadonlyMap<string, readonly Extent[]>;

/** What one command did to the lines of a sheet, and the merges before and after it. */
interface Done {
  readonly shifts: readonly Shift[];
  readonly before: Merges;
  readonly after: Merges;
}

export interface LineMerges {
  readonly commands: ICommandService;
  readonly unitId: string;
  readonly isHostWriting: () => boolean;
  /** The merges of all sheets now. */
  readonly merges: () => Merges;
  /** Makes these the merges of a sheet. */
  readonly correct: (sheet: string, merges: readonly Extent[]) => void;
}

const isSameAs = (one: readonly Extent[] = [], other: readonly Extent[] = []) =>
  one.length === other.length && one.every((merge) => other.some((each) => isSame(merge, each)));

const isInverse = (one: Shift, other: Shift) =>
  one.sheet === other.sheet && one.what === other.what && one.at === other.at && one.count === -other.count;

function afterShifts(sheet: string, merges: readonly Extent[], shifts: readonly Shift[]): readonly Extent[] {
  return shifts
    .filter((shift) => shift.sheet === sheet)
    .reduce((moved, shift) => moved.flatMap((merge) => shifted(merge, shift) ?? []), merges)
    .filter(({ rows, columns }) => rows * columns > 1);
}

/**
 * Resizes merges as Excel does where a person inserts or deletes lines within them, and restores them when that is
 * undone: the engine leaves many as they were, and drops others. Returns a function that ends it.
 */
export function keepLineMerges({ commands, unitId, isHostWriting, merges, correct }: LineMerges): () => void {
  const done: Done[] = [];
  let running: { readonly id: string; readonly before: Merges; readonly shifts: Shift[] } | null = null;

  function begin({ id }: Readonly<ICommandInfo>): void {
    if (isHostWriting() || !(LINES.test(id) || id === UNDO || id === REDO)) return;
    if (running === null || running.id === id) running = { id, before: merges(), shifts: [] };
  }

  function end(command: Readonly<ICommandInfo>): void {
    if (running === null) return;
    const shift = lineShift(command, unitId);
    if (shift && !isHostWriting()) running.shifts.push(shift);
    if (command.id !== running.id) return;
    const { id, before, shifts } = running;
    running = null;
    if (shifts.length === 0) return;
    const undone = id === UNDO ? undoneBy(shifts, before) : null;
    const after = new Map<string, readonly Extent[]>();
    for (const [sheet, known] of before) {
      // Lines removed on a sheet behind take merges of the one in front along.
      after.set(sheet, undone?.before.get(sheet) ?? afterShifts(sheet, known, shifts));
      correct(sheet, after.get(sheet) ?? []);
    }
    if (id !== UNDO) done.push({ shifts, before, after });
  }

  /** What an undo took back, if the merges are still as that left them. */
  function undoneBy(shifts: readonly Shift[], now: Merges): Done | null {
    const last = done.pop();
    if (!last) return null;
    const isInverted =
      last.shifts.length === shifts.length &&
      last.shifts.every((shift) => shifts.some((other) => isInverse(shift, other)));
    const isUnchanged = [...last.after].every(([sheet, known]) => isSameAs(known, now.get(sheet)));
    return isInverted && isUnchanged ? last : null;
  }

  const subscriptions = [commands.beforeCommandExecuted(begin), commands.onCommandExecuted(end)];
  return () => {
    for (const subscription of subscriptions) subscription.dispose();
  };
}
