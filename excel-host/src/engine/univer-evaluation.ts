import type { ICalculateFormulaService, IFunctionService } from '@univerjs/engine-formula';
import type { Scalar } from './engine';

/** The answer to a formula that can't be read. */
const UNREADABLE = '#NAME?';

/** Calculates formulas that are in no cell: of names and rules, and functions that an add-in calls. */
export class UniverEvaluation {
  constructor(
    private readonly calculator: ICalculateFormulaService,
    private readonly functions: IFunctionService,
    private readonly unitId: string,
  ) {}

  /** Whether there is a function of that name. */
  knows(name: string): boolean {
    return this.functions.hasExecutor(name);
  }

  /** The values of a formula as it is read in a cell. */
  async evaluate(sheet: string, row: number, column: number, formula: string): Promise<Scalar[][]> {
    const { calculator, unitId } = this;
    const answer = await calculator.executeFormulas({
      [unitId]: { [sheet]: { [row]: { [column]: [formula] } } },
    });
    const value: unknown = answer[unitId]?.[sheet]?.[row]?.[column]?.[0]?.value ?? UNREADABLE;
    const rows: readonly unknown[] = Array.isArray(value) ? value : [[value]];
    return rows.map((line) => (line as readonly unknown[]).map((each) => (each ?? 0) as Scalar));
  }
}
