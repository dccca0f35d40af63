/** Work in small steps. Who must not hold up a person may pause after any of them; the result is the same. */
export type Steps<Result> = Generator<void, Result, void>;

/** Does all steps at once. */
export function toEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
