import { EventType, type EventEntry } from '../test/excel-host/events';

/** Frames without a long one between them that count as calm, and milliseconds up to which a frame is not long. */
const CALM = { frames: 2, longest: 25 };
/** Milliseconds after which events are given though the grid is still being drawn. */
const LATEST = 500;

const nextFrame = () =>
  new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      resolve(performance.now());
    });
  });

/** What a frame's callbacks have drawn is seen when the frame is done, and not before: only then is there time. */
const idle = () =>
  new Promise<void>((resolve) => {
    requestIdleCallback(
      () => {
        resolve();
      },
      { timeout: LATEST },
    );
  });

/** Resolves when the grid has drawn what changed. */
export async function drawn(): Promise<void> {
  const begin = await nextFrame();
  let last = begin;
  for (let calm = 0; calm < CALM.frames && last - begin < LATEST;) {
    const now = await nextFrame();
    calm = now - last > CALM.longest ? 0 : calm + 1;
    last = now;
  }
  await idle();
}

const isSelection = ([, type]: EventEntry) => type === EventType.selectionChanged;

/**
 * Gives events as Excel does: when the person sees the new value, the edit before the selection that moves on after it.
 * The grid tells of the selection first, and twice; and it shares its thread with the workbook, so that whatever is asked
 * between its frames waits for them in any case.
 */
export function afterDrawing(
  give: (entries: readonly EventEntry[]) => void,
): (entries: readonly EventEntry[]) => void {
  let waiting: EventEntry[] = [];
  const flush = () => {
    const entries = waiting;
    waiting = [];
    const selections = new Map(entries.filter(isSelection).map((entry) => [entry.join(), entry]));
    for (const entry of [...entries.filter((each) => !isSelection(each)), ...selections.values()])
      give([entry]);
  };
  return (entries) => {
    waiting.push(...entries);
    if (waiting.length === entries.length) void drawn().then(flush);
  };
}
