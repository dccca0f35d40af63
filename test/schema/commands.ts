import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { policies, settingsOf } from '../../src/policy';
import { ziping } from '../cli/call';
import { temporaryFolder } from '../cli/temporary-folder';
import { sheetData, workbookBytes } from '../xlsx/workbook-files';
import type { Printed } from './printed';

const FORMS = join(__dirname, '../forms');
const realForms = readdirSync(FORMS)
  .filter((file) => file.endsWith('.xlsx'))
  .map((file) => join(FORMS, file));
const [YUELU, HAINAN] = ['yuelu-2022.xlsx', 'hainan-2023.xlsx'].map((file) => join(FORMS, file)) as [
  string,
  string,
];
let folder: string;

beforeAll(() => {
  folder = temporaryFolder();
});

/** What the commands themselves print, of real workbooks and of files that can't be read. */
export async function* printedByCommands(): AsyncGenerator<Printed> {
  const failing = [withoutForm(), damaged(), join(folder, '没有.xlsx')];
  yield await json('check', ...realForms, ...failing);
  yield await json('check', await withReports());
  yield await json('check', YUELU, '--policy', 'system');
  yield await json('check', YUELU, HAINAN, '--lang', 'en', '--policy', ownPolicy());
  for (const [index, path] of realForms.entries())
    yield await json('fill', path, '-o', join(folder, `已填${index}.xlsx`), '--fix', '--overwrite');
  yield await json('report', YUELU, '--outline', 'department-9');
  yield await json('report', HAINAN, '--lang', 'en');
  yield await json('report', twoForms());
  for (const command of ['rules', 'policies', 'outlines'])
    for (const language of ['zh', 'en']) yield await json(command, '--lang', language);
}

/** The file objects of --format json, and the lines of --format jsonl, of the same call. */
export async function filesInBothFormats(): Promise<{ json: readonly unknown[]; lines: readonly unknown[] }> {
  const inputs = [YUELU, withoutForm(), HAINAN];
  const { value } = await json('check', ...inputs);
  const { out } = await ziping('check', ...inputs, '--format', 'jsonl');
  return {
    json: (value as { files: readonly unknown[] }).files,
    lines: out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown),
  };
}

async function json(...words: string[]): Promise<Printed> {
  const { out, err } = await ziping(...words, '--format', 'json');
  if (out === '') throw new Error(err);
  return { form: words.join(' '), schema: `${words[0] ?? ''}.schema.json`, value: JSON.parse(out) };
}

function withoutForm(): string {
  const path = join(folder, '没有自评表.xlsx');
  writeFileSync(
    path,
    workbookBytes({ sheets: [{ name: '表', inner: sheetData({ 1: '<c r="A1"><v>1</v></c>' }) }] }),
  );
  return path;
}

function damaged(): string {
  const path = join(folder, '损坏.xlsx');
  writeFileSync(path, 'PK');
  return path;
}

function twoForms(): string {
  const path = join(folder, '两份.xlsx');
  const book = read(readFileSync(YUELU));
  const other = read(readFileSync(HAINAN));
  utils.book_append_sheet(book, other.Sheets[other.SheetNames[0]!]!, '项目');
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
  return path;
}

/** A folder with a report as a document, one on a sheet beside its form, and one alone in its workbook. */
async function withReports(): Promise<string> {
  const reports = join(folder, '报告');
  mkdirSync(reports);
  await ziping('report', YUELU, '-o', join(reports, '报告.docx'));
  await ziping('report', YUELU, '-o', join(reports, '表和报告.xlsx'));
  const book = read(readFileSync(join(reports, '表和报告.xlsx')));
  const alone = utils.book_new();
  utils.book_append_sheet(alone, book.Sheets['自评报告']!, '自评报告');
  writeFileSync(
    join(reports, '只有报告.xlsx'),
    write(alone, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array,
  );
  return reports;
}

function ownPolicy(): string {
  const path = join(folder, '办法.json');
  writeFileSync(
    path,
    JSON.stringify({ ...settingsOf(policies[0]!), title: '某区计分办法', reverse: 'linear' }),
  );
  return path;
}
