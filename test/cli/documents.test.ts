import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/xlsx';
import { documentBytes, p, plainTable, tableOfGrid } from '../docx/word-files';
import { gridOf } from '../forms/load';
import { agileFile } from '../foreign/encryption';
import { ziping } from './call';
import { temporaryFolder } from './temporary-folder';

const NO_FORM =
  '文档里没有找到自评表：自评表应是 Word 表格，有“全年预算数、全年执行数”等资金栏，或“一级指标、二级指标、三级指标”等指标栏。';
const NOT_WRITTEN = '这是 Word 文档，不能写入；请把其中的自评表复制到 Excel，另存为 .xlsx。';
const OLD = '这是旧版 Word 文档（.doc 或 .wps）；请用 Word 或 WPS 打开后另存为 .docx。';

const FORM = tableOfGrid(gridOf('yuelu-2022'));

const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(`${stream}\0`, 'utf16le'),
    Buffer.alloc(512),
  ]);

/** The path of a new file in a new folder. */
function fileOf(content: Uint8Array, name = '自评表.docx'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

interface Checked {
  files: {
    file: string;
    error: string | null;
    report?: object;
    sheets: { sheet: string; report?: object; findings: { rule: string; cells: string[] }[] }[];
  }[];
  summary: Record<string, number>;
}

async function checked(...inputs: string[]) {
  const { status, out, err } = await ziping('check', ...inputs, '--format', 'json');
  const { files, summary } = JSON.parse(out) as Checked;
  return { status, err, files, summary };
}

test('a form in a document is checked like one in a workbook, whatever the file is called', async () => {
  for (const name of ['自评表.docx', '自评表.xlsx', '自评表']) {
    const { status, err, files } = await checked(fileOf(documentBytes(p('说明。') + FORM), name));
    expect([status, err]).toEqual([1, '']);
    expect(files[0]?.sheets.map(({ sheet }) => sheet)).toEqual(['表1']);
    const rates = files[0]?.sheets[0]?.findings.filter(({ rule }) => rule === 'execution-rate');
    expect(rates?.map(({ cells }) => cells[0])).toEqual(['G5', 'G12']);
  }
});

test('a workbook called .docx is read as what it is', async () => {
  const bytes = readFileSync(join(__dirname, '../forms/yuelu-2022.xlsx'));
  expect((await checked(fileOf(bytes))).files[0]).toMatchObject({
    error: null,
    sheets: [{ sheet: '自评表' }],
  });
});

test('tables that hold no form are counted, and not listed', async () => {
  const path = fileOf(documentBytes(plainTable([['甲', '乙']]) + p('如下。') + FORM));
  expect((await checked(path)).files[0]?.sheets.map(({ sheet }) => sheet)).toEqual(['表2']);
  const chosen = await ziping('check', path, '--sheet', '表1');
  expect([chosen.status, chosen.err]).toEqual([2, `${path}: ${NO_FORM}\n`]);
  const unknown = await ziping('check', path, '--sheet', '表3');
  expect(unknown.err).toBe(`${path}: 没有工作表“表3”，文件里有：表1、表2。\n`);
});

test.each([
  ['no table', p('关于报送绩效自评材料的通知')],
  [
    'tables of other kinds',
    plainTable([
      ['姓名', '电话'],
      ['张三', '123'],
    ]),
  ],
])('a named document with %s gets one sentence', async (_what, body) => {
  const path = fileOf(documentBytes(body));
  const { status, err } = await checked(path);
  expect([status, err]).toEqual([2, `${path}: ${NO_FORM}\n`]);
});

const CHAPTERS = ['一、单位概况', '二、预算执行情况', '三、绩效目标完成情况', '四、存在的问题'].map((text) =>
  p(text),
);
const FUNDS = plainTable([
  ['项目', '全年预算数', '全年执行数', '执行率'],
  ['基本支出', '100', '95', '90%'],
  ['合计', '100', '95', '90%'],
]);
const SCORES = plainTable([
  ['一级指标', '二级指标', '三级指标', '分值', '得分'],
  ['产出指标', '数量指标', '培训场次', '50', '60'],
]);

test('the tables of a report are no forms; one that is attached to it is', async () => {
  const [first = '', second = '', third = '', fourth = ''] = CHAPTERS;
  const report =
    p('某市某局') +
    p('2022年度部门整体支出绩效自评报告') +
    [first, second, p('部门整体支出绩效情况表'), FUNDS, third, p('绩效自评得分表'), SCORES, fourth].join('');
  const path = fileOf(documentBytes(report));
  expect((await checked(path)).err).toBe(`${path}: ${NO_FORM}\n`);
  const attached = await checked(fileOf(documentBytes(report + p('附件：') + FORM)));
  expect(attached.files[0]?.sheets.map(({ sheet }) => sheet)).toEqual(['表3']);
  expect(attached.files[0]?.report).toEqual({ title: '2022年度部门整体支出绩效自评报告', paragraphs: 9 });
});

test('in a folder, documents are read; one with neither a form nor a report is left out', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '甲.docx'), documentBytes(FORM));
  writeFileSync(join(folder, '报告.docx'), documentBytes(p('报告')));
  writeFileSync(join(folder, '通知.docx'), documentBytes(p('关于报送自评报告的通知') + CHAPTERS.join('')));
  const { status, err, files, summary } = await checked(folder);
  expect([status, err, files.map(({ file }) => file)]).toEqual([1, '', [join(folder, '甲.docx')]]);
  expect(summary).toMatchObject({ files: 1, forms: 1, reports: 0, unreadable: 0 });
});

