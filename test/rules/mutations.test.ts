import { cellName, parseCell } from '../../src/grid';
import { review, type Finding } from '../../src/rules';
import { formFile, gridOfRows, type FormFile } from '../forms/load';

/**
 * Every number of a form is changed by a little and by a lot. If the changed figure is part of a checked sum or
 * quotient, one of the rules named here must report it as an error. Every change that is not reported is listed here
 * with the reason why nobody can know that it is wrong.
 */

/** How figures of a kind are changed: by the smallest slip that the cell can show, and grossly. */
const MUTATIONS = {
  amount: (value: number) => [value - 0.01, value + 0.01, value * 1.1, value * 0.9, value * 10],
  weight: (value: number) => [value - 1, value + 1, value - 5, value + 5],
  score: (value: number) => [value - 0.5, value + 0.5, value - 3, value + 3],
  /** Shown as whole percents. */
  rate: (value: number) => [value - 0.01, value + 0.01, value * 0.8, value * 2],
  count: (value: number) => [value - 1, value + 1, value * 0.5, value * 10],
} as const;

interface Figures {
  readonly kind: keyof typeof MUTATIONS;
  readonly cells: string;
  /** Rules of which at least one must report the change, as an error. */
  readonly rules: readonly string[];
  /** Whether the finding names the changed cell itself; a sum of scores names the total alone. */
  readonly named: boolean;
}

interface Free {
  readonly kind: keyof typeof MUTATIONS;
  readonly cells: string;
  /** Values that yield no error or warning. */
  readonly escapes: readonly number[];
  readonly because: string;
}

interface Expected {
  readonly checked: readonly Figures[];
  readonly free: readonly Free[];
}

const SCORED = ['total-score', 'score-over-weight'];

const FORMS: Readonly<Record<string, Expected>> = {
  'yuelu-2022': {
    checked: [
      { kind: 'amount', cells: 'E5 F5 E6 F6 E7 F7', rules: ['funds-by-source'], named: true },
      { kind: 'amount', cells: 'E8 F8 E9 F9 E12 F12', rules: ['funds-by-structure'], named: true },
      { kind: 'amount', cells: 'E9 F9 E10 F10 E11 F11', rules: ['basic-expenditure-parts'], named: true },
      { kind: 'rate', cells: 'G5 G6 G8 G9 G10 G11 G12', rules: ['execution-rate'], named: true },
      {
        kind: 'weight',
        cells: 'H5 G16 G17 G18 G19 G20 G21 G22 G23 G24',
        rules: ['weights-total'],
        named: true,
      },
      { kind: 'weight', cells: 'G25', rules: ['weights-printed-total'], named: true },
      { kind: 'score', cells: 'I5', rules: ['execution-score'], named: true },
      { kind: 'score', cells: 'H16 H17 H18 H19 H20 H21 H22 H23 H24', rules: SCORED, named: false },
      { kind: 'score', cells: 'H25', rules: ['total-score'], named: true },
    ],
    free: [
      { kind: 'count', cells: 'C3', escapes: [19, 21, 200], because: '19 people within the quota' },
      { kind: 'count', cells: 'G3', escapes: [18, 20, 9.5], because: 'at most the quota of 20' },
      {
        kind: 'rate',
        cells: 'G7',
        escapes: [-0.01, 0.01],
        because: '0 of 0 has no rate: whatever stands there is the same note',
      },
      {
        kind: 'rate',
        cells: 'E16 E17 E20 E21 E22 E23',
        escapes: [0.99, 0.8],
        because: 'a lower target is met by 100%',
      },
      {
        kind: 'rate',
        cells: 'F16 F17 F18 F20 F21 F22 F23',
        escapes: [1.01],
        because: 'a little above the target, in full',
      },
      {
        kind: 'rate',
        cells: 'E19 F19',
        escapes: [0.99, 1.01, 0.8, 2],
        because: 'a cost in percent: neither more nor less is better for sure',
      },
      { kind: 'rate', cells: 'E18', escapes: [], because: 'the name is a period: no percentage fits it' },
      { kind: 'rate', cells: 'E24', escapes: [], because: 'the name says 95%' },
      {
        kind: 'rate',
        cells: 'F24',
        escapes: [0.99, 1.01, 2],
        because: '9 of 10 points with a reason: within what 99% gives, and a reason for more',
      },
    ],
  },
  'jishan-2020': {
    checked: [
      { kind: 'amount', cells: 'E6 F6 E7 F7', rules: ['funds-by-source'], named: true },
      { kind: 'rate', cells: 'H6 H7', rules: ['execution-rate'], named: true },
      { kind: 'weight', cells: 'G6 G13 G14 G15 G16 G17 G18', rules: ['weights-total'], named: true },
      { kind: 'weight', cells: 'G19', rules: ['weights-printed-total'], named: true },
      { kind: 'score', cells: 'I6', rules: ['execution-score'], named: true },
      { kind: 'score', cells: 'H13 H14 H15 H16 H17 H18', rules: SCORED, named: false },
      { kind: 'score', cells: 'H19', rules: ['total-score'], named: true },
    ],
    free: [
      {
        kind: 'count',
        cells: 'E13',
        escapes: [8754, 8756, 4377.5],
        because: '13 of 15 points with a reason: within what 8676 of some 8755 gives, or of fewer',
      },
      {
        kind: 'count',
        cells: 'F13',
        escapes: [8675, 8677, 86760],
        because: '13 of 15 points with a reason, which may be one for more, too',
      },
      {
        kind: 'rate',
        cells: 'E14 E15',
        escapes: [0.99, 0.8],
        because: 'a lower target is met by 100%',
      },
      { kind: 'rate', cells: 'F14 F15', escapes: [1.01], because: 'a little above the target, in full' },
      {
        kind: 'rate',
        cells: 'E17 E18',
        escapes: [0.94, 0.76],
        because: 'a lower target is met as well: the missing reason is reported already',
      },
      {
        kind: 'rate',
        cells: 'F17 F18',
        escapes: [0.96],
        because: 'met as before: the missing reason is reported already',
      },
    ],
  },
};

