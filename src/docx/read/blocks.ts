/** What a story of a document (its body, a cell, a text box) is made of. */
export type Block = Paragraph | WordTable;

/** A paragraph as a person sees it, with its automatic number. */
export interface Paragraph {
  readonly kind: 'paragraph';
  /** Lines are separated by \n; blank where it shows nothing. */
  readonly text: string;
}

export interface WordTable {
  readonly kind: 'table';
  /** The widths of its columns in twentieths of a point; 0 where the file does not say. */
  readonly columns: readonly number[];
  readonly rows: readonly WordRow[];
}

export interface WordRow {
  /** Columns that are left out before its first and after its last cell. */
  readonly before: number;
  readonly widthBefore: number;
  readonly isHidden: boolean;
  readonly cells: readonly WordCell[];
}

/** How a cell takes part in a merge: it begins one, or belongs to the cell before it. */
export type Merging = 'begins' | 'goes-on' | null;

export interface WordCell {
  /** How many columns it covers. */
  readonly span: number;
  /** In twentieths of a point; 0 where the file does not say. */
  readonly width: number;
  readonly downwards: Merging;
  /** As Word wrote it before there were spans. */
  readonly sideways: Merging;
  readonly blocks: readonly Block[];
}

/** The texts of paragraphs, those in tables left out. */
export function paragraphsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}
