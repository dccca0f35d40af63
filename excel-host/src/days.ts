/** Milliseconds in a day. */
export const DAY_MS = 86_400_000;

/** Day 0 of Excel's count, as a time of Greenwich. */
export const EPOCH = Date.UTC(1899, 11, 30);
