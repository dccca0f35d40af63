import type { Review } from '../../rules';
import { cellName, type Grid } from '../../grid';
import { h, type Described } from '../dom';
import { readingsOf, type Reading } from '../readings';
import { PHRASE, TEXT } from '../strings';
import { READING, valueWords, WHAT } from '../strings-reading';
import type { View } from '../view';
import { choice } from './choice';
import { cellLink, folded, summary } from './parts';

/** Cells inside the form that could not be read: nothing is skipped silently. */
export function unreadCells(view: View, { form }: Review): Described | null {
  const { say, act } = view;
  if (form.unread.length === 0) return null;
  return folded(view, 'unread', say(PHRASE.unread(form.unread.length)), () => [
    h('p', { class: 'quiet' }, say(READING.unreadWhat)),
    h(
      'ul',
      { class: 'plain-list' },
      form.unread.map(({ cell, text }) => {
        const name = cellName(cell);
        return h(
          'li',
          { key: name },
          cellLink(view, cell),
          h('span', { class: 'words grow' }, text),
          h(
            'button',
            {
              type: 'button',
              class: 'link whole',
              'aria-label': `${name} ${say(READING.notOfForm)}`,
              on: {
                click: () => {
                  act({ type: 'correct', correction: { what: 'ignore-cell', cell: name } });
                },
              },
            },
            say(READING.notOfForm),
          ),
        );
      }),
    ),
  ]);
}

/** What was assumed because the form does not state it, each with its reason and a way to correct it. */
export function assumptions(view: View, review: Review, grid: Grid): readonly (Described | null)[] {
  const { assumed, directions, stated } = readingsOf(review, grid);
  const list = (readings: readonly Reading[]) =>
    h(
      'ul',
      { class: 'readings' },
      readings.map((reading) => readingItem(view, review, grid, reading)),
    );
  const below = (section: string, title: string, readings: readonly Reading[]) =>
    readings.length === 0 ? null : folded(view, section, title, () => [list(readings)]);
  const counted = (title: string, { length }: readonly Reading[]) => `${title} (${length})`;
  return [
    // Assumptions about the whole form are shown open.
    assumed.length === 0
      ? null
      : h(
          'details',
          { key: 'assumed', class: 'more', open: true },
          summary(counted(view.say(READING.assumed), assumed)),
          list(assumed),
        ),
    below('directions', counted(view.say(READING.directions), directions), directions),
    below('stated', view.say(READING.stated), stated),
  ];
}

function readingItem(view: View, review: Review, grid: Grid, reading: Reading): Described {
  const { say } = view;
  const { key, what, name, value, cell, because } = reading;
  const shown = say(value === null ? READING.notRead : valueWords(what, value));
  return h(
    'li',
    // The value is part of the key, so that a new value resets the choice made for the old one.
    { key: `${key}=${value ?? ''}`, class: 'reading' },
    h(
      'div',
      { class: 'reading-head' },
      h('span', { class: 'words grow' }, `${name ?? say(WHAT[what])}${say(TEXT.colon)}`, h('b', {}, shown)),
      cell && cellLink(view, cell),
    ),
    because && h('p', { id: `because-${key}`, class: 'quiet' }, say(because)),
    what !== 'score-scale' && choice(view, review, grid, reading),
  );
}
