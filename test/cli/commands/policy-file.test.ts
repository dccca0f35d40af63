import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { ziping } from '../call';
import { temporaryFolder } from '../temporary-folder';

const YUELU = join(__dirname, '../../forms/yuelu-2022.xlsx');

/** Execution weighs 20 and output 40; 满分 needs 99. */
const OWN = {
  title: '某区计分办法',
  execution: '20',
  categories: { output: '40', benefit: '30', satisfaction: '10' },
  reverse: 'linear',
  bands: { met: '0.8', partly: '0.6' },
  grades: [
    { name: '通过', from: '99' },
    { name: '不通过', from: '0' },
  ],
  overFulfilment: '0.5',
  executionReasonBelow: '0.8',
  printedTotalHolds: false,
};

let folder: string;

beforeAll(() => {
  folder = temporaryFolder();
});
let files = 0;

function policyFile(content: unknown, name = `办法${(files += 1)}.json`): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

interface Checked {
  policy: string;
  files: { sheets: { policy: string; findings: { rule: string; message: string; basis: string }[] }[] }[];
}

test('a form is checked by a policy of the unit’s own, which its findings rest on', async () => {
  const { out, err, status } = await ziping('check', YUELU, '--policy', policyFile(OWN), '--format', 'json');
  expect([status, err]).toEqual([1, '']);
  const [sheet] = (JSON.parse(out) as Checked).files[0]!.sheets;
  expect(sheet!.policy).toBe('custom');
  const byCategory = sheet!.findings.find(({ rule }) => rule === 'weights-by-category')!;
  expect(byCategory.message).toContain('40');
  expect(byCategory.basis).toBe('本单位自定的计分办法');
});

test('text names it by its title; a byte order mark and an ending in capitals are no matter', async () => {
  const path = policyFile(`\ufeff${JSON.stringify(OWN)}`, '大写.JSON');
  expect((await ziping('check', YUELU, '--policy', path)).out).toContain('某区计分办法（custom）');
});

test.each([
  ['UTF-16 as PowerShell writes it', Buffer.from(`\ufeff${JSON.stringify(OWN)}`, 'utf16le')],
  ['UTF-16 the other way round', Buffer.from(`\ufeff${JSON.stringify(OWN)}`, 'utf16le').swap16()],
  ['lines that end as on Windows', Buffer.from(JSON.stringify(OWN, null, 2).replaceAll('\n', '\r\n'))],
])('%s is read as well', async (_what, bytes) => {
  const path = join(folder, `编码${(files += 1)}.json`);
  writeFileSync(path, bytes);
  expect((await ziping('check', YUELU, '--policy', path)).out).toContain('某区计分办法（custom）');
});

test('another encoding is told, and never read as other names; a well of brackets is no policy', async () => {
  const path = join(folder, '国标.json');
  // 优 in GBK.
  const [before = '', after = ''] = JSON.stringify(OWN).split('某区计分办法');
  writeFileSync(path, Buffer.concat([Buffer.from(before), Buffer.from([0xd3, 0xc5]), Buffer.from(after)]));
  const { status, err } = await ziping('check', YUELU, '--policy', path);
  expect([status, err]).toEqual([
    2,
    '计分办法文件“国标.json”不是 UTF-8 编码，未读取；请用记事本打开，另存为 UTF-8。\n',
  ]);
  const deep = policyFile('['.repeat(10_000) + ']'.repeat(10_000));
  expect((await ziping('check', YUELU, '--policy', deep)).err).toContain('文件里没有计分办法。');
});

test('report and summary take it, too', async () => {
  const path = policyFile(OWN);
  const { out } = await ziping('report', YUELU, '--policy', path, '--format', 'json');
  expect(out).toContain('通过');
  const forms = join(folder, '汇总');
  mkdirSync(forms);
  writeFileSync(join(forms, '甲.xlsx'), readFileSync(YUELU));
  const output = join(folder, '汇总.xlsx');
  expect((await ziping('summary', forms, '-o', output, '--policy', path)).status).toBe(1);
  const found = utils.sheet_to_csv(read(readFileSync(output)).Sheets['问题']!);
  expect(found).toContain('weights-by-category');
});

