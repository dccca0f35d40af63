import { WORKBOOK, type EventNumber } from '../events';
import type { Method } from '../request/kind';

/** The two hidden methods by which Office.js registers for an event and takes that back: `_Register` + event. */
export function registration<S>(
  event: string,
  type: EventNumber,
  targetOf: (self: S) => string,
): Record<string, Method<S>> {
  return {
    [`_Register${event}`](host, self) {
      host.events.register(type, targetOf(self), 1);
    },
    [`_Unregister${event}`](host, self) {
      host.events.register(type, targetOf(self), -1);
    },
  };
}

/** The target of handlers of all sheets. */
export const wholeWorkbook = () => WORKBOOK;
