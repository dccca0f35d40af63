import {
  atLine,
  isTableLine,
  linesOf,
  Malformed,
  numberOrBlank,
  oneOf,
  readNumber,
  readSheet,
  tablesIn,
  type Line,
  type Sheet,
  type Table,
} from '../notation';
import { entriesOf } from './entries';
import type { ExpectedForm } from './expected-form';
import { absentOf, cell, factsOf, pairsOf, rule } from './facts';

/** A page of test/forms: a sheet, and what must be read and found in each of its forms. */
export interface FormPage {
  readonly sheetName: string;
  readonly sheet: Sheet;
  readonly forms: readonly ExpectedForm[];
}

const HEAD = ['sheet', 'source', 'completed', 'real'];
const FACTS = ['form', 'note', 'unread', 'tolerated', 'absent', 'suggested'];
const FORM = ['place', 'kind', 'family', 'year', 'unit', 'indicators', 'weight', 'score', 'errors', 'policy'];

/**
 * Reads a page as README.md beside the forms describes it.
 * @param name of the page: 'drawn/d01-wan-shuili-2022'
 * @throws Malformed with the line that does not follow the notation
 */
export function readFormPage(name: string, text: string): FormPage {
  const lines = linesOf(`test/forms/${name}.md`, text);
  const starts = lines.flatMap((line, index) => (line.text.startsWith('- form: ') ? [index] : []));
  const head = partOf(lines.slice(0, starts[0]));
  const [table, unexpected] = head.tables;
  if (!table) throw new Malformed(lines[0]!, 'a page begins with the table of its cells');
  if (unexpected) throw new Malformed(unexpected.header.line, 'what is expected comes after - form: …');
  const facts = factsOf(head.facts, HEAD);
  const forms = starts.map((start, index) => formOf(name, lines.slice(start, starts[index + 1])));
  return { sheetName: facts.get('sheet')?.value ?? '自评表', sheet: readSheet(table), forms };
}

/** The tables of some lines, and the other lines that are not blank. */
function partOf(lines: readonly Line[]): {
  readonly tables: readonly Table[];
  readonly facts: readonly Line[];
} {
  return {
    tables: tablesIn(lines),
    facts: lines.filter((line) => !isTableLine(line) && line.text !== ''),
  };
}

/** One form of a sheet: its facts, the first of which is - form, and its tables. */
function formOf(sheet: string, lines: readonly Line[]): ExpectedForm {
  const part = partOf(lines);
  const facts = factsOf(part.facts, FACTS);
  const read = <Value>(key: string, reader: (value: string) => Value): Value | undefined => {
    const fact = facts.get(key);
    return fact && atLine(fact.line, () => reader(fact.value));
  };
  const described = read('form', (value) => describedAs(sheet, value))!;
  const unread = read('unread', (value) => value.split(' ').map(cell));
  const tolerated = read('tolerated', (value) => value.split(', ').map(rule));
  const suggested = read('suggested', (value) => Object.fromEntries(value.split(', ').map(suggestion)));
  return {
    ...described,
    ...(unread && { unread }),
    ...(tolerated && { tolerated }),
    ...(suggested && { suggested }),
    absent: read('absent', absentOf) ?? [],
    findings: [],
    ...entriesOf(part.tables),
  };
}

/** Reads 'kind project; year 2022; indicators 8; …'. */
function describedAs(sheet: string, value: string) {
  const pairs = pairsOf(value, FORM);
  const given = <Value>(key: string, reader: (text: string) => Value): Value | undefined => {
    const text = pairs.get(key);
    return text === undefined ? undefined : reader(text);
  };
  const needed = <Value>(key: string, reader: (text: string) => Value): Value => {
    const text = pairs.get(key);
    if (text === undefined) throw new Error(`'${key}' is missing`);
    return reader(text);
  };
  const kind = needed('kind', oneOf(['department', 'project']));
  const [weight, score] = [given('weight', numberOrBlank), given('score', numberOrBlank)];
  const [amountUnit, policy, maxErrors] = [
    pairs.get('unit'),
    pairs.get('policy'),
    given('errors', readNumber),
  ];
  return {
    on: { sheet, ...(given('place', placeOf) ?? { place: 1, of: 1 }) },
    kind,
    family: given('family', oneOf(['department', 'project', 'transfer', 'scoring'])) ?? kind,
    year: needed('year', numberOrBlank),
    indicatorCount: needed('indicators', readNumber),
    ...(amountUnit !== undefined && { amountUnit }),
    ...((weight !== undefined || score !== undefined) && {
      total: { ...(weight !== undefined && { weight }), ...(score !== undefined && { score }) },
    }),
    ...(maxErrors !== undefined && { maxErrors }),
    ...(policy !== undefined && { policy }),
  };
}

/** '2 of 3' */
function placeOf(text: string): { place: number; of: number } {
  const [place, of] = text.split(' of ').map(readNumber);
  if (place === undefined || of === undefined || place > of) throw new Error(`'${text}' is no place: 2 of 3`);
  return { place, of };
}

function suggestion(text: string): [string, number] {
  const [place = '', score = ''] = text.split(' ');
  return [cell(place), readNumber(score)];
}
