/** An engine compiles what it has seen run often: short functions, as most rules are, only after some hundred times. */
const TIMES = 120;
/** Milliseconds of an idle spell that must be left for one more run. */
const ENOUGH = 8;

/**
 * Runs a work without effects a few times while the page has nothing to do, so that it is compiled when the next
 * keystroke needs it: the first checks after a pane is opened take three times as long as the later ones.
 */
export function warmUp(work: () => void): void {
  if (typeof requestIdleCallback === 'undefined') return;
  let done = 0;
  const run = (idle: IdleDeadline) => {
    if (idle.timeRemaining() >= ENOUGH) {
      work();
      done += 1;
    }
    if (done < TIMES) requestIdleCallback(run);
  };
  requestIdleCallback(run);
}
