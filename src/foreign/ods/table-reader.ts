import { READ_LIMIT, type Area, type CellInput, type GridInput } from '../../grid';
import { Refused } from '../../xlsx';
import { READ_BOUNDS } from '../sheet-input';
import { contentOf, type OdsCell } from './cell-value';

type Attributes = Readonly<Record<string, string>>;

/** Array formulas whose other cells are looked for. */
const MOST_ARRAYS = 1000;

/** Puts the columns, rows and cells of one table, told in their order, into the input of a grid. */
export class TableReader {
  private readonly cells: CellInput[] = [];
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private readonly arrays: (Area & { readonly formula: string })[] = [];
  private readonly columnStyles: string[] = [];
  private nextColumn = 0;
  private nextRow = 0;
  private row = { first: 0, repeated: 1, style: '' };
  private column = 0;
  private isBeyond = false;

  constructor(
    readonly sheetName: string,
    private readonly formatOf: (style: string) => string | null,
    private readonly date1904: boolean,
  ) {}

  columns(attributes: Attributes): void {
    const count = countOf(attributes['table:number-columns-repeated']);
    const end = Math.min(this.nextColumn + count, READ_LIMIT.columns);
    for (let column = this.nextColumn; column < end; column += 1) {
      if (isHidden(attributes)) this.hiddenColumns.add(column);
      this.columnStyles[column] = attributes['table:default-cell-style-name'] ?? '';
    }
    this.nextColumn += count;
  }

  startRow(attributes: Attributes): void {
    const repeated = countOf(attributes['table:number-rows-repeated']);
    this.row = {
      first: this.nextRow,
      repeated,
      style: attributes['table:default-cell-style-name'] ?? '',
    };
    const end = Math.min(this.nextRow + repeated, READ_LIMIT.rows);
    if (isHidden(attributes)) for (let row = this.nextRow; row < end; row += 1) this.hiddenRows.add(row);
    this.nextRow += repeated;
    this.column = 0;
  }

  cell({ attributes, text, formula }: Omit<OdsCell, 'format'>): void {
    const repeated = countOf(attributes['table:number-columns-repeated']);
    const { first } = this.row;
    const left = this.column;
    this.column += repeated;
    this.span(attributes, first, left, formula);
    const style = attributes['table:style-name'] ?? (this.row.style || (this.columnStyles[left] ?? ''));
    const known = { attributes, text, format: this.formatOf(style) };
    const filled = formula ?? this.filledBy(first, left);
    const content = contentOf({ ...known, formula: filled }, this.date1904);
    if (!content) return;
    const bottom = Math.min(first + this.row.repeated, READ_LIMIT.rows);
    const right = Math.min(left + repeated, READ_LIMIT.columns);
    if (bottom < first + this.row.repeated || right < left + repeated) this.isBeyond = true;
    for (let row = first; row < bottom; row += 1)
      for (let column = left; column < right; column += 1) this.cells.push({ row, column, ...content });
  }

  /** Merges and array formulas begin at a cell and say how far they reach. */
  private span(attributes: Attributes, top: number, left: number, formula: string | null): void {
    const across = countOf(attributes['table:number-columns-spanned']);
    const down = countOf(attributes['table:number-rows-spanned']);
    const isRead = top < READ_LIMIT.rows && left < READ_LIMIT.columns;
    if (isRead && across * down > 1) {
      if (this.merges.length > READ_LIMIT.rows * READ_LIMIT.columns) throw new Refused('damaged');
      this.merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 });
    }
    const matrix = attributes['table:number-matrix-rows-spanned'];
    if (formula === null || matrix === undefined || this.arrays.length >= MOST_ARRAYS) return;
    const right = left + countOf(attributes['table:number-matrix-columns-spanned']) - 1;
    this.arrays.push({ top, left, bottom: top + countOf(matrix) - 1, right, formula });
  }

  private filledBy(row: number, column: number): string | null {
    const array = this.arrays.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
    return array?.formula ?? null;
  }

  /** How many filled cells there are so far. */
  get size(): number {
    return this.cells.length;
  }

  input(): GridInput {
    const { sheetName, cells, merges, hiddenRows, hiddenColumns } = this;
    return {
      sheetName,
      cells,
      merges,
      hiddenRows,
      hiddenColumns,
      bounds: this.isBeyond ? READ_BOUNDS : null,
    };
  }
}

function countOf(text: string | undefined): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes['table:visibility'];
  return visibility === 'collapse' || visibility === 'filter';
}
