// Checks sheets of many rows: how time grows with the rows, and how long the pane is held up at a stretch when it checks
// in pieces: `npm run bench:large`. Milliseconds vary on a shared machine, so each is also given as a multiple of
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

for (const [what, rowsOf] of Object.entries(SHEETS)) {
  review(gridOf(rowsOf(500)));
  const times = [1250, 2500, 5000, 10000].map((rows) => {
    const grid = gridOf(rowsOf(rows));
    const json = JSON.stringify(grid.cells);
    return { rows, time: timeOf(() => review(grid)), parse: timeOf(() => JSON.parse(json)) };
  });
  const [first, last] = [times[0], times.at(-1)];
  const exponent = first && last ? Math.log(last.time / first.time) / Math.log(last.rows / first.rows) : NaN;
  const step = Math.min(...count(3, () => longestStep(gridOf(rowsOf(2000)))));
  process.stdout.write(
    [
      what,
      ...times.map(
        ({ rows, time, parse }) =>
          `  ${String(rows).padStart(6)} rows ${time.toFixed(0).padStart(6)} ms   ratio ${(time / parse).toFixed(0)}`,
      ),
      `  grows with rows^${exponent.toFixed(2)}; longest stretch at 2000 rows ${step.toFixed(0)} ms`,
      '',
    ].join('\n'),
  );
}