const names = (list: string) => list.split(' ');
const exact = (value: number) => Number(value.toFixed(6));

function findings(file: FormFile): readonly Finding[] {
  return review(gridOfRows(file), { policy: 'mof-2020' })
    .flatMap((each) => each.findings)
    .filter(({ severity }) => severity !== 'info');
}

const textOf = ({ rule, cells, message }: Finding) =>
  `${rule} ${cells.map(cellName).join(' ')} ${message.zh}`;

function valueAt(file: FormFile, name: string): number {
  const { row, column } = parseCell(name)!;
  const cell = file.rows[row]![column]!;
  const value = typeof cell === 'object' ? cell.v : cell;
  if (typeof value !== 'number') throw new Error(`${name} holds no number`);
  return value;
}

function changed(name: string, cell: string, value: number): FormFile {
  const file = formFile(name);
  const { row, column } = parseCell(cell)!;
  const before = file.rows[row]![column]!;
  file.rows[row]![column] = typeof before === 'object' ? { ...before, v: value } : value;
  return file;
}

/** Each change of a cell with the findings that it adds to the form. */
function mutated(name: string, cell: string, kind: Figures['kind'], before: ReadonlySet<string>) {
  const value = valueAt(formFile(name), cell);
  return [...new Set(MUTATIONS[kind](value).map(exact))]
    .filter((each) => each !== value)
    .map((each) => ({
      value: each,
      news: findings(changed(name, cell, each)).filter((finding) => !before.has(textOf(finding))),
    }));
}

const table: string[] = [];

function record(name: string, cells: string, all: readonly { readonly news: readonly Finding[] }[]): void {
  const caught = all.filter(({ news }) => news.length > 0);
  const rules = new Map<string, number>();
  for (const { news } of caught)
    for (const rule of new Set(news.map((finding) => finding.rule)))
      rules.set(rule, (rules.get(rule) ?? 0) + 1);
  const by = [...rules].sort(([, one], [, other]) => other - one).map(([rule, count]) => `${rule} ${count}`);
  table.push(
    `${name.padEnd(12)} ${cells.padEnd(40)} ${`${caught.length}/${all.length}`.padStart(7)}  ${by.join(', ')}`,
  );
}

afterAll(() => {
  process.stdout.write(
    `form         changed cells                            caught  by\n${table.join('\n')}\n`,
  );
});

describe.each(Object.entries(FORMS))('%s', (name, { checked, free }) => {
  const before = new Set(findings(formFile(name)).map(textOf));

  test.each(checked)('no change of $cells escapes $rules', ({ kind, cells, rules, named }) => {
    const all = names(cells).flatMap((cell) =>
      mutated(name, cell, kind, before).map((each) => ({ cell, ...each })),
    );
    record(name, cells, all);
    const escaped = all.filter(
      ({ cell, news }) =>
        !news.some(
          (finding) =>
            finding.severity === 'error' &&
            rules.includes(finding.rule) &&
            (!named || finding.cells.some((each) => cellName(each) === cell)),
        ),
    );
    expect(escaped.map(({ cell, value }) => `${cell} → ${value}`)).toEqual([]);
  });

  test.each(free)('of $cells only this escapes: $because', ({ kind, cells, escapes }) => {
    const all = names(cells).flatMap((cell) =>
      mutated(name, cell, kind, before).map((each) => ({ cell, ...each })),
    );
    record(name, cells, all);
    expect(
      all.filter(({ news }) => news.length === 0).map(({ cell, value }) => `${cell} → ${value}`),
    ).toEqual(names(cells).flatMap((cell) => escapes.map((value) => `${cell} → ${value}`)));
  });

  test('every number of the form is listed', () => {
    const listed = new Set([...checked, ...free].flatMap(({ cells }) => names(cells)));
    const numbers = gridOfRows(formFile(name)).cells.filter(({ value }) => typeof value === 'number');
    expect(numbers.map(cellName).filter((cell) => !listed.has(cell))).toEqual([]);
  });
});
