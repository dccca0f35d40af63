import { placedThings, type Placed } from '../placed';

/** A note on a cell. The stable office.js has no notes yet; they are kept so that files keep them. */
export interface Note extends Placed {
  readonly author: string;
  readonly content: string;
}

/** The notes of a workbook. */
export const notes = placedThings<Note>({ copy: (_host, note) => ({ ...note }) });
