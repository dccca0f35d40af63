import { shorten, type Sentence } from '../grid';
import type { Correction } from '../form';
import type { Assumed } from '../rules';
import { around, READING_PHRASE, VALUES, WHAT } from './words';

/** A value of a reading, in the person's words. */
export function valueWords(what: Assumed['what'], value: string): Sentence {
  if (what === 'score-scale') return READING_PHRASE.points(value);
  if (what === 'total-row') return READING_PHRASE.row(value);
  return value in VALUES ? VALUES[value as keyof typeof VALUES] : { zh: value, en: value };
}

/** A correction in words; `text` is what its cell shows. */
export function correctionWords(correction: Correction, text: string | null): Sentence {
  const quoted = text === null || text === '' ? '' : `“${shorten(text, 20)}”`;
  const { what } = correction;
  switch (what) {
    case 'ignore-cell':
      return READING_PHRASE.notOfForm(quoted || correction.cell);
    case 'direction':
      return around(
        (way) => READING_PHRASE.direction(quoted || correction.cell, way),
        valueWords(what, correction.value),
      );
    case 'total-row':
      return around(
        (label, row) => READING_PHRASE.totalRow(label, row, quoted),
        WHAT[what],
        valueWords(what, String(correction.row)),
      );
    case 'amount-unit':
    case 'kind':
    case 'year':
      return around(READING_PHRASE.value, WHAT[what], valueWords(what, String(correction.value)));
  }
}
