import { cellName, type CellRef, type Sentence } from '../../grid';
import type { Severity } from '../../rules';
import { h, type Described } from '../dom';
import type { Intent } from '../intent';
import { TEXT } from '../strings';
import type { View } from '../view';

/** A button that sends an intent. */
export function button(
  { say, act }: View,
  label: Sentence | string,
  intent: Intent,
  given: { primary?: boolean; key?: string; disabled?: boolean; tabindex?: string; describe?: string } = {},
): Described {
  const { primary = false, disabled = false, key, tabindex, describe } = given;
  return h(
    'button',
    {
      ...(key === undefined ? {} : { key }),
      type: 'button',
      class: primary ? 'button primary' : 'button',
      disabled,
      tabindex,
      'aria-label': describe,
      on: {
        click: () => {
          act(intent);
        },
      },
    },
    typeof label === 'string' ? label : say(label),
  );
}

/**
 * A cell's name as a link to the cell.
 * @param sheetName the cell's sheet, if it is not the shown one
 */
export function cellLink(
  { act, say, state }: View,
  cell: CellRef,
  tabindex?: string,
  sheetName?: string,
): Described {
  const name = sheetName === undefined ? cellName(cell) : `${sheetName}!${cellName(cell)}`;
  const isSelected = state.selected?.row === cell.row && state.selected.column === cell.column;
  const selected = sheetName === undefined && isSelected;
  return h(
    'button',
    {
      key: name,
      type: 'button',
      class: selected ? 'cell selected' : 'cell',
      tabindex,
      title: say({ zh: `定位到 ${name}`, en: `Go to ${name}` }),
      on: {
        click: (event) => {
          event.stopPropagation();
          act(sheetName === undefined ? { type: 'go', cell } : { type: 'go', cell, sheetName });
        },
      },
    },
    name,
  );
}

const SIGN: Record<Severity, string> = { error: '×', warning: '!', info: 'i' };

/** A severity as shape, colour and word, never as colour alone. */
export function severityMark({ say }: View, severity: Severity): Described {
  return h(
    'span',
    { class: `mark ${severity}` },
    h('span', { 'aria-hidden': 'true' }, SIGN[severity]),
    h('span', { class: 'unseen' }, `${say(TEXT[severity])}${say(TEXT.colon)}`),
  );
}

/**
 * The summary line of a section that folds. It needs a tabindex: Excel on the web handles the Tab key itself and
 * skips elements without one.
 */
export function summary(...parts: Parameters<typeof h>[2][]): Described {
  return h('summary', { tabindex: '0' }, ...parts);
}

/**
 * A section that starts folded. Its content is described only once it was opened, because it would otherwise be
 * compared at every keystroke and be most of the pane. It is kept when folded again, so that choices in it remain.
 */
export function folded(
  { state, act }: View,
  section: string,
  title: string,
  content: () => readonly (Described | null)[],
): Described {
  const open = state.unfolded.get(section);
  return h(
    'details',
    {
      key: section,
      class: 'more',
      open,
      on: {
        toggle: ({ currentTarget }) => {
          if (currentTarget instanceof HTMLDetailsElement)
            act({ type: 'unfold', section, open: currentTarget.open });
        },
      },
    },
    summary(title),
    open !== undefined && content(),
  );
}

/** A bar with a title, a sentence and actions. */
export function notice(
  kind: 'danger' | 'warning' | 'success' | 'plain',
  key: string,
  ...children: readonly (Described | string | null | false | readonly (Described | null | false)[])[]
): Described {
  return h('div', { key, class: `notice ${kind}` }, ...children);
}
