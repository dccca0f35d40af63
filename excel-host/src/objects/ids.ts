import type { Host } from '../host';
import { stateOf } from '../request/kind';

const made = stateOf(() => ({ count: 0 }));

/** A new id in the form that Excel gives it. */
export function newId(host: Host): string {
  const number = (made(host).count += 1).toString(16).toUpperCase().padStart(12, '0');
  return `{00000000-0000-4000-8000-${number}}`;
}
