import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { ziping } from '../call';
import { temporaryFolder } from '../temporary-folder';

/** Writes a workbook of one sheet and gives its path. */
function workbook(rows: readonly (readonly (string | number)[])[]): string {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), '项目');
  const path = join(temporaryFolder(), '项目.xlsx');
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return path;
}

test('check says that a list of projects with their scores is no form', async () => {
  const path = workbook([
    ['2023年度项目支出绩效自评汇总表'],
    ['单位：万元'],
    ['项目名称', '全年预算数', '全年执行数', '执行率', '自评得分'],
    ['甲项目', 100, 90, 0.9, 95],
    ['乙项目', 50, 50, 1, 98],
  ]);
  const { status, err } = await ziping('check', path);
  expect(status).toBe(2);
  expect(err).toContain('工作表“项目”是各项目自评结果的汇总表');
  expect(err).not.toContain('没有找到自评表');
});

test.each([
  ['without a title', []],
  ['below one title', [['2023年项目绩效目标表']]],
])('check names each project of a list %s', async (_, title) => {
  const path = workbook([
    ...title,
    ['项目名称', '一级指标', '二级指标', '三级指标', '指标值'],
    ['甲项目', '产出指标', '数量指标', '房屋处数', '1处'],
    ['乙项目', '产出指标', '数量指标', '房屋处数', '2处'],
  ]);
  const { out } = await ziping('check', path);
  const heads = out.split('\n').filter((line) => /^ {2}\S/.test(line));
  expect(heads.map((line) => line.split(' · ').at(-1))).toEqual(['甲项目', '乙项目']);
});
