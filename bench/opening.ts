// Measures what a person waits for with a long form, in a real browser: from the pane's page to its first finding, and
// tasks of the pane that hold up the window: `node -r ./scripts/typescript.cjs bench/opening.ts [indicators]`.
// The add-in is the built one, unmodified, beside the emulated Excel; a task counts if it is the pane's own. Times vary
// with the machine, so that of JSON.parse over a megabyte is printed with them.
import { blankSheet, bookOf, xlsxOf } from '../excel-host';
import { startWorkbench, type Workbench } from '../test/e2e/workbench';

const INDICATORS = Number(process.argv[2] ?? 300);
const ROUNDS = 5;

/** The pane's window with what was seen in it. */
interface Watched extends Window {
  firstFinding?: number;
  /** Milliseconds of each of the pane's own tasks of 50 ms or more. */
  long?: number[];
}

/** Runs in every window before its own scripts. */
function watch(): void {
  if (window === window.top) return;
  const own = window as Watched;
  const long: number[] = (own.long = []);
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'self') long.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.finding')) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          own.firstFinding = performance.now();
        };
        port2.postMessage(null);
      });
    }).observe(document.body, { childList: true, subtree: true });
  });
}

const row = (index: number) => [
  ...(index < INDICATORS / 2 ? ['产出指标', '数量指标'] : ['效益指标', '社会效益指标']),
  ...[`培训第${index}期人数`, `≥${100 + index}人`, `${index % 7 === 0 ? 90 : 101 + index}人`, 1],
  index % 5 === 0 ? null : 1,
];

const ROWS: readonly (readonly (string | number | null)[])[] = [
  ['2022年度项目支出绩效自评表'],
  ['项目名称', '培训经费'],
  ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', 10, 9, 10, 1, 10],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ...Array.from({ length: INDICATORS }, (_, index) => row(index)),
  ['总分', null, null, null, null, 100, 98],
];

const book = Buffer.from(
  xlsxOf(
    bookOf('long.xlsx', [
      {
        ...blankSheet('自评表'),
        cells: ROWS.flatMap((values, at) =>
          values.flatMap((value, column) =>
            value === null ? [] : [{ row: at, column, value, formula: null }],
          ),
        ),
      },
    ]),
  ),
);

const long = (workbench: Workbench) =>
  workbench.pane.locator('body').evaluate(() => (window as Watched).long?.splice(0) ?? []);

function print(what: string, times: readonly number[], unit = 'ms'): void {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  process.stdout.write(
    `  ${what.padEnd(36)} median ${at(0.5).padStart(5)} ${unit}   longest ${at(1).padStart(5)} ${unit}\n`,
  );
}

/** Each way through the pane, and the pane's own long tasks on it. */
const WAYS: readonly (readonly [string, (workbench: Workbench) => Promise<unknown>])[] = [
  ['typing a value', (workbench) => workbench.typeInto('E8', '77人')],
  ['next finding', ({ pane }) => pane.getByRole('button', { name: '下一条' }).click()],
  ['errors only', ({ pane }) => pane.getByLabel('只看错误').click()],
  ['all again', ({ pane }) => pane.getByLabel('只看错误').click()],
  ['scores', ({ pane }) => pane.getByRole('tab', { name: /^得分/ }).click()],
  ['fill blanks', ({ pane }) => pane.getByRole('button', { name: /^填写空白得分/ }).click()],
  ['close the preview', ({ page }) => page.keyboard.press('Escape')],
  ['report', ({ pane }) => pane.getByRole('tab', { name: /^报告/ }).click()],
  ['findings', ({ pane }) => pane.getByRole('tab', { name: /^核对/ }).click()],
];

async function main(): Promise<void> {
  const workbench = await startWorkbench({ init: watch });
  try {
    const opening: number[] = [];
    const held: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const name = `long-${round}.xlsx`;
      await workbench.page
        .locator('#open')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: book });
      await workbench.page.locator('#book').getByText(name).waitFor();
      await workbench.pane.locator('.finding').first().waitFor();
      await workbench.page.waitForTimeout(1500);
      opening.push(
        await workbench.pane.locator('body').evaluate(() => (window as Watched).firstFinding ?? NaN),
      );
      held.push(Math.max(0, ...(await long(workbench))));
    }
    const text = JSON.stringify(Array.from({ length: 50_000 }, (_, index) => `培训第${index}期`));
    const start = performance.now();
    JSON.parse(text);
    process.stdout.write(
      `${INDICATORS} indicators; JSON.parse of ${(text.length / 1e6).toFixed(1)} million characters takes ${(performance.now() - start).toFixed(0)} ms\n`,
    );
    print('page to first finding', opening);
    print('longest task while opening', held);
    for (const [what, go] of WAYS) {
      const tasks: number[] = [];
      await go(workbench);
      await workbench.page.waitForTimeout(1500);
      tasks.push(...(await long(workbench)));
      print(what, [Math.max(0, ...tasks)]);
    }
  } finally {
    await workbench.close();
  }
}

void main();
