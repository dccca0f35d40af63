import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { ziping } from './call';
import { temporaryFolder } from './temporary-folder';

type Row = readonly (string | number | null)[];

interface Said {
  readonly title?: string;
  readonly unit?: string;
  readonly project?: string;
  readonly year?: string;
  readonly executed?: number | null;
  readonly carryover?: number;
  readonly results?: readonly (string | null)[];
}

const RESULTS = ['120人', '3场', '95%'];

function form({
  title = '项目支出绩效自评表',
  unit = '青山县民政局',
  project = '养老服务',
  year = '2024年度',
  executed = 8,
  carryover,
  results = RESULTS,
}: Said = {}): readonly Row[] {
  const [people, times, share] = results;
  return [
    [title],
    [`（${year}）`],
    ['项目名称', project],
    ['单位名称', unit],
    ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['年度资金总额', 10, executed ?? null, 10, 0.8, null],
    ...(carryover === undefined
      ? []
      : [
          ['其中：当年财政拨款', 10, executed],
          ['上年结转资金', carryover, carryover],
        ]),
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '培训人数', '≥100人', people ?? null, 30, null],
    ['产出指标', '数量指标', '培训场次', '≥3场', times ?? null, 30, null],
    ['效益指标', '社会效益指标', '知晓率', '≥90%', share ?? null, 30, null],
  ];
}

const GOAL: readonly Row[] = [
  ['项目支出绩效目标申报表'],
  ['（2024年度）'],
  ['项目名称', '养老服务'],
  ['单位名称', '青山县民政局'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '培训人数', '≥100人'],
  ['产出指标', '数量指标', '培训场次', '≥3场'],
  ['效益指标', '社会效益指标', '知晓率', '≥90%'],
];

/** A folder of workbooks, each of the given sheets. */
function folderOf(files: Readonly<Record<string, readonly (readonly Row[])[]>>): string {
  const folder = temporaryFolder();
  for (const [name, sheets] of Object.entries(files)) {
    const book = utils.book_new();
    for (const [index, rows] of sheets.entries())
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), `表${index + 1}`);
    writeFileSync(join(folder, `${name}.xlsx`), write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  }
  return folder;
}

async function said(folder: string, ...words: string[]) {
  const { err } = await ziping('check', folder, '--format', 'json', ...words);
  return err.replaceAll(`${folder}/`, '');
}

const SAME =
  '乙.xlsx 与 甲.xlsx 是同一单位、同一项目、同一年度的自评表（青山县民政局、养老服务、2024），请核对是否重复。\n';

test('the copy that fill made is told, and both are counted', async () => {
  const folder = folderOf({ 甲: [form()] });
  await ziping('fill', join(folder, '甲.xlsx'), '-o', join(folder, '乙.xlsx'));
  expect(await said(folder)).toBe(SAME);
  const { out } = await ziping('check', folder, '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({ summary: { files: 2, forms: 2, unreadable: 0 } });
  expect(await said(folder, '--lang', 'en')).toContain('of the same unit, project and year');
});

test('so is a form that a unit sent twice, with other results', async () => {
  const folder = folderOf({ 甲: [form()], 乙: [form({ executed: 9, results: ['90人', '2场', '80%'] })] });
  expect(await said(folder)).toBe(SAME);
});

test('what a form does not say may be shown by its figures and indicators', async () => {
  const folder = temporaryFolder();
  copyFileSync(join(__dirname, '../forms/yuelu-2022.xlsx'), join(folder, '甲.xlsx'));
  await ziping(
    'fill',
    join(folder, '甲.xlsx'),
    '-o',
    join(folder, '乙.xlsx'),
    '--fix',
    '--overwrite',
    '--formulas',
  );
  expect(await said(folder)).toBe(
    '乙.xlsx 与 甲.xlsx 里有金额和指标都相同的部门整体支出自评表（2022），请核对是否重复。\n',
  );
});

test.each([
  ['another unit', { unit: '青山县教育局' }],
  ['another project', { project: '殡葬惠民' }],
  ['another year', { year: '2023年度' }],
  ['the monitoring form of the project', { title: '项目支出绩效运行监控表' }],
  ['no unit, other results', { unit: '', results: ['90人', '2场', '80%'] }],
  ['no unit, other amounts', { unit: '', executed: 9 }],
  ['no unit, other amounts beside a carry-over of 0', { unit: '', executed: 9, carryover: 0 }],
])('%s is no copy', async (_, other) => {
  expect(await said(folderOf({ 甲: [form()], 乙: [form(other)] }))).toBe('');
  if ('results' in other || 'executed' in other)
    expect(
      await said(folderOf({ 甲: [form({ ...other, executed: 8, results: RESULTS })], 乙: [form(other)] })),
    ).toBe('');
});

test('neither are templates, nor two sheets of one workbook', async () => {
  const blank = { executed: null, results: [], unit: '', project: '' };
  expect(await said(folderOf({ 甲: [form(blank)], 乙: [form(blank)] }))).toBe('');
  const placeholder = { ...blank, unit: '××单位', project: 'XX项目' };
  expect(await said(folderOf({ 甲: [form(placeholder)], 乙: [form(placeholder)] }))).toBe('');
  expect(await said(folderOf({ 甲: [form(), form()] }))).toBe('');
});

test('goals are alike only with the same indicators and targets', async () => {
  const changed = GOAL.map((row) => row.map((value) => (value === '≥3场' ? '≥4场' : value)));
  expect(await said(folderOf({ 甲: [GOAL], 乙: [changed] }))).toBe('');
  expect(await said(folderOf({ 甲: [GOAL], 乙: [GOAL] }))).toContain('里有金额和指标都相同的绩效目标表');
});

test('several forms of the same files are one sentence', async () => {
  const both = [form(), form({ project: '殡葬惠民' })];
  expect(await said(folderOf({ 甲: both, 乙: both }))).toBe(
    '乙.xlsx 与 甲.xlsx 各有 2 份同一单位、同一项目、同一年度的表，请核对是否重复。\n',
  );
});

test('many files are counted', async () => {
  const files = Object.fromEntries(['1', '2', '3', '4', '5', '6'].map((name) => [name, [form()]]));
  expect(await said(folderOf(files))).toBe(
    '1.xlsx、2.xlsx、3.xlsx、4.xlsx、5.xlsx 等 6 个文件是同一单位、同一项目、同一年度的自评表（青山县民政局、养老服务、2024），请核对是否重复。\n',
  );
});

test('the summary keeps every line, and says so in each', async () => {
  const folder = folderOf({ 甲: [form()], 乙: [form()], 丙: [form({ project: '殡葬惠民' })] });
  const output = join(temporaryFolder(), '汇总.xlsx');
  const { out, err } = await ziping('summary', folder, '-o', output);
  expect(out).toContain('共 3 个文件、3 份自评表。');
  expect(err.replaceAll(`${folder}/`, '')).toBe(SAME);
  const rows = utils.sheet_to_json<Record<string, string>>(read(readFileSync(output)).Sheets['汇总']!);
  const notes = rows.map((row) => [row['文件'], row['说明']].join(' ').replaceAll(`${folder}/`, '').trim());
  expect(notes).toEqual([
    '丙.xlsx',
    '乙.xlsx 与 甲.xlsx 中的一份表是同一单位、同一项目、同一年度，请核对是否重复。',
    '甲.xlsx 与 乙.xlsx 中的一份表是同一单位、同一项目、同一年度，请核对是否重复。',
  ]);
});
