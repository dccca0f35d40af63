import { ApiError } from './errors';

/** An object that an add-in gives, of which nothing is known yet. */
export type Bag = Readonly<Record<string, unknown>>;

/** A text argument. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new ApiError('InvalidArgument');
}

/** A whole number; what is left out is `otherwise`. */
export function whole(value: unknown, otherwise?: number): number {
  const given = value ?? otherwise;
  if (typeof given === 'number' && Number.isInteger(given)) return given;
  throw new ApiError('InvalidArgument');
}

/** A number. */
export function figure(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new ApiError('InvalidArgument');
}

/** Yes or no; what is left out is no. */
export function flag(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'boolean') return value;
  throw new ApiError('InvalidArgument');
}

/** One of some words. */
export function oneOf<T extends string>(words: readonly T[], value: unknown): T {
  const word = words.find((known) => known === value);
  if (word === undefined) throw new ApiError('InvalidArgument');
  return word;
}
