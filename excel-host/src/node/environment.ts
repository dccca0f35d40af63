import { TestEnvironment } from 'jest-environment-node';
import { startExcelIn, type Excel, type StartOptions } from './start';

/**
 * A test environment in which Excel can be started. Office.js runs in the test's world; the emulated Excel lives
 * outside and is loaded once for all test files of a worker.
 */
export default class ExcelEnvironment extends TestEnvironment {
  private readonly timers = new Set<NodeJS.Timeout>();
  private excel: Excel | null = null;

  override async setup(): Promise<void> {
    await super.setup();
    this.keepTimers();
    const global = this.global as unknown as Record<string, unknown>;
    global['startExcelHere'] = async (options: StartOptions): Promise<Excel> => {
      this.excel?.close();
      this.clearTimers();
      const context = this.getVmContext();
      if (!context) throw new Error('The world of the tests is closed.');
      this.excel = await startExcelIn({ context, global }, options);
      return this.excel;
    };
  }

  override async teardown(): Promise<void> {
    this.excel?.close();
    this.clearTimers();
    await super.teardown();
  }

  /** Office.js leaves timers behind that would keep the process alive. */
  private keepTimers(): void {
    const { global } = this;
    for (const name of ['setTimeout', 'setInterval'] as const) {
      const real = global[name] as (act: () => void, ms?: number, ...args: unknown[]) => NodeJS.Timeout;
      Object.assign(global, {
        [name]: (act: () => void, ms?: number, ...args: unknown[]) => {
          const timer = real(act, ms, ...args);
          this.timers.add(timer);
          return timer;
        },
      });
    }
  }

  private clearTimers(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}
