import { EventType, type EventEntry } from '../excel-host/browser';

/**
 * A frame in which the grid draws takes at least ten milliseconds, one in which it does not about one. An edit is
 * drawn in two spells with a few quiet frames between them; this many quiet frames in a row mean it is done.
 */
const QUIET = { frames: 4, longest: 5 };
/** Milliseconds after which events are delivered even if the grid is still drawing. */
const LATEST = 500;

/** Waits for a frame; resolves at its end with its length in milliseconds. */
const frame = () =>
  new Promise<number>((resolve) => {
    requestAnimationFrame((begun) => {
      // A message posted in the frame is the first task after it.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now() - begun);
      };
      port2.postMessage(null);
    });
  });

/** Resolves when the grid has drawn the changes. */
export async function drawn(): Promise<void> {
  const asked = performance.now();
  for (let quiet = 0; quiet < QUIET.frames && performance.now() - asked < LATEST;) {
    quiet = (await frame()) > QUIET.longest ? 0 : quiet + 1;
  }
}

const isSelection = ([, type]: EventEntry) => type === EventType.selectionChanged;

/**
 * Delivers events in the order of Excel: once the user sees the new value, and the edit before the selection that
 * moves on after it. The grid reports the selection first, and twice. It also shares its thread with the workbook, so
 * requests made between its frames would have to wait anyway.
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
