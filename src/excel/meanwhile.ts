import { contains, parseArea, type CellRef } from '../grid';
import { sameContent, type Content } from './typed';

/** A change of cells as Excel reports it. */
export type CellsChange = Pick<
  Excel.WorksheetChangedEventArgs,
  'worksheetId' | 'address' | 'changeType' | 'triggerSource' | 'details'
>;

/** Formulas that were replaced, with what they were. */
export type FormulasChange = Pick<Excel.WorksheetFormulaChangedEventArgs, 'worksheetId' | 'formulaDetails'>;

/** A cell that was written: what it held when it was compared, and what was put in. */
export interface WrittenCell {
  readonly cell: CellRef;
  readonly before: Content;
  readonly wrote: Content;
}

/** What Excel tells of a cell between its comparison and its writing. */
export interface Trace {
  readonly cell: CellRef;
  /** What it held just before it was written; null if Excel does not tell. */
  readonly held: Content | null;
  /** Somebody changed it after it was compared. */
  readonly isChanged: boolean;
  /** Rows, columns or cells moved on its sheet. */
  readonly isMoved: boolean;
  /** Excel reported the writing at all. */
  readonly isReported: boolean;
}

/** Listens while cells are compared and written. */
export interface Listening {
  /** Call when the cells are compared: forgets what was heard before. */
  compared(): void;
  /** Call once the cells are written: waits until Excel has reported each of them, or should have. */
  traces(sheetId: string, cells: readonly WrittenCell[]): Promise<readonly Trace[]>;
  end(): void;
}

/**
 * What happens in the workbook while the add-in writes. Excel cannot compare and write in one step, but reports of each
 * written cell what it held just before (ExcelApi 1.9, the formula from 1.13), and what a person typed.
 */
export interface ChangesMeanwhile {
  /** Whether Excel reports changes; else nothing is waited for. */
  isTold: boolean;
  heard(change: CellsChange): void;
  heardFormulas(change: FormulasChange): void;
  listen(): Listening;
}

/** In milliseconds. Events follow a writing at once; an Excel that is slow or reports none must not hold up the person. */
const LONGEST_WAIT = 2000;
/** For the events of formulas, which come after those of the cells. */
const AFTERWARDS = 20;

export function changesMeanwhile(): ChangesMeanwhile {
  const changes = new Set<(change: CellsChange) => void>();
  const formulas = new Set<(change: FormulasChange) => void>();
  return {
    isTold: false,
    heard(change) {
      for (const listener of changes) listener(change);
    },
    heardFormulas(change) {
      for (const listener of formulas) listener(change);
    },
    listen() {
      const heard: CellsChange[] = [];
      const replaced: FormulasChange[] = [];
      let onChange: () => void = () => undefined;
      const hear = (change: CellsChange) => {
        heard.push(change);
        onChange();
      };
      const hearFormulas = (change: FormulasChange) => void replaced.push(change);
      changes.add(hear);
      formulas.add(hearFormulas);
      const isTold = () => this.isTold;
      return {
        compared() {
          heard.length = 0;
          replaced.length = 0;
        },
        async traces(sheetId, cells) {
          if (!isTold()) return [];
          const ofSheet = () => heard.filter(({ worksheetId }) => worksheetId === sheetId);
          const isComplete = () => cells.every((cell) => ofSheet().some((change) => isOwn(change, cell)));
          if (!isComplete())
            await new Promise<void>((resolve) => {
              const timer = setTimeout(resolve, LONGEST_WAIT);
              onChange = () => {
                if (!isComplete()) return;
                clearTimeout(timer);
                resolve();
              };
            });
          await new Promise((resolve) => setTimeout(resolve, AFTERWARDS));
          const details = replaced
            .filter(({ worksheetId }) => worksheetId === sheetId)
            .flatMap(({ formulaDetails }) => formulaDetails);
          return cells.map((cell) => traceOf(cell, ofSheet(), formulaBefore(details, cell)));
        },
        end() {
          changes.delete(hear);
          formulas.delete(hearFormulas);
        },
      };
    },
  };
}

/**
 * Whether a change is the writing of this cell. Excel before ExcelApi 1.14 does not tell who made a change; who typed the
 * same value lost nothing.
 */
function isOwn({ triggerSource, address, details }: CellsChange, { cell, wrote }: WrittenCell): boolean {
  if (!touches(address, cell)) return false;
  const source = triggerSource as typeof triggerSource | undefined;
  if (source === Excel.EventTriggerSource.thisLocalAddin) return true;
  const after = valueIn(details, 'valueAfter');
  return after !== null && ('formula' in wrote ? source === undefined : sameContent(after, wrote));
}

/** The formula that a cell held, if one was replaced since it was compared. */
function formulaBefore(
  details: FormulasChange['formulaDetails'],
  { cell }: WrittenCell,
): { readonly formula: string } | null {
  const last = details.filter(({ cellAddress }) => touches(cellAddress, cell)).at(-1);
  return last?.previousFormula.startsWith('=') === true ? { formula: last.previousFormula } : null;
}

function traceOf(
  written: WrittenCell,
  changes: readonly CellsChange[],
  formula: { readonly formula: string } | null,
): Trace {
  const { cell, before, wrote } = written;
  const ownAt = changes.findIndex((change) => isOwn(change, written));
  const own = changes[ownAt];
  const earlier = changes
    .slice(0, ownAt < 0 ? changes.length : ownAt)
    .filter(({ triggerSource }) => triggerSource !== Excel.EventTriggerSource.thisLocalAddin);
  const isMoved = earlier.some(({ changeType }) => changeType !== Excel.DataChangeType.rangeEdited);
  const edited = earlier.filter(({ address }) => touches(address, cell)).at(-1);
  // The result of our formula, told as somebody's, must not be taken for what somebody typed.
  const typed = own || 'value' in wrote ? valueIn(edited?.details, 'valueAfter') : null;
  const value = valueIn(own?.details, 'valueBefore') ?? typed;
  const others = formula && !sameContent(formula, before) ? formula : null;
  const base = { cell, isMoved, isReported: own !== undefined };
  if (others) return { ...base, held: others, isChanged: true };
  if ('value' in before) {
    const isChanged = value === null ? edited !== undefined : !sameContent(value, before);
    return { ...base, held: value, isChanged };
  }
  // The result of a formula may change without anybody's doing; only a change that was reported counts.
  return { ...base, held: edited ? value : before, isChanged: edited !== undefined };
}

function touches(address: string, cell: CellRef): boolean {
  return address.split(',').some((part) => {
    const area = parseArea(part);
    return area !== null && contains(area, cell);
  });
}

/** A value that an event of a single cell carries; null if it carries none. */
function valueIn(
  details: unknown,
  which: 'valueBefore' | 'valueAfter',
): { value: string | number | boolean } | null {
  const value = (details as Partial<Record<typeof which, unknown>> | undefined)?.[which];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? { value }
    : null;
}
