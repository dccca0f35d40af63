import type { Form } from '../../form';
import { cellName } from '../../grid';
import { readingsOf, type Reading } from '../readings';
import { valueWords } from '../correction-words';
import { PHRASE, READING, TEXT, WHAT } from '../words';
import type { Shown } from '../view';
import { Choice, type ReadingProps } from './choice';
import { Button, CellLink, Folded, Summary } from './parts';

/** Cells inside the form that could not be read: nothing is skipped silently. */
export function UnreadCells({ view, form }: Shown & { readonly form: Form }) {
  const { say } = view;
  if (form.unread.length === 0) return null;
  return (
    <Folded view={view} section="unread" title={say(PHRASE.unread(form.unread.length))}>
      <p class="quiet">{say(READING.unreadWhat)}</p>
      <ul class="plain-list">
        {form.unread.map(({ cell, text }) => {
          const name = cellName(cell);
          return (
            <li key={name}>
              <CellLink view={view} cell={cell} />
              <span class="words grow">{text}</span>
              <Button
                view={view}
                looks="link whole"
                label={READING.notOfForm}
                intent={{ type: 'correct', correction: { what: 'ignore-cell', cell: name } }}
                describe={`${name} ${say(READING.notOfForm)}`}
              />
            </li>
          );
        })}
      </ul>
    </Folded>
  );
}

type Source = Omit<ReadingProps, 'reading'>;

/** What was assumed because the form does not state it, each with its reason and a way to correct it. */
export function Assumptions(source: Source) {
  const { view, review, grid } = source;
  const { assumed, directions, stated } = readingsOf(review, grid);
  const counted = (title: string, { length }: readonly Reading[]) => `${title} (${length})`;
  const below = (section: string, title: string, readings: readonly Reading[]) =>
    readings.length > 0 && (
      <Folded view={view} section={section} title={title}>
        <Readings {...source} readings={readings} />
      </Folded>
    );
  return (
    <>
      {/* Assumptions about the whole form are shown open. */}
      {assumed.length > 0 && (
        <details class="more" open>
          <Summary>{counted(view.say(READING.assumed), assumed)}</Summary>
          <Readings {...source} readings={assumed} />
        </details>
      )}
      {below('directions', counted(view.say(READING.directions), directions), directions)}
      {below('stated', view.say(READING.stated), stated)}
    </>
  );
}

function Readings({ readings, ...source }: Source & { readonly readings: readonly Reading[] }) {
  return (
    <ul class="readings">
      {readings.map((reading) => (
        // The value is part of the key, so that a new value resets the choice made for the old one.
        <ReadingItem key={`${reading.key}=${reading.value ?? ''}`} {...source} reading={reading} />
      ))}
    </ul>
  );
}

function ReadingItem(props: ReadingProps) {
  const { view, reading } = props;
  const { say } = view;
  const { key, what, name, value, cell, because } = reading;
  return (
    <li class="reading">
      <div class="reading-head">
        <span class="words grow">
          {`${name ?? say(WHAT[what])}${say(TEXT.colon)}`}
          <b>{say(value === null ? READING.notRead : valueWords(what, value))}</b>
        </span>
        {cell && <CellLink view={view} cell={cell} />}
      </div>
      {because && (
        <p id={`because-${key}`} class="quiet">
          {say(because)}
        </p>
      )}
      {what !== 'score-scale' && <Choice {...props} />}
    </li>
  );
}
