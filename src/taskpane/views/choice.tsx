import { AMOUNT_UNITS } from '../../form';
import type { Grid } from '../../grid';
import type { Review } from '../../rules';
import { isYear, KINDS, totalRowsOf, WAYS, YEARS, type Reading } from '../readings';
import { valueWords } from '../correction-words';
import { READING, TEXT, WHAT } from '../words';
import type { Shown } from '../view';

/** Something that was read, and what it was read from. */
export interface ReadingProps extends Shown {
  readonly review: Review;
  readonly grid: Grid;
  readonly reading: Reading;
}

/** A field for the correct value and a button to confirm it; a choice alone changes nothing yet. */
export function Choice(props: ReadingProps) {
  const { view, reading } = props;
  const { say, act } = view;
  const { key, what, name, because } = reading;
  const described = {
    'aria-label': `${name ?? say(WHAT[what])}${say(TEXT.colon)}${say(READING.changeTo)}`,
    'aria-describedby': because ? `because-${key}` : undefined,
  };
  const confirm = (form: HTMLFormElement) => {
    const field = form.querySelector<HTMLInputElement | HTMLSelectElement>('select, input');
    if (!field) return;
    const wrong = what === 'year' && !isYear(field.value);
    // The browser shows the message at the field and focuses it.
    field.setCustomValidity(wrong ? say(READING.yearWrong) : '');
    const correction = reading.correctionTo(field.value);
    if (field.reportValidity() && correction) act({ type: 'correct', correction });
  };
  return (
    <form
      class="choose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm(event.currentTarget);
      }}
    >
      <span class="quiet" aria-hidden>
        {say(READING.changeTo)}
      </span>
      {what === 'year' ? (
        <YearField value={reading.value} described={described} />
      ) : (
        <ValueField {...props} described={described} />
      )}
      <button type="submit" class="button">
        {say(READING.set)}
      </button>
    </form>
  );
}

interface Described {
  readonly described: { readonly 'aria-label': string; readonly 'aria-describedby': string | undefined };
}

function YearField({ value, described }: Described & { readonly value: string | null }) {
  return (
    <input
      type="number"
      class="year"
      min={YEARS.first}
      max={YEARS.last}
      step={1}
      defaultValue={value ?? undefined}
      autocomplete="off"
      {...described}
      onInput={({ currentTarget }) => currentTarget.setCustomValidity('')}
    />
  );
}

function ValueField({ view, review, grid, reading: { what, value }, described }: ReadingProps & Described) {
  const { say } = view;
  const options =
    what === 'total-row'
      ? totalRowsOf(review.form, grid).map(({ row, text }) => ({
          value: String(row),
          words: `${say(valueWords(what, String(row)))}${say(TEXT.colon)}${text}`,
        }))
      : valuesOf(what).map((each) => ({ value: each, words: say(valueWords(what, each)) }));
  // `selected` sets only the initial choice: later updates keep the user's, as nothing about it changes.
  return (
    <select {...described}>
      {value === null && (
        <option value="" selected>
          {say(READING.notRead)}
        </option>
      )}
      {options.map((each) => (
        <option key={each.value} value={each.value} selected={each.value === value}>
          {each.words}
        </option>
      ))}
    </select>
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
