import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { documentBytes, p } from '../docx/word-files';
import { ziping } from './call';
import { sheetData, workbookBytes, zipped } from '../xlsx/workbook-files';
import { temporaryFolder } from './temporary-folder';

const YUELU = join(__dirname, '../forms/yuelu-2022.xlsx');
const OLE = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(504),
  Buffer.from('Workbook\0', 'utf16le'),
  Buffer.alloc(512),
]);
const RELATIONS =
  '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
const DAMAGED = '文件已损坏或不完整，无法打开；请用 Office 或 WPS 打开修复后另存，或重新取得文件。';
const ODS = zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' });
const XLSB = zipped({ 'xl/workbook.bin': 'x', '_rels/.rels': RELATIONS });

/** A folder of files by name: null is a form, anything else what stands in the file. */
function folderOf(files: Readonly<Record<string, string | Uint8Array | null>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    if (content === null) copyFileSync(YUELU, path);
    else writeFileSync(path, content);
  }
  return folder;
}

interface Checked {
  files: { file: string; error: string | null }[];
}

async function check(folder: string, ...inputs: string[]) {
  const { status, out, err } = await ziping('check', ...inputs, '--format', 'json');
  const files = out === '' ? [] : (JSON.parse(out) as Checked).files;
  const name = (file: string) => relative(folder, file).replaceAll('\\', '/');
  return {
    status,
    err,
    read: files.filter(({ error }) => error === null).map(({ file }) => name(file)),
    told: files.flatMap(({ file, error }) => (error === null ? [] : [[name(file), error]])),
  };
}

describe('a folder', () => {
  test.each([
    ['旧.xls', OLE, DAMAGED],
    ['旧.XLS', OLE, DAMAGED],
    ['表.et', OLE, DAMAGED],
    ['样.ett', OLE, DAMAGED],
    ['下级/表.xlsb', XLSB, DAMAGED],
    ['表.ods', ODS, '工作簿里没有可读取的工作表。'],
    [
      '表.Csv',
      '合计,100\n',
      '这是 .csv 文本，没有自评表需要的合并单元格和格式；请用 Excel 或 WPS 打开后另存为 .xlsx。',
    ],
  ])('with %s beside the forms: told with its sentence, status 2', async (name, content, sentence) => {
    const folder = folderOf({ '甲.xlsx': null, [name]: content });
    const { status, err, read, told } = await check(folder, folder);
    expect([status, read, told]).toEqual([2, ['甲.xlsx'], [[name, sentence]]]);
    expect(err).toBe(`${join(folder, name)}: ${sentence}\n`);
  });

  test('endings in any case are workbooks', async () => {
    const folder = folderOf({ 'a.Xlsx': null, 'b.xLSM': null, 'c.XLSX': null });
    expect(await check(folder, folder)).toMatchObject({
      status: 1,
      read: ['a.Xlsx', 'b.xLSM', 'c.XLSX'],
      told: [],
    });
  });

  test('lock files, hidden files and what is no table are passed over in silence', async () => {
    const folder = folderOf({
      '甲.xlsx': null,
      '~$甲.xlsx': 'lock',
      '~$旧.xls': 'lock',
      '.~乙.et': 'lock',
      '.git/丙.xlsx': null,
      '报告.docx': documentBytes(p('报告')),
      '报告.md': '#',
      '公示.pdf': '%PDF-1.7',
      '说明.txt': 'x',
    });
    expect(await check(folder, folder)).toEqual({ status: 1, err: '', read: ['甲.xlsx'], told: [] });
  });

  test('only a broken old workbook in it is told as such, not as nothing', async () => {
    const folder = folderOf({ '旧.xls': OLE });
    expect((await check(folder, folder)).told).toHaveLength(1);
    const empty = folderOf({ '说明.txt': 'x' });
    expect(await check(empty, empty)).toMatchObject({
      status: 2,
      err: `“${empty}”下没有找到 .xlsx、.xlsm、.xls、.et、.xlsb、.ods 文件，也没有含自评表的 .docx。\n`,
    });
  });

  test('a link to a file that is gone is told', async () => {
    const folder = folderOf({ '甲.xlsx': null });
    symlinkSync(join(folder, '无.xlsx'), join(folder, '乙.xlsx'));
    const { status, told } = await check(folder, folder);
    expect([status, told]).toEqual([2, [['乙.xlsx', '没有这个文件，请核对路径和文件名。']]]);
  });
});

