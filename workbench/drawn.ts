import { EventType, type EventEntry } from '../excel-host/browser';

/**
 * A frame in which the grid draws takes ten milliseconds or more, any other about one. After an edit the grid draws
 * twice, with a few quiet frames in between; this many quiet frames in a row mean that it is done.
 */
const QUIET = { frames: 4, longest: 5 };
/** Milliseconds after which events are given even if the grid is still drawing. */
const LATEST = 500;

/** Waits for the end of a frame; resolves with its duration in milliseconds. */
const frame = () =>
  new Promise<number>((resolve) => {
    requestAnimationFrame((begun) => {
      // A message is the first thing that is handled after the frame.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve(performance.now() - begun);
      };
      port2.postMessage(null);
    });
  });

/** Resolves when the grid has drawn what changed. */
export async function drawn(): Promise<void> {
  const asked = performance.now();
  for (let quiet = 0; quiet < QUIET.frames && performance.now() - asked < LATEST;) {
    quiet = (await frame()) > QUIET.longest ? 0 : quiet + 1;
  }
}

const isSelection = ([, type]: EventEntry) => type === EventType.selectionChanged;

/**
 * Gives events as Excel does: once the person sees the new value, the edit before the selection that follows it. The
 * grid reports the selection first, and twice. It shares its thread with the workbook, so requests between its frames
 * wait for them anyway.
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