describe('a report in a folder', () => {
  const TITLE = '2022年度部门整体支出绩效自评报告';
  const REPORT = documentBytes(p('某市某局') + p(TITLE) + CHAPTERS.join(''));

  test('a document is listed without an error; by name it has nothing to check', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '甲.docx'), documentBytes(FORM));
    const path = join(folder, '自评报告.docx');
    writeFileSync(path, REPORT);
    const { status, err, files, summary } = await checked(folder);
    expect([status, err]).toEqual([1, '']);
    expect(files.find(({ file }) => file === path)).toEqual({
      file: path,
      sheets: [],
      report: { title: TITLE, paragraphs: 6 },
      error: null,
    });
    expect(summary).toMatchObject({ files: 2, forms: 1, reports: 1, unreadable: 0 });
    expect((await checked(path)).err).toBe(`${path}: ${NO_FORM}\n`);
    expect((await checked(join(folder, '*报告.docx'))).status).toBe(0);
    expect((await checked(folder, '--sheet', '表1')).files.map(({ file }) => file)).toEqual([
      join(folder, '甲.docx'),
    ]);
  });

  test('as text it says that nothing was checked', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '自评报告.docx'), REPORT);
    expect(await ziping('check', folder)).toEqual({
      status: 0,
      out: `${join(folder, '自评报告.docx')}\n  自评报告 · ${TITLE}\n    这是自评报告，没有核对其中的数据。\n`,
      err: '',
    });
    const csv = await ziping('check', folder, '--format', 'csv');
    expect(csv.out.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a sheet is listed after its form, and alone in a workbook', async () => {
    const folder = temporaryFolder();
    const path = join(folder, '表和报告.xlsx');
    await ziping('report', join(__dirname, '../forms/yuelu-2022.xlsx'), '-o', path);
    const both = await checked(path);
    expect(both.files[0]?.sheets.map(({ sheet, report }) => [sheet, report ?? null])).toEqual([
      ['自评表', null],
      ['自评报告', { title: TITLE, paragraphs: 41, of: '自评表' }],
    ]);
    expect(both.summary).toMatchObject({ files: 1, forms: 1, reports: 1 });
    const alone = await checked(join(folder, '*.xlsx'), '--sheet', '自评报告');
    expect([alone.status, alone.summary]).toMatchObject([0, { forms: 0, reports: 1, unreadable: 0 }]);
    expect(alone.files[0]?.sheets).toEqual([
      { sheet: '自评报告', report: { title: TITLE, paragraphs: 41, of: '自评表' }, findings: [] },
    ]);
    expect((await checked(path, '--sheet', '自评报告')).status).toBe(2);
  });

  test('summary counts it and gives it no line', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '甲.docx'), documentBytes(FORM));
    writeFileSync(join(folder, '自评报告.docx'), REPORT);
    const { out } = await ziping('summary', folder, '-o', join(folder, '汇总.xlsx'));
    expect(out).toContain('共 2 个文件、1 份自评表、1 份自评报告（未核对）。');
    const workbook = readWorkbook(readFileSync(join(folder, '汇总.xlsx')), 'a.xlsx');
    expect(workbook.kind === 'workbook' && workbook.sheets[0]?.grid.rows).toEqual([0, 1]);
  });
});