test('fill takes it', async () => {
  const output = join(folder, '填好.xlsx');
  const words = ['fill', YUELU, '-o', output, '--overwrite', '--policy', policyFile(OWN), '--format', 'json'];
  const { out, status } = await ziping(...words);
  expect(status).toBe(0);
  expect((JSON.parse(out) as { edits: { cell: string }[] }).edits.map(({ cell }) => cell)).toEqual([
    'H24',
    'H25',
  ]);
});

test.each([
  [{ ...OWN, execution: '一' }, 'execution “预算执行率分值”应填数字。'],
  [{ ...OWN, execution: '10' }, 'categories 各项分值合计为 90 分，应为 100 分。'],
  [{ ...OWN, categories: { ...OWN.categories, output: -40 } }, 'categories.output “产出指标分值”应填数字。'],
  [{ ...OWN, bands: { met: '80', partly: '0.6' } }, 'bands.met “达成的最低比例”应在 0 到 1 之间。'],
  [{ ...OWN, reverse: 'other' }, 'reverse 反向指标的算法应为 ratio 或 linear。'],
  [{ ...OWN, grades: [{ name: '优', from: 'x' }] }, 'grades[0].from “第 1 个等级的最低分”应填数字。'],
  [
    { ...OWN, grades: [OWN.grades[0], { name: '通过', from: 0 }] },
    'grades[1].name 第 2 个等级与第 1 个同名（通过），名称应各不相同。',
  ],
  [{ ...OWN, 'x\u001b[31m\n': 1 }, '没有“x [31m ”这一项'],
  [
    { ...OWN, categories: { ...OWN.categories, output: '', ouput: 40 } },
    'categories.ouput 没有“ouput”这一类指标，',
  ],
  [[1, 2], '文件里没有计分办法。'],
  ['{ "title": ', '不是 JSON 格式的计分办法；可从 ziping policies --format json 复制一份 settings 再修改。'],
  ['', '不是 JSON 格式的计分办法'],
])('%j is refused before anything is read: %s', async (content, sentence) => {
  const path = policyFile(content);
  const { status, out, err } = await ziping('check', '没有这个文件.xlsx', '--policy', path);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain(sentence);
  expect(err).toMatch(/^[^\n]*办法\d+\.json[^\n]*\n$/);
});

test('several faults are said together, in English where that is asked', async () => {
  const path = policyFile({ ...OWN, reverse: 1, overFulfilment: 'much' });
  const { err } = await ziping('check', YUELU, '--policy', path, '--lang', 'en');
  expect(err).toContain('reverse: The reverse practice must be ratio or linear.');
  expect(err).toContain('overFulfilment: “over-fulfilment” must be a number.');
});

test('a file that is not there, a folder, one far too large', async () => {
  const missing = await ziping('check', YUELU, '--policy', join(folder, '无.json'));
  expect(missing).toMatchObject({ status: 2, err: expect.stringContaining('（ENOENT）') as string });
  const inside = join(folder, '夹.json');
  mkdirSync(inside);
  expect(await ziping('check', YUELU, '--policy', inside)).toMatchObject({
    status: 2,
    err: expect.stringContaining('无法读取') as string,
  });
  const large = policyFile(' '.repeat((1 << 20) + 1));
  expect((await ziping('check', YUELU, '--policy', large)).err).toContain('不是 JSON 格式的计分办法');
});

test('an id that no policy bears says which there are, and that a file may be named', async () => {
  const { err, status } = await ziping('check', YUELU, '--policy', 'mof-2021');
  expect(status).toBe(2);
  expect(err).toContain('mof-2020、system、sichuan-2023、cost-20，或自定计分办法的 .json 文件');
});

test('the help of each command that takes a policy says that a file may be named', async () => {
  for (const command of ['check', 'fill', 'report', 'summary']) {
    expect((await ziping(command, '--help')).out).toContain('--policy ID|文件.json');
    expect((await ziping(command, '--help', '--lang', 'en')).out).toContain('--policy ID|FILE.json');
  }
  expect((await ziping('policies', '--help')).out).toContain('settings');
});
