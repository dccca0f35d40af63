import { AMOUNT_UNITS } from '../../form';
import type { Grid } from '../../grid';
import type { Review } from '../../rules';
import { h, type Described } from '../dom';
import { isYear, KINDS, totalRowsOf, WAYS, YEARS, type Reading } from '../readings';
import { TEXT } from '../strings';
import { READING, valueWords, WHAT } from '../strings-reading';
import type { View } from '../view';

/** A field for the correct value and a button to confirm it; a choice alone changes nothing yet. */
export function choice(view: View, review: Review, grid: Grid, reading: Reading): Described {
  const { say, act } = view;
  const { key, what, name, because } = reading;
  const label = say(READING.changeTo);
  const described = {
    'aria-label': `${name ?? say(WHAT[what])}${say(TEXT.colon)}${label}`,
    'aria-describedby': because ? `because-${key}` : null,
  };
  return h(
    'form',
    {
      class: 'choose',
      noValidate: true,
      on: {
        submit: (event) => {
          event.preventDefault();
          const field = (event.currentTarget as Element).querySelector<HTMLInputElement | HTMLSelectElement>(
            'select, input',
          );
          if (!field) return;
          const wrong = what === 'year' && !isYear(field.value);
          // The browser shows the message at the field and focuses it.
          field.setCustomValidity(wrong ? say(READING.yearWrong) : '');
          const correction = reading.correctionTo(field.value);
          if (correction && field.reportValidity()) act({ type: 'correct', correction });
          else field.reportValidity();
        },
      },
    },
    h('span', { class: 'quiet', 'aria-hidden': 'true' }, label),
    what === 'year' ? yearField(reading, described) : selectField(view, review, grid, reading, described),
    h('button', { type: 'submit', class: 'button' }, say(READING.set)),
  );
}

function yearField({ value }: Reading, described: Readonly<Record<string, string | null>>): Described {
  return h('input', {
    type: 'number',
    class: 'year',
    min: YEARS.first,
    max: YEARS.last,
    step: 1,
    defaultValue: value ?? undefined,
    autocomplete: 'off',
    ...described,
    on: {
      input: (event) => {
        if (event.target instanceof HTMLInputElement) event.target.setCustomValidity('');
      },
    },
  });
}

function selectField(
  { say }: View,
  { form }: Review,
  grid: Grid,
  { what, value }: Reading,
  described: Readonly<Record<string, string | null>>,
): Described {
  const options =
    what === 'total-row'
      ? totalRowsOf(form, grid).map(({ row, text }) => ({
          value: String(row),
          words: `${say(valueWords(what, String(row)))}${say(TEXT.colon)}${text}`,
        }))
      : valuesOf(what).map((each) => ({ value: each, words: say(valueWords(what, each)) }));
  // `selected` is an attribute, so it sets only the initial choice and later updates keep the user's.
  const option = (each: { value: string; words: string }) =>
    h('option', { value: each.value, selected: each.value === value }, each.words);
  return h(
    'select',
    described,
    value === null && h('option', { value: '', selected: true }, say(READING.notRead)),
    options.map(option),
  );
}

function valuesOf(what: Reading['what']): readonly string[] {
  switch (what) {
    case 'amount-unit':
      return AMOUNT_UNITS;
    case 'kind':
      return KINDS;
    case 'direction':
      return WAYS;
    case 'year':
    case 'total-row':
    case 'score-scale':
      return [];
  }
}