describe('what ziping wrote into the folder', () => {
  test.each(['zh', 'en'])('a list of findings (%s) and a summary are no failures', async (language) => {
    const folder = folderOf({ '甲.xlsx': null });
    const { out } = await ziping('check', folder, '--format', 'csv', '--lang', language);
    writeFileSync(join(folder, '问题.csv'), out);
    writeFileSync(join(folder, '宽.csv'), Buffer.from(out, 'utf16le'));
    await ziping('summary', folder, '-o', join(folder, '汇总.xlsx'), '--lang', language);
    const quiet = { status: 1, err: '', read: ['甲.xlsx'], told: [] };
    expect(await check(folder, folder)).toEqual(quiet);
    const lines = await ziping('check', folder, '--format', 'jsonl', '--sheet', '自评表');
    expect([lines.status, lines.err, lines.out.trim().split('\n').length]).toEqual([1, '', 1]);
    // The summary of today does not count that of yesterday as a file that could not be read.
    expect(await ziping('summary', folder, '-o', join(folder, '今.xlsx'))).toMatchObject({
      status: 1,
      err: '',
      out: expect.stringContaining('共 1 个文件、1 份自评表。') as string,
    });
    const named = await check(folder, join(folder, '汇总.xlsx'), join(folder, '问题.csv'));
    expect([named.status, named.told.map(([file]) => file)]).toEqual([2, ['汇总.xlsx', '问题.csv']]);
  });

  test('nothing else there is told', async () => {
    const folder = folderOf({ '甲.xlsx': null });
    const away = temporaryFolder();
    await ziping('summary', folder, '-o', join(away, '汇总.xlsx'));
    expect(await check(away, away)).toMatchObject({
      status: 2,
      err: `“${away}”下没有找到 .xlsx、.xlsm、.xls、.et、.xlsb、.ods 文件，也没有含自评表的 .docx。\n`,
    });
  });

  test('a workbook of the unit’s with one of the summary’s sheets is no summary', async () => {
    const inner = sheetData({ 1: '<c r="A1" t="str"><v>单位</v></c><c r="B1" t="str"><v>金额</v></c>' });
    const sheets = ['汇总', '问题', '按规则'].map((name) => ({ name, inner }));
    const folder = folderOf({ '甲.xlsx': null, '乙.xlsx': workbookBytes({ sheets }) });
    const { status, told } = await check(folder, folder);
    expect([status, told.map(([file]) => file)]).toEqual([2, ['乙.xlsx']]);
  });
});

describe('a pattern', () => {
  const pattern = (folder: string, end: string) => `${folder.replaceAll('\\', '/')}/${end}`;

  test('that names a kind takes every file of it, in any case', async () => {
    const folder = folderOf({ '甲.XLSX': null, '旧.xls': OLE, '报告.doc': OLE });
    expect(await check(folder, pattern(folder, '*.xlsx'))).toMatchObject({
      status: 1,
      read: ['甲.XLSX'],
      told: [],
    });
    const old = await check(folder, pattern(folder, '*.xls*'));
    expect([old.status, old.read, old.told.map(([file]) => file)]).toEqual([2, ['甲.XLSX'], ['旧.xls']]);
    expect((await check(folder, pattern(folder, '*.doc'))).told.map(([file]) => file)).toEqual(['报告.doc']);
  });

  test.each(['*', '**/*', '*.*', '{甲,旧,报告}*'])('%s takes what a folder takes', async (end) => {
    const folder = folderOf({ '甲.xlsx': null, '旧.xls': OLE, '报告.doc': OLE, '~$甲.xlsx': 'lock' });
    const { status, read, told } = await check(folder, pattern(folder, end));
    expect([status, read, told.map(([file]) => file)]).toEqual([2, ['甲.xlsx'], ['旧.xls']]);
  });
});

