// Checks sheets of many rows and cells of many blanks: how time grows with the rows and the blanks, and how long the pane
// is held up at a stretch when it checks in pieces: `npm run bench:large`. Milliseconds vary on a shared machine, so each is also given as a multiple of
// JSON.parse of the same cells.
import { makeGrid, type Grid } from '../src/grid';
import { reviewing, review } from '../src/rules';

type Row = readonly (string | number | null)[];

const HEAD: readonly Row[] = [
  ['2022年度项目支出绩效自评表'],
  ['项目名称', '培训经费'],
  ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
];
const TABLE: Row = [
  ...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  '偏差原因分析及改进措施',
];

const indicator = (index: number, of: number): Row => [
  ...(index < of / 2 ? ['产出指标', '数量指标'] : ['效益指标', '社会效益指标']),
  `培训第${String(index)}期人数`,
  ...[`≥${String(100 + index)}人`, `${String(101 + index)}人`, 1, 1, null],
];
const count = <Thing>(times: number, make: (index: number) => Thing) =>
  Array.from({ length: times }, (_, index) => make(index));

const form = (indicators: number): readonly Row[] => [
  ...HEAD,
  ['年度资金总额', 10, 10, 10, 1, 10],
  TABLE,
  ...count(indicators, (index) => indicator(index, indicators)),
  ['总分', null, null, null, null, indicators + 10, indicators + 10],
];

const SHEETS: Readonly<Record<string, (rows: number) => readonly Row[]>> = {
  'indicators of one form': (rows) => form(rows - 7),
  'forms of 20 rows': (rows) => count(Math.round(rows / 21), () => [...form(13), []]).flat(),
  'lines of funds': (rows) => [
    ...HEAD,
    ['年度资金总额', rows, rows, 10, 1, 10],
    ...count(rows - 8, (index): Row => [`其中：第${String(index)}项`, 1, 1, null, 1, null]),
    TABLE,
    indicator(0, 1),
    ['总分', null, null, null, null, 11, 11],
  ],
};

function gridOf(rows: readonly Row[]): Grid {
  const cells = rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }])),
  );
  return makeGrid({ sheetName: '自评表', cells });
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The longest step, in milliseconds: a pause can come only between two. */
function longestStep(grid: Grid): number {
  const steps = reviewing(grid);
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const { done } = steps.next();
    longest = Math.max(longest, performance.now() - start);
    if (done) return longest;
  }
}

/** How fast a measure grows with a size: the exponent between the smallest and the largest. */
function growth(measured: readonly { readonly size: number; readonly time: number }[]): string {
  const [first, last] = [measured[0], measured.at(-1)];
  if (!first || !last) return 'NaN';
  return (Math.log(last.time / first.time) / Math.log(last.size / first.size)).toFixed(2);
}

for (const [what, rowsOf] of Object.entries(SHEETS)) {
  review(gridOf(rowsOf(500)));
  const times = [1250, 2500, 5000, 10000].map((rows) => {
    const grid = gridOf(rowsOf(rows));
    const json = JSON.stringify(grid.cells);
    return { size: rows, time: timeOf(() => review(grid)), parse: timeOf(() => JSON.parse(json)) };
  });
  const step = Math.min(...count(3, () => longestStep(gridOf(rowsOf(2000)))));
  process.stdout.write(
    [
      what,
      ...times.map(
        ({ size, time, parse }) =>
          `  ${String(size).padStart(6)} rows ${time.toFixed(0).padStart(6)} ms   ratio ${(time / parse).toFixed(0)}`,
      ),
      `  grows with rows^${growth(times)}; longest stretch at 2000 rows ${step.toFixed(0)} ms`,
      '',
    ].join('\n'),
  );
}

const FILLERS = [' ', '\n', '\t', '\u3000', ' \n', '\u00a0'];

/** A form below which cells hold as many blanks or line breaks as are given, alone and around a word. */
const blanks = (length: number): readonly Row[] => [
  ...form(2),
  ...FILLERS.map((one) => one.repeat(length / one.length)).map((text): Row => [
    ...[text, `${text}一`, `一${text}`, `一${text}二`, `（${text}）`],
  ]),
];

review(gridOf(blanks(4000)));
const byLength = [8000, 16_000, 32_000].map((size) => {
  const grid = gridOf(blanks(size));
  return { size, time: Math.min(...count(3, () => timeOf(() => review(grid)))) };
});
process.stdout.write(
  [
    'cells of blanks and line breaks',
    ...byLength.map(({ size, time }) => `  ${String(size).padStart(6)} characters ${time.toFixed(0)} ms`),
    `  grows with characters^${growth(byLength)}`,
    '',
  ].join('\n'),
);
