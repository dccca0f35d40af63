/** Random choices that a seed repeats. */
export interface Chance {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  one<T>(of: readonly [T, ...T[]]): T;
  isOneIn(times: number): boolean;
}

/** The mulberry32 generator: small, and good enough to choose what a person does next. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    one: (of) => of[below(of.length)] ?? of[0],
    isOneIn: (times) => below(times) === 0,
  };
}
