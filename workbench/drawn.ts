import { EventType, type EventEntry } from '../excel-host/browser';

/**
 * A frame in which the grid draws takes ten milliseconds and more, one in which it doesn't about one. After an edit it
 * draws in two spells with a few such frames between them; as many as these in a row mean that it is done.
 */
const QUIET = { frames: 4, longest: 5 };
/** Milliseconds after which events are given though the grid is still being drawn. */
const LATEST = 500;

/** Lets a frame pass; resolves when it is done with how many milliseconds it took from its beginning. */
const frame = () =>
  new Promise<number>((resolve) => {
    requestAnimationFrame((begun) => {
      // A message is the first that is heard after the frame.
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
