import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readForeignFile } from '../../src/cli';
import { readWorkbook } from '../../src/xlsx';
import { agileFile } from '../foreign/encryption';
import { formBytes, formWorkbook, withFormula, written, type WrittenKind } from '../foreign/foreign-files';
import { ziping } from './call';
import { temporaryFolder } from './temporary-folder';

const BAD_READER = join(__dirname, 'readers/bad-reader.cjs');
const KINDS: readonly WrittenKind[] = ['xls', 'xlsb', 'ods'];

/** What becomes of a file at which a reader fails in a way. */
async function outcome(way: string) {
  const task = { bytes: Buffer.from(way), format: 'xls' } as const;
  const workbook = await readForeignFile(task, BAD_READER, { megabytes: 40, milliseconds: 3000 });
  return workbook.kind === 'refusal' ? workbook.why : workbook.sheets[0]?.grid.cells[0]?.text;
}

test('a file that takes the memory or the time, or breaks its reader, costs only itself, wherever it stands', async () => {
  const outcomes: unknown[] = [];
  for (const way of ['R', 'M', 'R', 'T', 'R', 'C', 'X', 'R', 'R']) outcomes.push(await outcome(way));
  expect(outcomes).toEqual(['好', 'exhausting', '好', 'endless', '好', 'crashed', 'crashed', '好', '好']);
});

test('several at a time', async () => {
  expect(await Promise.all(['R', 'C', 'R', 'T'].map(outcome))).toEqual(['好', 'crashed', '好', 'endless']);
});

interface Checked {
  files: {
    file: string;
    sheets: { findings: { rule: string; message: string }[] }[];
    error: string | null;
  }[];
}

/** A folder with the form of Yuelu in every format. */
function folderOfForms(): string {
  const folder = join(temporaryFolder(), '各单位');
  mkdirSync(folder);
  writeFileSync(join(folder, '甲.xlsx'), formBytes('yuelu-2022'));
  for (const kind of KINDS)
    writeFileSync(join(folder, `甲.${kind}`), written(formWorkbook('yuelu-2022'), kind));
  writeFileSync(join(folder, '甲.et'), written(formWorkbook('yuelu-2022'), 'xls'));
  return folder;
}

test('a folder of all formats: the same findings for each', async () => {
  const folder = folderOfForms();
  const { status, out, err } = await ziping('check', folder, '--format', 'json');
  // That all hold one form is said in one line.
  expect([status, err.trimEnd().split('\n')]).toEqual([1, [expect.stringMatching(/请核对是否重复。$/)]]);
  const { files } = JSON.parse(out) as Checked;
  expect(files.map(({ file }) => file.slice(-5))).toEqual(['/甲.et', '甲.ods', '甲.xls', '.xlsb', '.xlsx']);
  const findings = files.map(({ sheets }) => sheets.flatMap((sheet) => sheet.findings));
  for (const each of findings) expect(each).toEqual(findings[4]);
  expect(findings[4]?.[0]?.rule).toBe('execution-over-budget');
});

test('summary counts them as any form', async () => {
  const folder = folderOfForms();
  const output = join(folder, '../汇总.xlsx');
  const { status, out } = await ziping('summary', folder, '-o', output);
  expect([status, out.split('\n')[0]]).toEqual([1, '共 5 个文件、5 份自评表。']);
});

describe.each([
  ['xls', '这是旧版 .xls 格式，不能写入；请先用 Excel 或 WPS 打开，另存为 .xlsx。'],
  ['et', '这是 WPS 的 .et 格式，不能写入；请先用 WPS 打开，另存为 .xlsx。'],
  ['xlsb', '这是 .xlsb 二进制格式，不能写入；请先用 Excel 打开，另存为 .xlsx。'],
  ['ods', '这是 .ods 格式，不能写入；请先用 Excel、WPS 或 LibreOffice 打开，另存为 .xlsx。'],
])('.%s', (kind, sentence) => {
  let folder: string;
  let input: string;

  beforeAll(() => {
    folder = folderOfForms();
    input = join(folder, `甲.${kind}`);
  });

  test('report writes documents and texts of it', async () => {
    const { status, out } = await ziping('report', input, '-o', join(folder, '报告.md'));
    expect([status, out.split('\n').at(-2)]).toEqual([0, `已写入 ${join(folder, '报告.md')}。`]);
    expect(readFileSync(join(folder, '报告.md'), 'utf8')).toContain('14618.52');
    expect((await ziping('report', input, '-o', join(folder, '报告.docx'))).status).toBe(0);
  });

  test('fill, and report as a sheet, say what to do first', async () => {
    const answers = [
      await ziping('fill', input, '-o', join(folder, '已填.xlsx')),
      await ziping('report', input, '-o', join(folder, '报告.xlsx')),
    ];
    for (const answer of answers)
      expect(answer).toEqual({ status: 2, out: '', err: `${input}: ${sentence}\n` });
  });
});

test('the content decides: a .xlsx named .xls is read, and filled, as what it is', async () => {
  const folder = temporaryFolder();
  const input = join(folder, '改名.xls');
  writeFileSync(input, formBytes('yuelu-2022'));
  expect((await ziping('check', input)).status).toBe(1);
  expect((await ziping('fill', input, '-o', join(folder, '已填.xlsx'))).status).toBe(0);
});

test('a .xlsx under the key of Excel itself is read and filled, one under a password is told', async () => {
  const folder = temporaryFolder();
  const [open, closed] = [join(folder, '开.xlsx'), join(folder, '闭.xlsx')];
  writeFileSync(open, agileFile(formBytes('yuelu-2022'), 'VelvetSweatshop'));
  writeFileSync(closed, agileFile(formBytes('yuelu-2022'), '123456'));
  const { status, out, err } = await ziping('check', open, closed, '--format', 'json');
  const { files } = JSON.parse(out) as Checked;
  expect([status, files[0]?.error, files[0]?.sheets[0]?.findings.length]).toEqual([2, null, 10]);
  expect(err).toBe(`${closed}: 文件设有打开密码；请用 Office 或 WPS 打开，取消密码后另存。\n`);
  const output = join(folder, '已填.xlsx');
  expect((await ziping('fill', open, '-o', output)).status).toBe(0);
  expect(readWorkbook(readFileSync(output), '已填.xlsx').kind).toBe('workbook');
});

test('a file whose formulas all have the result 0 is told, for it may never have been calculated', async () => {
  const folder = temporaryFolder();
  const never = join(folder, '未算.xls');
  const E5 = { row: 4, column: 4 };
  const form = written(formWorkbook('yuelu-2022'), 'xls');
  writeFileSync(never, withFormula(form, E5, 0, 0));
  writeFileSync(join(folder, '算过.xls'), withFormula(form, E5, 6838.18, 0));
  const { err } = await ziping('check', folder);
  expect(err.split('\n').filter((line) => line.includes('公式'))).toEqual([
    `${never}: 文件中 1 个公式（如 E5）的结果都是 0；这种格式分不出公式是否计算过，如与 Excel 中所见不同，请用 Excel 或 WPS 打开、保存后再核对。`,
  ]);
});