describe('links', () => {
  const linked = () => {
    const folder = folderOf({ '区/甲.xlsx': null, '区/下/乙.xlsx': null, '外/丙.xlsx': null });
    symlinkSync('..', join(folder, '区/环'));
    symlinkSync('.', join(folder, '区/下/自'));
    return folder;
  };

  test.each([['区'], ['区/**/*.xlsx'], ['区/**']])('%s: a link upwards is not followed', async (input) => {
    const folder = linked();
    const { status, read } = await check(folder, `${folder}/${input}`);
    expect([status, read]).toEqual([1, ['区/下/乙.xlsx', '区/甲.xlsx']]);
  });

  test('one that the call itself goes through is', async () => {
    const folder = linked();
    expect((await check(folder, `${folder}/区/环/外/*.xlsx`)).read.map((file) => basename(file))).toEqual([
      '丙.xlsx',
    ]);
    expect((await check(folder, `${folder}/区/环/外`)).read.map((file) => basename(file))).toEqual([
      '丙.xlsx',
    ]);
  });

  test('to another folder or file are followed, each file once, by its own name first', async () => {
    const folder = linked();
    symlinkSync('../外', join(folder, '区/0外'));
    symlinkSync('下', join(folder, '区/0下'));
    symlinkSync('甲.xlsx', join(folder, '区/0甲.xlsx'));
    // Two folders that lead to each other.
    symlinkSync('../区', join(folder, '外/区'));
    expect((await check(folder, join(folder, '区'))).read).toEqual([
      '区/0外/丙.xlsx',
      '区/下/乙.xlsx',
      '区/甲.xlsx',
    ]);
  });

  test('a file that is named twice, by its name and by a link, in a folder too, counts once', async () => {
    const folder = folderOf({ '甲.xlsx': null });
    symlinkSync('甲.xlsx', join(folder, '乙.xlsx'));
    const inputs = [join(folder, '乙.xlsx'), join(folder, '.', '甲.xlsx'), folder, `${folder}/*.xlsx`];
    expect((await check(folder, ...inputs)).read).toEqual(['乙.xlsx']);
  });
});

const onUnix = process.platform === 'win32' ? describe.skip : describe;
onUnix('what is no plain file', () => {
  const SENTENCE = '这不是普通文件（是管道或设备），未读取；请先存为 .xlsx 文件，再给出这个文件。';

  test('a pipe, by name or in a folder, is told at once', async () => {
    const folder = folderOf({ '甲.xlsx': null });
    execFileSync('mkfifo', [join(folder, '管.xlsx'), join(folder, '管.csv'), join(folder, '管')]);
    const named = await check(folder, join(folder, '管'));
    expect([named.status, named.told]).toEqual([2, [['管', SENTENCE]]]);
    const all = await check(folder, folder);
    expect([all.status, all.told.map(([file]) => file)]).toEqual([2, ['管.csv', '管.xlsx']]);
    const filled = await ziping('fill', join(folder, '管.xlsx'), '-o', join(folder, '出.xlsx'));
    expect(filled).toMatchObject({ status: 2, err: expect.stringContaining(SENTENCE) as string });
  });

  test('a device, and a link to itself', async () => {
    const folder = temporaryFolder();
    symlinkSync('己.xlsx', join(folder, '己.xlsx'));
    expect((await check('/', '/dev/null')).told).toEqual([['dev/null', SENTENCE]]);
    expect((await check(folder, join(folder, '己.xlsx'))).told).toEqual([
      ['己.xlsx', '没有这个文件，请核对路径和文件名。'],
    ]);
  });

  test('a pipe as the policy is told', async () => {
    const path = join(temporaryFolder(), '办法.json');
    execFileSync('mkfifo', [path]);
    const { status, err } = await ziping('check', YUELU, '--policy', path);
    expect([status, err.includes('“办法.json”不是 JSON 格式的计分办法')]).toEqual([2, true]);
  });
});
