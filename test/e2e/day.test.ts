// A clerk's day in a real browser: from an ill-filled form to a report that the bureau's command line accepts, with the
// mouse and with the keyboard alone.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { blankSheet, bookOf, bookOfXlsx, xlsxOf } from '../../excel-host';
import { temporaryFolder } from '../cli/temporary-folder';
import { keyboard, mouse, type Hands } from './hands';
import { startWorkbench, type Workbench } from './workbench';

/**
 * The execution rate is wrong, one source is mistyped, a score is missing, the total does not add up and one indicator
 * missed its target without a word.
 */
const ROWS: readonly (readonly (string | number | null)[])[] = [
  ['2023年度项目支出绩效自评表'],
  ['项目名称', '基层干部培训'],
  ['主管部门', '临山县委组织部', null, '实施单位', '临山县委党校'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  [null, '年度资金总额', 50, 60, 54, 10, '95%', 9],
  [null, '其中：当年财政拨款', 50, 60, 45, '—', '90%', '—'],
  ['年度总体目标', '预期目标', null, null, '实际完成情况'],
  [null, '举办6期培训，提高基层干部履职能力', null, null, '举办6期培训，基层干部履职能力有所提高'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  ['产出指标', '数量指标', '培训期数', '≥6期', '6期', 20, null, null],
  ['产出指标', '质量指标', '培训合格率', '≥95%', '96%', 15, 15, null],
  ['产出指标', '时效指标', '培训按期完成率', '≥100%', '90%', 15, 13.5, null],
  ['效益指标', '社会效益指标', '参训单位覆盖率', '≥90%', '95%', 30, 30, null],
  ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '96%', 10, 10, null],
  ['总分', null, null, null, null, 100, 88, null],
];

const book = () =>
  Buffer.from(
    xlsxOf(
      bookOf('基层干部培训.xlsx', [
        {
          ...blankSheet('自评表'),
          cells: ROWS.flatMap((values, row) =>
            values.flatMap((value, column) =>
              value === null ? [] : [{ row, column, value, formula: null }],
            ),
          ),
        },
      ]),
    ),
  );

const HANDS: readonly (readonly [string, (workbench: Workbench) => Hands])[] = [
  ['the mouse', mouse],
  ['the keyboard alone', keyboard],
];

jest.setTimeout(240_000);

test.each(HANDS)('a clerk’s day with %s', async (_, handsOf) => {
  const workbench = await startWorkbench();
  try {
    const { page, pane } = workbench;
    const seen = (text: string | RegExp) => pane.getByText(text).first().waitFor();
    const gone = (text: string | RegExp) => pane.getByText(text).first().waitFor({ state: 'detached' });
    await page.locator('#open').setInputFiles({
      name: '基层干部培训.xlsx',
      mimeType: 'application/octet-stream',
      buffer: book(),
    });
    await page.locator('#book').getByText('基层干部培训.xlsx').waitFor();
    const hands = handsOf(workbench);

    // Checked, and corrected: what can be mended is mended, the rest is typed where the finding leads.
    await hands.ribbon('Ziping.CheckSheet');
    await seen('执行率应为 90.00%，表中填 95%');
    await hands.typeInto('E6', '54');
    await gone(/表中填 90%/);
    await hands.press('改为 90.00%');
    await hands.press('写入');
    await seen(/^已写入/);
    await hands.choose('请填写偏差原因');
    await hands.type('一期因汛情改期，已于次年一月补办，今后提前安排场地');
    await gone(/请填写偏差原因/);

    // Scores.
    await hands.ribbon('Ziping.FillScores');
    await seen('将填写的空白单元格');
    await hands.press('写入');
    await seen(/^已写入/);
    await hands.tab('核对');
    await hands.press('改为 97.5');
    await hands.press('写入');
    await seen(/^没有错误/);

    // The report, a figure corrected afterwards, and the report brought up to date.
    await hands.ribbon('Ziping.WriteReport');
    await seen(/报告已写入工作表/);
    expect(await workbench.sheetNames()).toEqual(['自评表', '自评报告']);
    await hands.sheet('自评表');
    await hands.typeInto('E11', '98%');
    await hands.ribbon('Ziping.UpdateReport');
    await hands.press('写入');
    await seen(/^(已更新|报告已更新)/);

    // Saved, and checked by the bureau.
    const [download] = await Promise.all([page.waitForEvent('download'), hands.ribbon('save')]);
    const folder = temporaryFolder();
    const path = join(folder, '基层干部培训.xlsx');
    copyFileSync(await download.path(), path);
    const bin = join(__dirname, '../../bin/ziping.cjs');
    const checked = spawnSync(process.execPath, [bin, 'check', path, '--format', 'json'], {
      encoding: 'utf8',
    });
    expect(checked.stderr).toBe('');
    expect(checked.status).toBe(0);
    const { summary } = JSON.parse(checked.stdout) as { summary: Record<string, unknown> };
    expect(summary).toMatchObject({ forms: 1, errors: 0, warnings: 0 });
    const report = bookOfXlsx(readFileSync(path), 'report').sheets.find(({ name }) => name === '自评报告');
    const told = report?.cells.map(({ value }) => String(value)).join('\n') ?? '';
    expect(told).toContain('98%');
    expect(told).not.toContain('96%。');
    expect(workbench.troubles).toEqual([]);
  } finally {
    await workbench.close();
  }
});
