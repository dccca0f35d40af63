import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFile, utils, write } from '@e965/xlsx';
import { ziping } from '../call';
import { temporaryFolder } from '../temporary-folder';

let folder: string;

beforeAll(() => {
  folder = temporaryFolder();
});

type Rows = readonly (readonly (string | number)[])[];

const GOALS: Rows = [
  ['2022年度项目支出绩效目标表'],
  ['项目名称', '培训经费'],
  ['一级指标', '二级指标', '三级指标', '指标值'],
  ['产出指标', '数量指标', '培训人数', '≥120人'],
  ['效益指标', '社会效益指标', '就业率', '≥80%'],
  ['满意度指标', '服务对象满意度指标', '满意度', '≥90%'],
];
const OWN: Rows = [
  ['2022年度项目支出绩效自评表'],
  ['项目名称', '培训经费'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '培训人数', '≥100人', '105人', 50, 50],
  ['效益指标', '社会效益指标', '就业率', '80%以上', '85%', 30, 30],
  ['满意度指标', '服务对象满意度指标', '满意度', '≥90%', '95%', 10, 10],
];

function file(name: string, sheets: Readonly<Record<string, Rows>>): string {
  const workbook = utils.book_new();
  for (const [sheet, rows] of Object.entries(sheets))
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  const path = join(folder, name);
  writeFileSync(path, write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return path;
}

interface Checked {
  files: { sheets: { sheet: string; findings: { rule: string; cells: string[]; message: string }[] }[] }[];
}

/** The findings about changed targets, by sheet. */
function changesIn(out: string) {
  return (JSON.parse(out) as Checked).files[0]!.sheets.map(({ sheet, findings }) => ({
    sheet,
    changed: findings.filter(({ rule }) => rule === 'target-changed').map(({ message }) => message),
  }));
}

test('goals in the same workbook are held against the self-assessment', async () => {
  const { out } = await ziping('check', file('两张.xlsx', { 目标: GOALS, 自评: OWN }), '--format', 'json');
  expect(changesIn(out)).toEqual([
    { sheet: '目标', changed: [] },
    {
      sheet: '自评',
      changed: [
        '“培训人数”与目标表不一致：“目标”D4 的指标值为 ≥120人，本表填 ≥100人。自评应沿用批复的目标。',
      ],
    },
  ]);
});

test('goals in a file of their own are named with it', async () => {
  const [own, goals] = [file('自评.xlsx', { 自评: OWN }), file('目标.xlsx', { 目标: GOALS })];
  const { out, err } = await ziping('check', own, '--goal', goals, '--format', 'json');
  expect(err).toBe('');
  expect(changesIn(out)[0]!.changed).toEqual([
    '“培训人数”与目标表不一致：“目标.xlsx”的“目标”D4 的指标值为 ≥120人，本表填 ≥100人。自评应沿用批复的目标。',
  ]);
});

test('goals of another project are not held against it, and that is said', async () => {
  const other: Readonly<Record<string, string>> = {
    培训经费: '维修经费',
    培训人数: '维修间数',
    就业率: '使用年限',
  };
  const others = file('别的.xlsx', {
    目标: GOALS.map((row) => row.map((text) => other[text] ?? text)),
  });
  const { out, err } = await ziping(
    'check',
    file('本表.xlsx', { 自评: OWN }),
    '--goal',
    others,
    '--format',
    'json',
  );
  expect(changesIn(out)[0]!.changed).toEqual([]);
  expect(err).toContain('没有与本表同一项目、同一年度的绩效目标表');
  expect(err).toContain('（目标表的项目：“维修经费”；本表的项目：“培训经费”）');
});

test('goals with another name and the same indicators are held against it', async () => {
  const others = file('改名.xlsx', {
    目标: GOALS.map((row) => row.map((text) => (text === '培训经费' ? '职工教育' : text))),
  });
  const { out, err } = await ziping(
    'check',
    file('原名.xlsx', { 自评: OWN }),
    '--goal',
    others,
    '--format',
    'json',
  );
  expect(err).toBe('');
  expect(changesIn(out)[0]!.changed).toEqual([
    '“培训人数”与目标表不一致：“改名.xlsx”的“目标”（项目名称“职工教育”，本表为“培训经费”）D4 的指标值为 ≥120人，本表填 ≥100人。自评应沿用批复的目标。',
  ]);
});

test('a file without goals is told as that', async () => {
  const own = file('无目标.xlsx', { 自评: OWN });
  const { err, status } = await ziping('check', own, '--goal', own);
  expect(status).toBe(2);
  expect(err).toContain('没有找到绩效目标表');
});

test('no report is written from goals', async () => {
  const goals = file('只有目标.xlsx', { 目标: GOALS });
  const { err, status } = await ziping('report', goals, '-o', join(folder, '报告.md'));
  expect(status).toBe(2);
  expect(err).toContain('文件里没有自评表');
  const both = file('目标和自评.xlsx', { 目标: GOALS, 自评: OWN });
  const { out } = await ziping('report', both, '--format', 'json');
  expect((JSON.parse(out) as { sheet: string }).sheet).toBe('自评');
});

test('a summary says which of its forms are goals', async () => {
  const input = file('一夹.xlsx', { 目标: GOALS, 自评: OWN });
  const output = join(folder, '汇总.xlsx');
  await ziping('summary', input, '-o', output);
  const rows = utils.sheet_to_json<string[]>(readFile(output).Sheets['汇总']!, { header: 1 });
  expect(rows.slice(1).map((row) => row[3])).toEqual(['项目支出（目标表）', '项目支出']);
});
