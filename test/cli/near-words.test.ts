import { ziping } from './call';

const KINDS = 'text、json、jsonl、csv';
const POLICIES = 'mof-2020、system、sichuan-2023、cost-20，或自定计分办法的 .json 文件';

test.each([
  [
    ['check', 'a', '--fromat', 'json'],
    '没有“--fromat”这个选项，是否指 --format？可用 --help 查看此命令的选项。',
  ],
  [
    ['check', 'a', '--Policy=system'],
    '没有“--Policy”这个选项，是否指 --policy？可用 --help 查看此命令的选项。',
  ],
  [
    ['fill', 'a', '--over-write'],
    '没有“--over-write”这个选项，是否指 --overwrite？可用 --help 查看此命令的选项。',
  ],
  [['chek', 'a'], '没有“chek”这个命令，是否指 check？可用 ziping --help 查看全部命令。'],
  [['check', 'a', '--format', 'josn'], `不支持格式“josn”，是否指 json？可用：${KINDS}。`],
  [
    ['check', 'a', '--policy', 'sichaun-2023'],
    `没有计分办法“sichaun-2023”，是否指 sichuan-2023？可用：${POLICIES}。`,
  ],
])('%j: the word that was meant is in the sentence', async (words, sentence) => {
  expect(await ziping(...words)).toEqual({ status: 2, out: '', err: `${sentence}\n` });
});

test.each([
  // An option of another command only: none of this command's is near.
  [['summary', 'a', '--explain'], '没有“--explain”这个选项；可用 --help 查看此命令的选项。'],
  [['check', 'a', '-x'], '没有“-x”这个选项；可用 --help 查看此命令的选项。'],
  [['check', 'a', '--colour'], '没有“--colour”这个选项；可用 --help 查看此命令的选项。'],
  [['核对', 'a'], '没有“核对”这个命令；可用 ziping --help 查看全部命令。'],
  [['check', 'a', '--format', 'xml'], `不支持格式“xml”；可用：${KINDS}。`],
  [['check', 'a', '--policy', 'centrl'], `没有计分办法“centrl”；可用：${POLICIES}。`],
])('%j: where no word is near, none is guessed', async (words, sentence) => {
  expect(await ziping(...words)).toEqual({ status: 2, out: '', err: `${sentence}\n` });
});

test('an outline', async () => {
  const call = async (id: string) => (await ziping('report', 'a.xlsx', '-o', 'b.md', '--outline', id)).err;
  expect(await call('department7')).toMatch(/^没有提纲“department7”，是否指 department-7？可用：/);
  expect(await call('县级')).toMatch(/^没有提纲“县级”；可用：/);
});

test('in English', async () => {
  const call = async (...words: string[]) => (await ziping(...words, '--lang', 'en')).err;
  expect(await call('check', 'a', '--fromat', 'x')).toBe(
    'There is no option “--fromat” (did you mean --format?); --help lists those of the command.\n',
  );
  expect(await call('check', 'a', '--format', 'xml')).toMatch(/^The format “xml” is not known; there are: /);
});
