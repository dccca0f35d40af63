import {
  cellName,
  inReadingOrder,
  isKeptByExcel,
  isPercentFormat,
  plain,
  shownBy,
  type CellRef,
  type Decimal,
  type Grid,
  type Sentence,
} from '../grid';
import type { Figure, Form } from '../form';
import { heldAt, type Edit, type LeftOpen } from './edit';

const MORE_DIGITS: Sentence = {
  zh: '数值超过 15 位，Excel 存不下全部数字，请核对后自行填写。',
  en: 'The number has more than 15 digits, which Excel cannot keep: please check it and fill it in yourself.',
};

/** Edits by cell; the first one planned for a cell wins. */
export class Draft {
  readonly left: LeftOpen[] = [];
  /** Whether a planned cell has a formula, wanted or not. */
  offersFormulas = false;
  readonly #edits = new Map<string, Edit>();

  constructor(
    readonly grid: Grid,
    readonly form: Form,
    readonly may: (cell: CellRef) => boolean,
    /** Formulas are written where there are some. */
    readonly formulas: boolean,
  ) {}

  has(cell: CellRef): boolean {
    return this.#edits.has(cellName(cell));
  }

  write(
    cell: CellRef,
    after: { value: Decimal | string | null; formula?: string | null; numberFormat?: string | null },
    reason: Sentence,
    restsOn: readonly CellRef[] = [],
  ): void {
    if (this.has(cell) || !this.may(cell)) return;
    if (after.formula) this.offersFormulas = true;
    const formula = this.formulas ? (after.formula ?? null) : null;
    const isLost = after.value !== null && typeof after.value !== 'string' && !isKeptByExcel(after.value);
    if (isLost && formula === null) {
      this.leave(cell, MORE_DIGITS);
      return;
    }
    const before = heldAt(this.grid, cell);
    const numberFormat = after.numberFormat ?? null;
    this.#edits.set(cellName(cell), {
      sheetName: this.form.sheetName,
      cell,
      before,
      after: {
        value: after.value,
        text: shownAs(after.value, numberFormat ?? before.numberFormat),
        formula,
        numberFormat,
      },
      reason,
      ...(restsOn.length > 0 && formula === null ? { restsOn } : {}),
    });
  }

  leave(cell: CellRef, reason: Sentence): void {
    this.left.push({ cell, reason });
  }

  /** Whether a figure's cell holds or will hold a number; SUM skips text. */
  isNumber(figure: Figure): boolean {
    return this.has(figure.cell) || figure.state === 'number';
  }

  /** What a figure's cell will hold: the planned value, else what it holds now. */
  valueOf(figure: Figure): Decimal | null {
    const planned = this.#edits.get(cellName(figure.cell))?.after.value;
    if (planned === undefined) return figure.value;
    return planned === null || typeof planned === 'string' ? null : planned;
  }

  edits(): readonly Edit[] {
    return [...this.#edits.values()].sort((one, other) => inReadingOrder(one.cell, other.cell));
  }
}

/** How a value will look in its cell, approximately, for the preview. */
function shownAs(value: Decimal | string | null, numberFormat: string): string {
  if (value === null || typeof value === 'string') return value ?? '';
  return isPercentFormat(numberFormat) ? shownBy(value, numberFormat) : plain(value);
}
