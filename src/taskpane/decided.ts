/** One kind of decision: what the workbook holds of it, and on top of that what is decided and not stored yet. */
export interface Decided<T> {
  /**
   * Shows a decision at once, then stores it. If storing fails, what is shown goes back to what it was, but for later
   * decisions, and the error is thrown.
   * @param keep stores the change; resolves to what the workbook holds then
   * @param shown called when the decision is shown
   */
  decide(change: (value: T) => T, keep: (stored: T) => Promise<T>, shown?: () => void): Promise<void>;
}

export function makeDecided<T>(now: () => T, show: (value: T) => Promise<void>): Decided<T> {
  let stored: T = now();
  let open: readonly ((value: T) => T)[] = [];
  return {
    async decide(change, keep, shown) {
      if (open.length === 0) stored = now();
      open = [...open, change];
      await show(change(now()));
      shown?.();
      try {
        stored = await keep(stored);
      } finally {
        open = open.filter((each) => each !== change);
        const value = open.reduce((before, each) => each(before), stored);
        if (!isSame(value, now())) await show(value);
      }
    },
  };
}

/** Whether two decisions are the same as stored: those of another pane are other objects. */
export const isSame = (one: unknown, other: unknown) => asStored(one) === asStored(other);

const asStored = (value: unknown) =>
  JSON.stringify(value, (_, each: unknown) => (each instanceof Map ? [...each] : each));
