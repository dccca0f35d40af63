import {
  COMPARATORS,
  DATE_WORDS,
  HIGHER_IS_BETTER,
  LOWER_IS_BETTER,
  SIGN_HINTS,
  STATES,
  UNITS,
  YES_NO,
} from '../../../src/indicator/vocabulary';

/** Words in more than one line, of which only the first would hold. */
function repeated(lines: readonly { readonly words: readonly string[] }[]): string[] {
  const all = lines.flatMap(({ words }) => words);
  return [...new Set(all.filter((word, index) => all.indexOf(word) !== index))];
}

test.each([
  ['units', UNITS],
  ['states', STATES],
  ['comparators', COMPARATORS],
  ['hints', SIGN_HINTS],
  ['dates', DATE_WORDS],
  ['yes and no', YES_NO],
  ['better ways', [{ words: LOWER_IS_BETTER }, { words: HIGHER_IS_BETTER }]],
])('no word of the %s stands twice', (_, lines) => {
  expect(repeated(lines)).toEqual([]);
});

test('words are written as the normalised text has them', () => {
  const all = [UNITS, STATES, COMPARATORS, DATE_WORDS].flatMap((lines) =>
    lines.flatMap(({ words }) => words),
  );
  expect(all.filter((word) => word === '' || /[\s！-～]/.test(word))).toEqual([]);
});
