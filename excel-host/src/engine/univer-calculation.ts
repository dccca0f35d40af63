import type { ICommandService } from '@univerjs/core';
import type { IFunctionService } from '@univerjs/engine-formula';
import type { Extent } from '../address';
import { rangeOf } from './univer-book';
import { joined, type Dirty } from './univer-cells';

const NOTICE = 'formula.mutation.set-formula-calculation-notification';
const CALCULATE = 'formula.mutation.set-formula-calculation-start';

/**
 * States with which the engine says that a calculation is over: nothing had to be calculated, or it succeeded. It also
 * tells of one that its own, later calculation of other changes has interrupted; the answer to that one comes after it.
 */
const OVER: readonly (number | undefined)[] = [2, 3];

/** How long a calculation may take before the host goes on with the values it has. */
const CALCULATION_LIMIT_MS = 5000;

/** Calculates the engine's formulas: when the host asks, or when an add-in does. */
export class UniverCalculation {
  /** Whether only formulas that were just entered are calculated, and all others wait. */
  manual = false;
  private dirty: Dirty = [];
  private waiting: Dirty = [];
  private everything = false;
  /** Names and tables whose meaning changed: the engine caches formulas as it first read them. */
  private redefinitions: Record<'name' | 'table', Record<string, string>> = { name: {}, table: {} };

  constructor(
    private readonly commands: ICommandService,
    private readonly functions: IFunctionService,
    private readonly unitId: string,
  ) {}

  /** Cells changed; `entered` where they are formulas that were just written. */
  changed(sheet: string, extent: Extent, entered = false): void {
    const list = this.manual && !entered ? this.waiting : this.dirty;
    list.push({ unitId: this.unitId, sheetId: sheet, range: rangeOf(extent) });
  }

  /** Every formula may have another value. */
  allChanged(): void {
    this.everything = true;
  }

  /** A name or a table's name means something else than before. */
  redefined(what: 'name' | 'table', name: string): void {
    this.redefinitions[what][name] = name;
    this.functions.deleteFormulaAstCacheKey(name);
    this.everything = true;
  }

  async settle(): Promise<void> {
    const everything = this.everything && !this.manual;
    if (this.dirty.length === 0 && !everything) return;
    const dirty = this.dirty;
    this.dirty = [];
    if (everything) this.everything = false;
    await this.run(dirty, everything);
  }

  async calculate(everything: boolean): Promise<void> {
    const dirty = [...this.dirty, ...this.waiting];
    this.dirty = [];
    this.waiting = [];
    const all = everything || this.everything;
    this.everything = false;
    if (dirty.length > 0 || all) await this.run(dirty, all);
  }

  private run(dirty: Dirty, everything: boolean): Promise<void> {
    const { name, table } = this.redefinitions;
    this.redefinitions = { name: {}, table: {} };
    return new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(limit);
        subscription.dispose();
        resolve();
      };
      const limit = setTimeout(end, CALCULATION_LIMIT_MS);
      const subscription = this.commands.onCommandExecuted((command) => {
        const params = command.params as { functionsExecutedState?: number } | undefined;
        if (command.id === NOTICE && OVER.includes(params?.functionsExecutedState)) end();
      });
      void this.commands.executeCommand(
        CALCULATE,
        {
          forceCalculation: everything,
          dirtyRanges: joined(dirty),
          dirtyNameMap: {},
          dirtyDefinedNameMap: { [this.unitId]: name },
          dirtySuperTableMap: { [this.unitId]: table },
          dirtyUnitFeatureMap: {},
          dirtyUnitOtherFormulaMap: {},
          clearDependencyTreeCache: {},
        },
        { onlyLocal: true },
      );
    });
  }
}
