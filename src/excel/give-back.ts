import { decimalOfCell, GENERAL, sameCell, shorten, shownBy, type CellRef, type Sentence } from '../grid';
import { askForCells, cellNow, put } from './cells';
import type { Line, Lines } from './lines';
import type { Listening, Trace, WrittenCell } from './meanwhile';
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
  /** The lines of the sheet as it is now; asked for only if lines moved or Excel reported nothing. */
  readonly linesNow: () => Promise<Lines>;
  /** Cells whose content rests on cells that are given back, and that go with them. */
  readonly resting?: (on: readonly CellRef[]) => readonly CellRef[];
  /** What goes into the same batch; `moved` are those given back because their line moved away. */
  readonly along?: (
    context: Excel.RequestContext,
    given: readonly CellRef[],
    moved: readonly CellRef[],
  ) => void;
}

/** Gives back what somebody typed between comparison and write, as far as Excel tells of it. */
export async function giveBackTyped(
  listening: Listening,
  { sheetId, cells, linesNow, resting = () => [], along }: GivingBack,
): Promise<Settled> {
  const traces = await listening.traces(sheetId, cells);
  const mayHaveMoved = traces.some(({ isMoved, isReported }) => isMoved || !isReported);
  const lines = mayHaveMoved ? await linesNow() : null;
  const losses = traces.flatMap((trace): readonly Loss[] => {
    if (lines && !standsStill(trace.cell)) return [{ ...trace, kind: 'moved' }];
    if (trace.isChanged) return [{ ...trace, kind: 'typed' }];
    return trace.isReported ? [] : [{ ...trace, kind: 'untold' }];
  });
  if (losses.length === 0) return { given: [], told: [] };

  const heldAt = (cell: CellRef) => losses.find((each) => sameCell(each.cell, cell))?.held ?? null;
  const known = losses.flatMap(({ cell, kind, held }) => (kind !== 'untold' && held ? [cell] : []));
  const back = [...known, ...resting(known)];
  const moved = losses.flatMap(({ cell, kind }) => (kind === 'moved' ? [cell] : []));
  const given = await giveBack(
    sheetId,
    cells.filter(({ cell }) => has(back, cell)),
    heldAt,
    (context, taken) => {
      along?.(
        context,
        taken,
        moved.filter((cell) => has(taken, cell)),
      );
    },
  );
  return {
    given,
    told: losses.map((each) => ({
      cell: each.cell,
      reason: sentenceOfLoss(
        each,
        cells.find(({ cell }) => sameCell(cell, each.cell)),
        has(given, each.cell),
      ),
    })),
  };

  /** Whether the line of a cell is where it was when the cell was compared. */
  function standsStill(cell: CellRef): boolean {
    const line = cells.find((each) => sameCell(each.cell, cell))?.line;
    const now = line && lines?.find(cell, line);
    return now ? sameCell(now, cell) : false;
  }
}

/** What may have been lost at a cell: somebody typed, its line moved away, or Excel told nothing. */
interface Loss extends Trace {
  readonly kind: 'typed' | 'moved' | 'untold';
}

export const has = (cells: readonly CellRef[], cell: CellRef): boolean =>
  cells.some((each) => sameCell(each, cell));

/** Gives cells back what they held, where they still hold what we wrote; none if Excel refuses. */
async function giveBack(
  sheetId: string,
  cells: readonly Touched[],
  typedAt: (cell: CellRef) => Content | null,
  along: (context: Excel.RequestContext, given: readonly CellRef[]) => void,
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
    along(context, given);
    await context.sync();
    return given;
  } catch {
    // What was lost is told in a sentence instead.
    return [];
  }
}

/** Longest quotation of what a cell held, in characters. */
const QUOTED = 40;

/** What is said of a cell that somebody changed while it was being written. */
function sentenceOfLoss({ kind, held }: Loss, touched: Touched | undefined, isGivenBack: boolean): Sentence {
  if (kind === 'untold')
    return {
      zh: 'Excel 没有报告写入前的内容：如果同时有人改过这里，请核对。',
      en: 'Excel did not tell what the cell held before: if somebody changed it in that moment, please check.',
    };
  if (kind === 'moved') {
    if (!isGivenBack)
      return {
        zh: '写入的同时行列有移动，可能写错了位置，请核对。',
        en: 'Lines moved while it was being written; it may stand at a wrong place. Please check.',
      };
    return touched?.isFormatChanged === true
      ? {
          zh: '写入的同时行列有移动，内容未写入，但数字格式可能已变，请核对。',
          en: 'Lines moved while it was being written; not written, but the number format may have changed.',
        }
      : { zh: '写入的同时行列有移动，未写入。', en: 'Lines moved while it was being written; not written.' };
  }
  const told = held && quoted(held, touched?.formatBefore ?? GENERAL);
  if (told === null)
    return {
      zh: '写入的同时，这里有改动，可能已被覆盖，请核对。',
      en: 'Something was changed here while it was being written, and may be overwritten. Please check.',
    };
  const [zh, en] = told === '' ? ['被清空', 'was cleared'] : [`填了“${told}”`, `was changed to “${told}”`];
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

function quoted(held: Content, numberFormat: string): string {
  if ('formula' in held) return shorten(held.formula, QUOTED);
  const { value } = held;
  const shown = typeof value === 'number' ? shownBy(decimalOfCell(value), numberFormat) : String(value);
  return shorten(shown, QUOTED);
}
