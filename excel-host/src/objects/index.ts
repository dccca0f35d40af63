import type { Host } from '../host';
import type { Ref } from '../request/kind';
import { runtimeServices } from './runtime';
import { workbook } from './workbook';

/** The object that every path begins at. */
export function rootObject(host: Host): Ref {
  return workbook.of(host);
}

/** A service of Office's that is made by its name, or null if it is not emulated. */
export function serviceObject(name: string): Ref | null {
  return runtimeServices[name]?.of(null) ?? null;
}
