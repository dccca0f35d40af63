import { placedThings, type Placed } from '../placed';

/** A note on a cell. The stable office.js does not know notes yet: they are kept for the file's sake. */
export interface Note extends Placed {
  readonly author: string;
  readonly content: string;
}

/** The notes of a workbook. */
export const notes = placedThings<Note>({ copy: (_host, note) => ({ ...note }) });
