import type { Grid } from '../../grid';
import {
  LIMITS,
  openPackage,
  orRefusal,
  partText,
  relationsOf,
  Refused,
  type Package,
  type Refusal,
} from '../../xlsx';
import { paragraphsOf } from './blocks';
import { flowTables } from './flow';
import { readNumbering } from './numbering';
import { readStory } from './story';
import { gridOfTables } from './table-grid';

/** A document as read: its tables as sheets 表1, 表2 …, and the paragraphs of its text, those in tables left out. */
export interface TablesDocument {
  readonly kind: 'document';
  readonly sheets: readonly TableSheet[];
  readonly paragraphs: readonly string[];
}

/** A table of a document. Its cells are named by its own rows and columns: A1 is its first cell. */
export interface TableSheet {
  readonly name: string;
  readonly visibility: 'visible';
  readonly grid: Grid;
}

/**
 * Reads the tables of a Word document as grids. Nothing in it is run.
 * @param bytes those of a .docx or .docm
 */
export function readDocument(bytes: Uint8Array): TablesDocument | Refusal {
  return orRefusal(() => {
    if (bytes.length > LIMITS.file) throw new Refused('too-large');
    const pkg = openPackage(bytes);
    const part =
      relationsOf(pkg, '').find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
    const xml = partText(pkg, part);
    if (xml === null) throw new Refused('damaged');
    const numbering = readNumbering(relatedText(pkg, part, 'numbering'), relatedText(pkg, part, 'styles'));
    const blocks = readStory(xml, numbering);
    const sheets = flowTables(blocks).map(({ parts, above }, index): TableSheet => {
      const name = `表${index + 1}`;
      return { name, visibility: 'visible', grid: gridOfTables(name, parts, above) };
    });
    return { kind: 'document', sheets, paragraphs: paragraphsOf(blocks) };
  });
}

function relatedText(pkg: Package, part: string, wanted: string): string | null {
  const relation = relationsOf(pkg, part).find(({ type, external }) => type === wanted && !external);
  return relation ? partText(pkg, relation.target) : null;
}
