import { REFUSALS } from '../strings/refusals';
import { Refused, type Refusal, type RefusalKind } from './refusal';

/** The error that ends the reading of a file, with its sentence. */
export function refused(why: RefusalKind): Refused {
  return new Refused(why, REFUSALS[why]);
}

/** Runs a reader; what it refuses becomes a value. Other errors pass through. */
export function orRefusal<T>(read: () => T): T | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}
