import { makeGrid, withValue, type Grid } from '../grid';
import { review } from '../rules';
import { h, render } from 'preact';
import type { Act } from './intent';
import type { Preview, State } from './state';
import type { Store } from './store';
import { Pane } from './views/pane';
import { warmUp } from './warm-up';

/** Milliseconds that a selection change waits, so that the check of the typed value renders first. */
const SELECTION_AFTER = 50;

/** Shows the store's state in an element, now and after each change. */
export function mount(root: Element, store: Store, act: Act): void {
  let due = false;
  let opener: HTMLElement | null = null;
  /** An element that gets the focus later: a button that is disabled until the work is done. */
  let dueFocus: HTMLElement | null = null;
  let shown: State | null = null;
  const update = () => {
    due = false;
    const { state } = store;
    const before = shown;
    shown = state;
    const { documentElement } = document;
    const lang = state.language === 'zh' ? 'zh-CN' : 'en';
    // Setting even the same language makes the browser recompute the style of every element.
    if (documentElement.lang !== lang) documentElement.lang = lang;
    // While the user types in the sheet, the pane must not take the keyboard.
    const isHere = document.hasFocus();
    // The preview is new, or the sheet changed it while the user is here; the user's own ticks do not count.
    const planned =
      state.preview !== null &&
      (!before?.preview ||
        isAnother(before.preview, state.preview) ||
        (isHere && state.preview.moved && !before.preview.moved));
    const hasNews =
      (state.outcome !== null && before?.outcome !== state.outcome) ||
      (state.fault !== null && before?.fault !== state.fault);
    const active = document.activeElement;
    if (planned && active instanceof HTMLElement) opener = active;
    const around = active && root.contains(active) ? ancestorsOf(active, root) : [];
    render(h(Pane, { state, act }), root);
    if (hasNews) root.querySelector('.panel')?.scrollTo({ top: 0 });
    if (planned) {
      // Brings the decision into view, with the focus on it.
      root.querySelector<HTMLElement>('#preview-title')?.focus();
    } else if (!isHere) {
      opener = state.preview ? opener : null;
    } else if (state.asking !== null && before?.asking !== state.asking) {
      root.querySelector<HTMLElement>('.ask input')?.focus();
    } else if (state.asking === null && (before?.asking ?? null) !== null) {
      root.querySelector<HTMLElement>('.message[tabindex="0"]')?.focus();
    } else if (before?.preview && !state.preview) {
      // Returns the focus to where the user came from, without scrolling away from the outcome above.
      const back =
        opener?.isConnected === true ? opener : root.querySelector<HTMLElement>('[role=tab][tabindex="0"]');
      if (back?.matches(':disabled') === true) dueFocus = back;
      else back?.focus({ preventScroll: hasNews });
      opener = null;
    } else if (active?.isConnected === false) {
      // The pressed element is gone; the focus stays near its place.
      nextTo(around)?.focus();
    } else if (active instanceof HTMLElement && around.length > 0 && document.activeElement !== active) {
      // Moving an element among its neighbours takes its focus away.
      active.focus({ preventScroll: true });
    }
    if (dueFocus && !dueFocus.matches(':disabled')) {
      if (isHere && document.activeElement === document.body) dueFocus.focus({ preventScroll: true });
      dueFocus = null;
    }
  };
  let isWarm = false;
  store.subscribe(({ type }) => {
    const { grid, reviews } = store.state;
    if (type === 'reviewed' && !isWarm && grid && reviews.length > 0) {
      isWarm = true;
      const aside = document.createElement('div');
      warmUp((turn) => {
        const typed = withOneTyped(grid, turn);
        render(h(Pane, { state: { ...store.state, grid: typed, reviews: review(typed) }, act }), aside);
      });
    }
    if (due) return;
    // Users move on after each value: the check of the value renders first and shows the selection too.
    if (type === 'selected') {
      setTimeout(() => {
        if (shown !== store.state) update();
      }, SELECTION_AFTER);
      return;
    }
    due = true;
    queueMicrotask(update);
  });
  update();
}

/** The grid after one of its figures was replaced by another, as if typed. */
function withOneTyped(grid: Grid, turn: number): Grid {
  const figures = grid.cells.filter(({ value, formula }) => typeof value === 'number' && formula === null);
  const over = figures[turn % figures.length];
  return over ? withValue(grid, over, Number(over.value) + turn) : makeGrid(grid);
}

const isAnother = (one: Preview, other: Preview) => one.kind !== other.kind || one.asked !== other.asked;

function ancestorsOf(element: Element, root: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at && at !== root; at = at.parentElement) found.push(at);
  return found;
}

const STOPS = 'button, summary, select, input, textarea, a[href]';

/** The first tab stop in the nearest of these elements that is still in the page. */
function nextTo(around: readonly Element[]): HTMLElement | null {
  for (const each of around) {
    if (!each.isConnected) continue;
    const stops = [...each.querySelectorAll<HTMLElement>(STOPS)];
    const stop = stops.find(
      (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.offsetParent !== null,
    );
    if (stop) return stop;
  }
  return null;
}

/** Applies Excel's theme; null leaves it to the system. */
export function setTheme(dark: boolean | null): void {
  if (dark === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}
