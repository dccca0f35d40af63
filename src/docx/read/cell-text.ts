import { TEXT_LIMIT } from '../../grid';
import type { Block, WordTable } from './blocks';

/** Whether a table inside a cell is one of its own, and not only an arrangement of the cell's text. */
export function standsAlone({ rows }: WordTable): boolean {
  return rows.length > 1 && rows.some(({ cells }) => cells.length > 1);
}

/** The text of a cell, its paragraphs in lines. Tables that stand alone are not in it. */
export function textOfCell(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block): string[] => {
    if (block.kind === 'paragraph') return [block.text];
    return standsAlone(block)
      ? []
      : block.rows.map(({ cells }) => lineOf(cells.map((cell) => textOfCell(cell.blocks))));
  });
  return lines.join('\n').trim().slice(0, TEXT_LIMIT);
}

function lineOf(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(' ');
}
