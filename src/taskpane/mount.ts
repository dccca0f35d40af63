import { h, render } from 'preact';
import { focusAfter, hasNews, type FocusTarget } from './focus';
import type { Act } from './intent';
import type { State } from './state';
import type { Store } from './store';
import { Pane } from './views/pane';

/** Milliseconds that a selection change waits, so that the check of the typed value renders first. */
const SELECTION_AFTER = 50;

/** Shows the store's state in an element, now and after each change. */
export function mount(root: Element, store: Store, act: Act): void {
  let due = false;
  let shown: State | null = null;
  const focus = focusIn(root);
  const update = () => {
    due = false;
    const { state } = store;
    const before = shown;
    shown = state;
    const { documentElement } = document;
    const lang = state.language === 'zh' ? 'zh-CN' : 'en';
    // Setting even the same language makes the browser recompute the style of every element.
    if (documentElement.lang !== lang) documentElement.lang = lang;
    const settle = focus(before, state);
    render(h(Pane, { state, act }), root);
    if (hasNews(before, state)) root.querySelector('.panel')?.scrollTo({ top: 0 });
    else showFinding(root, before, state);
    settle();
  };
  store.subscribe(({ type }) => {
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

/**
 * Scrolls to the finding that the user stepped to, or to that of the cell chosen in the sheet; not while the user is
 * among the findings with the keyboard, whose focus scrolls by itself.
 */
function showFinding(root: Element, before: State | null, { current, selected }: State): void {
  const isStepped = current !== null && before?.current !== current;
  const isChosen = selected !== null && before?.selected !== selected && !document.hasFocus();
  const selector = isStepped ? '.message[tabindex="0"]' : isChosen ? '.finding.touched .message' : null;
  if (selector !== null)
    root.querySelector(selector)?.closest('.finding')?.scrollIntoView({ block: 'nearest' });
}

/** Keeps the focus in order: to be called before each change is shown, and what it returns afterwards. */
function focusIn(root: Element): (before: State | null, after: State) => () => void {
  /** What had the focus when the preview was opened. */
  let opener: Element | null = null;
  /** An element that gets the focus later: a button that is disabled until the work is done. */
  let due: HTMLElement | null = null;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  return (before, after) => {
    const isHere = document.hasFocus();
    const active = document.activeElement;
    const wasSeen = active !== null && isInView(active, find('.panel'));
    const around = active && root.contains(active) ? [active, ...ancestorsOf(active, root)] : [];
    const goTo: Record<FocusTarget, () => void> = {
      'preview-title': () => {
        opener = active;
        find('#preview-title')?.focus();
      },
      'blank-title': () => find('#blank-title')?.focus(),
      'book-title': () => find('#book-title')?.focus(),
      'ask-field': () => find('.ask input')?.focus(),
      finding: () => find('.message[tabindex="0"]')?.focus(),
      opener: () => {
        const back = opener?.isConnected === true ? opener : find('[role=tab][tabindex="0"]');
        if (!(back instanceof HTMLElement)) return;
        if (back.matches(':disabled')) due = back;
        // Without scrolling away from the outcome above.
        else back.focus({ preventScroll: hasNews(before, after) });
      },
      // What the person had scrolled away from does not fetch them back.
      near: () => nextTo(around)?.focus({ preventScroll: active?.isConnected === true || !wasSeen }),
    };
    return () => {
      // A button without anything left to do; one that only waits for the work keeps its place.
      const isOff = after.busy === null && before?.busy === null && active?.matches(':disabled') === true;
      const isLost = around.length > 0 && (document.activeElement !== active || isOff);
      const target = focusAfter(before, after, { isHere, isLost });
      if (target) goTo[target]();
      if (!after.preview) opener = null;
      if (due && !due.matches(':disabled')) {
        if (isHere && document.activeElement === document.body) due.focus({ preventScroll: true });
        due = null;
      }
    };
  };
}

function isInView(element: Element, panel: Element | null): boolean {
  if (panel?.contains(element) !== true) return true;
  const [{ top, bottom }, view] = [element.getBoundingClientRect(), panel.getBoundingClientRect()];
  return bottom > view.top && top < view.bottom;
}

function ancestorsOf(element: Element, root: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at && at !== root; at = at.parentElement) found.push(at);
  return found;
}

const STOPS = 'button, summary, select, input, textarea, a[href]';

/** The first element that is still in the page, if it is a tab stop; otherwise the first tab stop in it. */
function nextTo([first, ...around]: readonly Element[]): HTMLElement | null {
  if (first instanceof HTMLElement && first.isConnected && !first.matches(':disabled')) return first;
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
