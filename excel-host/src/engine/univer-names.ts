import type { FormulaTable } from './engine';
import { rangeOf } from './univer-book';

/** How formulas name parts of tables. */
const TABLE_PARTS = ['#All', '#Data', '#Headers', '#Totals', '#This Row'] as const;

/** What formulas may name: cells, values and formulas by defined names, and tables with their columns. */
export class UniverNames {
  constructor(
    private readonly run: (id: string, params: object, options?: { readonly onlyLocal: boolean }) => void,
  ) {}

  define(name: string, formula: string): void {
    const formulaOrRefString = formula.replace(/^=/, '');
    this.run('formula.mutation.set-defined-name', { id: name, name, formulaOrRefString });
  }

  remove(name: string): void {
    this.run('formula.mutation.remove-defined-name', { id: name, name, formulaOrRefString: '' });
  }

  defineTable(name: string, table: FormulaTable | null): void {
    const local = { onlyLocal: true };
    if (!table) {
      this.run('formula.mutation.remove-super-table', { tableName: name }, local);
      return;
    }
    const titleMap = new Map(table.titles.map((title, index) => [title, index]));
    const reference = { sheetId: table.sheet, titleMap, range: rangeOf(table.extent) };
    this.run('formula.mutation.set-super-table', { tableName: name, reference }, local);
    for (const part of TABLE_PARTS) {
      const option = { tableOption: part, tableOptionType: part };
      this.run('formula.mutation.set-super-table-option', option, local);
    }
  }
}
