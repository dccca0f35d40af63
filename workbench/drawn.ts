/** Frames without a long one between them that count as calm, and milliseconds up to which a frame is not long. */
const CALM = { frames: 2, longest: 25 };
/** Milliseconds after which what waits is done though the grid is still being drawn. */
const LATEST = 500;

const nextFrame = () =>
  new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      resolve(performance.now());
    });
  });

/** Resolves when the grid has drawn what changed. */
async function drawn(): Promise<void> {
  const begin = await nextFrame();
  let last = begin;
  for (let calm = 0; calm < CALM.frames && last - begin < LATEST;) {
    const now = await nextFrame();
    calm = now - last > CALM.longest ? 0 : calm + 1;
    last = now;
  }
}

/**
 * Does things in their order when the grid has drawn what changed. Excel, too, raises its events when the person sees
 * the new value; here the grid shares its thread with the workbook, and whatever is asked between its frames waits for
 * them in any case.
 */
export function afterDrawing(): (act: () => void) => void {
  const waiting: (() => void)[] = [];
  return (act) => {
    waiting.push(act);
    if (waiting.length > 1) return;
    void drawn().then(() => {
      for (const each of waiting.splice(0)) each();
    });
  };
}
