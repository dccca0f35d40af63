import { findingsOf, type Controller, type State } from '../taskpane';

/** A ribbon button: what it does, and whether its result needs the pane to be open. */
export interface Command {
  readonly name: string;
  readonly run: (controller: Controller, state: () => State) => Promise<void>;
  readonly wantsPane: (state: State) => boolean;
}

/** Nothing could be done without the user; the pane explains why. */
function stuck({ fault, reviews }: State): boolean {
  return fault !== null || reviews.length === 0;
}

/** Reads the sheet first: a button can be pressed before the pane was ever opened. */
async function checked(controller: Controller, state: () => State): Promise<boolean> {
  await controller.do({ type: 'check' });
  return !stuck(state());
}

/** The ribbon buttons; each name is the function name in the manifest. */
export const commands: readonly Command[] = [
  {
    name: 'checkSheet',
    run: async (controller, state) => {
      await controller.do({ type: 'show-tab', tab: 'check' });
      await checked(controller, state);
    },
    wantsPane: (state) => stuck(state) || findingsOf(state).standing.length > 0 || state.reviews.length > 1,
  },
  {
    name: 'newForm',
    run: async (controller) => {
      await controller.do({ type: 'show-tab', tab: 'check' });
      await controller.do({ type: 'ask-blank', on: true });
    },
    wantsPane: () => true,
  },
  {
    name: 'fillScores',
    run: async (controller, state) => {
      await controller.do({ type: 'show-tab', tab: 'scores' });
      if (await checked(controller, state)) await controller.do({ type: 'plan-fill' });
    },
    wantsPane: (state) => stuck(state) || state.preview !== null,
  },
  {
    name: 'undoFill',
    run: (controller) => controller.do({ type: 'undo' }),
    wantsPane: ({ fault, preview, outcome }) =>
      fault !== null || preview !== null || (outcome?.unchanged.length ?? 0) > 0,
  },
  {
    name: 'writeReport',
    run: async (controller, state) => {
      await controller.do({ type: 'show-tab', tab: 'report' });
      if (!(await checked(controller, state))) return;
      // With several forms on the sheet, the user chooses which one to report.
      const isOnly = state().reviews.length === 1;
      await controller.do({ type: isOnly ? 'write-report' : 'ask-which-form' });
    },
    wantsPane: (state) => stuck(state) || state.reviews.length > 1,
  },
  {
    name: 'updateReport',
    run: async (controller) => {
      await controller.do({ type: 'show-tab', tab: 'report' });
      await controller.do({ type: 'plan-report-update' });
    },
    wantsPane: ({ fault, preview, outcome }) => fault !== null || preview !== null || outcome !== null,
  },
  {
    name: 'openGuide',
    run: (controller) => controller.do({ type: 'open-guide' }),
    wantsPane: () => false,
  },
];
