/** An engine compiles what it has seen run often: short functions, as most rules are, only after some hundred times. */
const TIMES = 120;
/** Milliseconds of an idle spell that must be left for one more run. */
const ENOUGH = 8;
/** Milliseconds that all runs together may take: a slow computer has better to do. */
const ALTOGETHER = 1000;

/**
 * Runs a work without effects a few times while the page has nothing to do, so that it is compiled when the next
 * keystroke needs it: the first checks after a pane is opened take three times as long as the later ones.
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
