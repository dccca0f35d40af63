import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { ziping } from './call';
import { temporaryFolder } from './temporary-folder';

type Row = readonly (string | number | null)[];

/** A self-assessment of 7 rows, under a title of its own. */
const form = (project: string | null): readonly Row[] => [
  ['项目支出绩效自评表'],
  ...(project === null ? [] : [['项目名称', project]]),
  ['单位名称', '青山县民政局', null, '年度', '2024年'],
  ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', 10, 10, 10, 1, 10],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '培训人数', '≥100人', '120人', 90, 90],
];

function fileOf(sheets: Readonly<Record<string, readonly Row[]>>, folder = temporaryFolder()): string {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  const path = join(folder, '表.xlsx');
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return path;
}

async function heads(path: string, ...words: string[]) {
  const { out } = await ziping('check', path, ...words);
  return out
    .split('\n')
    .filter((line) => /^ {2}\S/.test(line))
    .map((line) => line.trim());
}

test('forms below each other are named by their projects', async () => {
  const path = fileOf({ 表: [...form('低保'), ...form('供养'), ...form('救助')] });
  expect(await heads(path)).toEqual([
    '表 · 项目支出绩效自评表 · 低保',
    '表 · 项目支出绩效自评表 · 供养',
    '表 · 项目支出绩效自评表 · 救助',
  ]);
});

test('so are those of several sheets', async () => {
  expect(await heads(fileOf({ 一: form('低保'), 二: form('供养') }))).toEqual([
    '一 · 项目支出绩效自评表 · 低保',
    '二 · 项目支出绩效自评表 · 供养',
  ]);
});

test('forms that say no project, or the same one, are told by their rows', async () => {
  const path = fileOf({ 表: [...form(null), ...form('低保'), ...form('低保')] });
  expect(await heads(path)).toEqual([
    '表 · 项目支出绩效自评表',
    '表 · 项目支出绩效自评表 · 低保 · 第 7–13 行',
    '表 · 项目支出绩效自评表 · 低保 · 第 14–20 行',
  ]);
  expect((await heads(path, '--lang', 'en'))[1]).toBe('表 · 项目支出绩效自评表 · 低保 · rows 7–13');
});

test('a form alone needs no name beside its title', async () => {
  expect(await heads(fileOf({ 表: form('低保') }))).toEqual(['表 · 项目支出绩效自评表']);
});

test('json and the summary give the project; a department has none', async () => {
  const folder = temporaryFolder();
  const department = form('低保').map((row, index) => (index === 0 ? ['部门整体支出绩效自评表'] : row));
  const path = fileOf(
    { 一: [...form('低保\n补助'), ...form('供养')], 二: department, 三: form(null) },
    folder,
  );
  const { out } = await ziping('check', path, '--format', 'json');
  const { files } = JSON.parse(out) as { files: { sheets: { form: { projectName: string | null } }[] }[] };
  expect(files[0]?.sheets.map((sheet) => sheet.form.projectName)).toEqual(['低保 补助', '供养', null, null]);
  const output = join(folder, '汇总.xlsx');
  await ziping('summary', path, '-o', output);
  const sheet = read(readFileSync(output)).Sheets['汇总']!;
  const rows = utils.sheet_to_json<Record<string, unknown>>(sheet, { defval: null });
  expect(rows.map((row) => [row['单位'], row['项目名称'], row['年度'], row['执行率'], row['文件']])).toEqual([
    ['青山县民政局', '低保 补助', 2024, 1, path],
    ['青山县民政局', '供养', 2024, 1, path],
    ['青山县民政局', null, 2024, 1, path],
    ['青山县民政局', null, 2024, 1, path],
  ]);
  expect(sheet['I2']).toMatchObject({ w: '100.00%' });
  expect(sheet['P2']).toMatchObject({ l: { Target: expect.stringContaining('%E8%A1%A8.xlsx') as string } });
});