test('in a folder, what may hold a form and can’t be read is told; the others are done', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '甲.docx'), documentBytes(FORM));
  writeFileSync(join(folder, '改名.docx'), ole('WordDocument'));
  writeFileSync(join(folder, '密.docx'), agileFile(documentBytes(FORM), '123456'));
  writeFileSync(join(folder, '护.docx'), agileFile(documentBytes(FORM), 'VelvetSweatshop'));
  writeFileSync(join(folder, '坏.docx'), documentBytes(FORM).subarray(0, 500));
  const { status, files } = await checked(folder);
  const told = Object.fromEntries(files.map(({ file, error }) => [file.slice(folder.length + 1), error]));
  expect(status).toBe(2);
  expect(told).toEqual({
    '甲.docx': null,
    '护.docx': null,
    '改名.docx': OLD,
    '密.docx': '文件设有打开密码；请用 Office 或 WPS 打开，取消密码后另存。',
    '坏.docx': '文件已损坏或不完整，无法打开；请用 Office 或 WPS 打开修复后另存，或重新取得文件。',
  });
});

test('a folder with nothing but documents without a form', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '报告.docx'), documentBytes(p('报告')));
  expect(await ziping('check', folder)).toEqual({
    status: 2,
    out: '',
    err: `“${folder}”下没有找到 .xlsx、.xlsm、.xls、.et、.xlsb、.ods 文件，也没有含自评表的 .docx。\n`,
  });
});

test('a named document of the old kind gets its sentence', async () => {
  const path = fileOf(ole('WordDocument'), '旧.doc');
  expect((await checked(path)).err).toBe(`${path}: ${OLD}\n`);
});

test('fill says what to do, and writes nothing', async () => {
  const path = fileOf(documentBytes(FORM));
  const output = `${path}.xlsx`;
  const { status, err } = await ziping('fill', path, '-o', output);
  expect([status, err, existsSync(output)]).toEqual([2, `${path}: ${NOT_WRITTEN}\n`, false]);
});

test('report writes documents and text; a workbook it can’t add to', async () => {
  const path = fileOf(documentBytes(p('2022年度部门整体支出绩效自评表') + FORM));
  for (const ending of ['.docx', '.md']) {
    expect((await ziping('report', path, '-o', `${path}${ending}`)).status).toBe(0);
    expect(existsSync(`${path}${ending}`)).toBe(true);
  }
  const { out } = await ziping('report', path, '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({ sheet: '表1' });
  const refused = await ziping('report', path, '-o', `${path}.xlsx`);
  expect([refused.status, refused.err]).toEqual([2, `${path}: ${NOT_WRITTEN}\n`]);
});

test('summary has a line for a form in a document', async () => {
  const path = fileOf(documentBytes(FORM));
  const output = `${path}.xlsx`;
  expect((await ziping('summary', path, '-o', output)).out).toContain('共 1 个文件、1 份自评表');
  const workbook = readWorkbook(readFileSync(output), 'a.xlsx');
  const texts = workbook.kind === 'workbook' ? workbook.sheets[0]?.grid.cells.map(({ text }) => text) : [];
  expect(texts).toContain('表1');
});
