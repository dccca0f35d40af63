import {
  associate,
  HostFault,
  makeExcelHost,
  officeReady,
  officeSuffices,
  onPaneShown,
  openPage,
  showPane,
} from '../excel';
import {
  copyText,
  keepPreferences,
  makeController,
  makeStore,
  mount,
  readPreferences,
  setTheme,
  START,
} from '../taskpane';
import { commands } from './commands';

const preferences = readPreferences();
/** Pane and ribbon share one runtime, and therefore one store. */
const store = makeStore({
  ...START,
  isFirstRun: !preferences.seen,
  live: preferences.live,
  formulas: preferences.formulas,
});
const controller = makeController(store, makeExcelHost(), {
  openGuide: () => {
    openPage('guide.html');
  },
  keep: keepPreferences,
  copy: copyText,
  print: () => {
    window.print();
  },
});
const started = start();

for (const { name, run, wantsPane } of commands) {
  associate(name, async () => {
    await started;
    await run(controller, () => store.state);
    if (wantsPane(store.state)) await showPane();
  });
}

/** Starts the page. */
async function start(): Promise<void> {
  const office = await officeReady();
  const language = preferences.language ?? (/^zh\b/i.test(office?.language ?? 'zh') ? 'zh' : 'en');
  store.dispatch({ type: 'started', inExcel: office !== null, language, live: preferences.live });
  setTheme(office?.dark ?? null);
  const root = document.getElementById('pane');
  if (root) {
    mount(root, store, (intent) => {
      void controller.do(intent);
    });
  }
  if (!office) return;
  if (!officeSuffices()) {
    store.dispatch({ type: 'failed', sentence: new HostFault('too-old').sentence });
    return;
  }
  onPaneShown((visible) => {
    controller.shown(visible);
  });
  window.addEventListener('focus', () => {
    controller.focused();
  });
  // Reading changes nothing, so it needs no press.
  await controller.start(true);
}
