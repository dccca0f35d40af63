import type { Figure, Form, Measure } from '../../src/form';
import { cellName, squeeze, type CellRef } from '../../src/grid';
import { review, type Review } from '../../src/rules';
import { expectedOf, type ExpectedForm } from './expected';
import { gridOf } from './load';

/** One thing that a person reads or finds in a form, and whether the program does. */
export interface Expectation {
  readonly what: string;
  readonly isMet: boolean;
}

const numberOf = (figure: Figure | null | undefined) =>
  figure?.value ? Number(figure.value.toFixed()) : null;
const at = (place: { readonly cell: CellRef } | null | undefined) => (place ? cellName(place.cell) : null);

/** Words without what people write in two ways: spaces, full width, a sign for equal, the kind of an indicator. */
const words = (text: string | null | undefined) =>
  squeeze(text ?? '')
    .replace(/[≧﹥]/g, '≥')
    .replace(/^定性(?=.)/, '');

/** Whether a value says what is expected: a sign or unit from a column of its own may be written with it or not. */
function says(measure: Measure | null | undefined, expected: string | null): boolean {
  if (expected === null || expected === '') return words(measure?.full) === '';
  const wanted = words(expected);
  return [measure?.full, measure?.text].some((text) => {
    const read = words(text);
    return read !== '' && (read.startsWith(wanted) || wanted.startsWith(read) || wanted.endsWith(read));
  });
}

/** Whether a level is the expected one, which may be written without its last words (产出 for 产出指标). */
const isLevel = (read: string | undefined, expected: string | null, whole: boolean) =>
  expected === null ||
  expected === '' ||
  (whole ? words(read) === words(expected) : words(read).includes(words(expected)));

const reviews = new Map<string, readonly Review[]>();

/**
 * The review of a form by one policy, or by the one that the form speaks for; null if its sheet has more or fewer
 * forms than it should. Each sheet is reviewed once in a process.
 */
export function reviewOf(name: string, policy?: 'mof-2020'): Review | null {
  const { sheet, place, of } = expectedOf(name).on;
  const key = `${sheet} ${policy ?? ''}`;
  const known = reviews.get(key) ?? review(gridOf(sheet), policy ? { policy } : {});
  reviews.set(key, known);
  return known.length === of ? (known[place - 1] ?? null) : null;
}

/** All that is expected of one of the forms in test/forms. */
export function expectationsOf(name: string): readonly Expectation[] {
  return expectationsIn(reviewOf(name, 'mof-2020'), expectedOf(name));
}

/** All that is expected of a form, and whether a review by the national default meets it; null is no such form. */
export function expectationsIn(found: Review | null, expected: ExpectedForm): readonly Expectation[] {
  if (!found) return [{ what: `${expected.on.of} forms on the sheet`, isMet: false }];
  return [...readings(found.form, expected), ...findings(found, expected), ...suggestions(found, expected)];
}

function* readings(form: Form, expected: ExpectedForm): Generator<Expectation> {
  yield { what: 'kind', isMet: form.kind === expected.kind };
  yield { what: 'year', isMet: form.year === expected.year };
  if (expected.amountUnit) yield { what: 'amount unit', isMet: form.amountUnit === expected.amountUnit };
  yield { what: 'number of indicators', isMet: form.indicators.length === expected.indicatorCount };
  const unread = form.unread.map(at).sort().join(' ');
  yield { what: `unread cells (${unread})`, isMet: unread === [...(expected.unread ?? [])].sort().join(' ') };
  for (const key of ['weight', 'score'] as const) {
    const value = expected.total?.[key];
    if (value !== undefined) yield { what: `total ${key}`, isMet: numberOf(form.total?.[key]) === value };
  }
  yield* fundReadings(form, expected);
  yield* indicatorReadings(form, expected);
}

function* fundReadings(form: Form, expected: ExpectedForm): Generator<Expectation> {
  for (const { cell, role, roleAlso = [], optional, ...amounts } of expected.funds ?? []) {
    const line = form.funds.find(({ budget }) => at(budget) === cell);
    if (optional && !line) continue;
    if (role) yield { what: `fund line ${cell} role`, isMet: [role, ...roleAlso].includes(line?.role ?? '') };
    for (const key of ['initial', 'budget', 'executed'] as const) {
      const value = amounts[key];
      if (value !== undefined)
        yield {
          what: `fund line ${cell} ${key}`,
          isMet: line !== undefined && numberOf(line[key]) === value,
        };
    }
  }
}

function* indicatorReadings(form: Form, expected: ExpectedForm): Generator<Expectation> {
  for (const { cell, ...line } of expected.indicators ?? []) {
    // One merged weight may stand for several indicators, each of which is expected at its cell.
    const here = form.indicators.filter(({ weight, score, target }) =>
      [weight, score, target].some((place) => at(place) === cell),
    );
    const read =
      here.find(({ name }) => words(line.name ?? '').includes(words(name)) && name !== '') ?? here[0];
    const meets = (key: string, isMet: boolean) => ({
      what: `indicator ${cell} ${key}`,
      isMet: Boolean(read) && isMet,
    });
    const { category, dimension, name, weight, score, target, actual } = line;
    if (category !== undefined) yield meets('category', isLevel(read?.category?.name, category, true));
    if (dimension !== undefined) yield meets('dimension', isLevel(read?.dimension?.name, dimension, false));
    if (name !== undefined) yield meets('name', words(name).includes(words(read?.name)));
    if (weight !== undefined) yield meets('weight', numberOf(read?.weight) === weight);
    if (score !== undefined) yield meets('score', numberOf(read?.score) === score);
    if (target !== undefined) yield meets('target', says(read?.target, target));
    if (actual !== undefined) yield meets('actual', says(read?.actual, actual));
  }
}

function* findings(found: Review, expected: ExpectedForm): Generator<Expectation> {
  const speaks = (rule: string, cells: readonly string[]) =>
    found.findings.filter(
      (finding) => finding.rule === rule && cells.every((cell) => finding.cells.map(cellName).includes(cell)),
    );
  for (const { rule, severity, cells = [], says: figures = [] } of expected.findings) {
    const isMet = speaks(rule, cells).some(
      (finding) =>
        (severity === undefined || finding.severity === severity) &&
        figures.every((figure) => finding.message.zh.includes(figure)),
    );
    yield { what: `finds ${rule} ${cells.join(' ')}`, isMet };
  }
  for (const absent of expected.absent) {
    const [rule, cells] = typeof absent === 'string' ? [absent, []] : [absent.rule, [absent.cell]];
    const spoken = speaks(rule, cells).map(({ message }) => message.zh);
    yield { what: `silent ${rule} ${cells.join(' ')} ${spoken.join(' ')}`, isMet: spoken.length === 0 };
  }
  if (expected.maxErrors !== undefined) {
    const errors = found.findings.filter(({ severity }) => severity === 'error');
    const said = errors.map(({ rule }) => rule).join(' ');
    yield {
      what: `at most ${expected.maxErrors} errors: ${said}`,
      isMet: errors.length <= expected.maxErrors,
    };
  }
}

function* suggestions({ scorecard }: Review, expected: ExpectedForm): Generator<Expectation> {
  const lines = [scorecard.execution, ...scorecard.indicators];
  for (const [cell, score] of Object.entries(expected.suggested ?? {})) {
    const suggested = lines.find((line) => line?.cell && cellName(line.cell) === cell)?.suggested ?? null;
    const shown = suggested?.toFixed() ?? 'none';
    yield { what: `suggests ${cell} ${score}, not ${shown}`, isMet: shown === String(score) };
  }
}
