import { decimalOfCell, GENERAL, sameCell, shorten, shownBy, type CellRef, type Sentence } from '../grid';
import { askForCells, cellNow, put } from './cells';
import type { Line, Lines } from './lines';
import type { Listening, Overwritten, WrittenCell } from './meanwhile';
import { sameContent, type Content } from './typed';

/** A cell as it was written. */
export interface Touched extends WrittenCell {
  readonly line: Line;
  /** The number format it had. */
  readonly formatBefore: string;
  readonly isFormatChanged: boolean;
}

/** What became of cells that were written. */
export interface Settled {
  /** Cells that hold again what they held, or what somebody typed. */
  readonly given: readonly CellRef[];
  /** What is to be told of cells that somebody changed meanwhile, whether they were given back or not. */
  readonly told: readonly { readonly cell: CellRef; readonly reason: Sentence }[];
}

/** What giving back needs to know of a writing. */
export interface GivingBack {
  readonly sheetId: string;
  readonly cells: readonly Touched[];
  /** The lines of the sheet as it is now; asked for only if lines moved. */
  readonly linesNow: () => Promise<Lines>;
  /** Cells whose content rests on cells that are given back, and that go with them. */
  readonly resting?: (on: readonly CellRef[]) => readonly CellRef[];
  /** What goes into the same batch. */
  readonly along?: (context: Excel.RequestContext, given: readonly CellRef[]) => void;
}

/** Gives back what somebody typed between comparison and write, as far as Excel tells of it. */
export async function giveBackTyped(
  listening: Listening,
  { sheetId, cells, linesNow, resting = () => [], along }: GivingBack,
): Promise<Settled> {
  const heard = await listening.overwritten(sheetId, cells);
  const lines = heard.some(({ onlyMoved }) => onlyMoved) ? await linesNow() : null;
  const lost = lines ? heard.filter((each) => !each.onlyMoved || !standsStill(each.cell)) : heard;
  if (lost.length === 0) return { given: [], told: [] };

  const typedAt = (cell: CellRef) => lost.find((each) => sameCell(each.cell, cell))?.typed ?? null;
  const known = lost.flatMap(({ cell, typed }) => (typed ? [cell] : []));
  const back = [...known, ...resting(known)];
  const given = await giveBack(
    sheetId,
    cells.filter(({ cell }) => has(back, cell)),
    typedAt,
    along,
  );
  return {
    given,
    told: lost.map((each) => {
      const format = cells.find(({ cell }) => sameCell(cell, each.cell))?.formatBefore ?? GENERAL;
      return { cell: each.cell, reason: sentenceOfLoss(each, format, has(given, each.cell)) };
    }),
  };

  /** Rows or columns moved, but not this line. */
  function standsStill(cell: CellRef): boolean {
    const line = cells.find((each) => sameCell(each.cell, cell))?.line;
    const now = line && lines?.find(cell, line);
    return now ? sameCell(now, cell) : false;
  }
}

export const has = (cells: readonly CellRef[], cell: CellRef): boolean =>
  cells.some((each) => sameCell(each, cell));

/** Gives cells back what they held, where they still hold what we wrote; none if Excel refuses. */
async function giveBack(
  sheetId: string,
  cells: readonly Touched[],
  typedAt: (cell: CellRef) => Content | null,
  along: GivingBack['along'],
): Promise<readonly CellRef[]> {
  if (cells.length === 0) return [];
  try {
    const context = new Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const asked = askForCells(
      sheet,
      cells.map(({ cell }) => cell),
    );
    await context.sync();
    const held = cells.filter(({ cell, wrote }) => sameContent(cellNow(asked, cell).content, wrote));
    for (const { cell, before, formatBefore, isFormatChanged } of held) {
      const numberFormat = isFormatChanged ? formatBefore : null;
      put(sheet, { cell, content: typedAt(cell) ?? before, numberFormat });
    }
    const given = held.map(({ cell }) => cell);
    along?.(context, given);
    await context.sync();
    return given;
  } catch {
    // What was lost is told in a sentence instead.
    return [];
  }
}

/** Longest quotation of what a cell held, in characters. */
const QUOTED = 40;

const shownAs = (value: string | number | boolean, numberFormat: string) =>
  typeof value === 'number' ? shownBy(decimalOfCell(value), numberFormat) : String(value);

/** What is said of a cell that somebody changed while it was being written. */
function sentenceOfLoss(
  { typed, onlyMoved }: Overwritten,
  numberFormat: string,
  isGivenBack: boolean,
): Sentence {
  if (onlyMoved)
    return isGivenBack
      ? { zh: '写入的同时行列有移动，未写入。', en: 'Lines moved while it was being written; not written.' }
      : {
          zh: '写入的同时行列有移动，可能写错了位置，请核对。',
          en: 'Lines moved while it was being written; it may stand at a wrong place. Please check.',
        };
  const value = typed && 'value' in typed ? shorten(shownAs(typed.value, numberFormat), QUOTED) : null;
  if (value === null)
    return {
      zh: '写入的同时，这一带有改动，可能已被覆盖，请核对。',
      en: 'Something was changed here while it was being written, and may be overwritten. Please check.',
    };
  const [zh, en] = value === '' ? ['被清空', 'was cleared'] : [`填了“${value}”`, `was changed to “${value}”`];
  return isGivenBack
    ? {
        zh: `写入的同时，此单元格${zh}，已予保留。`,
        en: `The cell ${en} while it was being written; that was kept.`,
      }
    : {
        zh: `写入的同时，此单元格${zh}，已被覆盖，请核对。`,
        en: `The cell ${en} while it was being written, and that was overwritten. Please check.`,
      };
}
