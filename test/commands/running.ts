import { startExcel, type RunningExcel } from '../../excel-host';
import { associate, makeExcelHost, showPane, type Host } from '../../src/excel';
import { commands } from '../../src/commands';
import {
  makeController,
  makeStore,
  START,
  type Controller,
  type Store,
  type Surroundings,
} from '../../src/taskpane';

export interface Running {
  readonly excel: RunningExcel;
  readonly host: Host;
  readonly store: Store;
  readonly controller: Controller;
  readonly panes: () => number;
  readonly guides: () => number;
}

const AROUND: Surroundings = {
  openGuide: () => undefined,
  keep: () => undefined,
  copy: () => Promise.resolve(true),
  print: () => undefined,
};

/** The add-in as its page starts it, but without the page. */
export async function start(
  workbook: Parameters<typeof startExcel>[0],
  carried: Readonly<Record<string, unknown>> = {},
): Promise<Running> {
  const excel = await startExcel(workbook);
  for (const [key, value] of Object.entries(carried)) await makeExcelHost().settings.set(key, value);
  return startIn(excel);
}

/** The add-in with its ribbon buttons in a running Excel. */
export async function startIn(excel: RunningExcel): Promise<Running> {
  const store = makeStore(START);
  const host = makeExcelHost();
  let panes = 0;
  let guides = 0;
  const controller = makeController(store, host, {
    ...AROUND,
    openGuide: () => {
      guides += 1;
    },
  });
  for (const { name, run, wantsPane } of commands) {
    associate(name, async () => {
      await run(controller, () => store.state);
      if (wantsPane(store.state)) {
        panes += 1;
        await showPane();
      }
    });
  }
  await controller.start(false);
  return { excel, host, store, controller, panes: () => panes, guides: () => guides };
}

/** A second pane in the same workbook, as in another window. */
export async function anotherPane(): Promise<Pick<Running, 'store' | 'controller'>> {
  const store = makeStore(START);
  const controller = makeController(store, makeExcelHost(), AROUND);
  await controller.start(true);
  return { store, controller };
}

/** The workbook opened again: a new store that knows only what the workbook carries. */
export async function startAgain(excel: RunningExcel): Promise<{ store: Store; controller: Controller }> {
  await excel.reload();
  return anotherPane();
}

/** Waits until Excel's events have had their effect, at most four seconds. */
export async function until(is: () => boolean): Promise<void> {
  for (let waited = 0; !is() && waited < 4000; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
