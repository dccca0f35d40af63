/** Engines optimize code that has run often; short functions, as most rules are, only after about a hundred calls. */
const TIMES = 120;
/** Milliseconds that must remain of an idle period for one more run. */
const ENOUGH = 8;
/** Milliseconds for all runs together, so that a slow computer is not kept busy. */
const ALTOGETHER = 1000;

/**
 * Runs work without effects a few times while the page is idle, so that it is compiled before the next keystroke: the
 * first checks in a new pane take three times as long as later ones.
 */
export function warmUp(work: (turn: number) => void): void {
  if (typeof requestIdleCallback === 'undefined') return;
  let done = 0;
  let taken = 0;
  const run = (idle: IdleDeadline) => {
    if (idle.timeRemaining() >= ENOUGH) {
      const begun = performance.now();
      work(done);
      taken += performance.now() - begun;
      done += 1;
    }
    if (done < TIMES && taken < ALTOGETHER) requestIdleCallback(run);
  };
  requestIdleCallback(run);
}
