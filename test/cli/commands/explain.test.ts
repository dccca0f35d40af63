import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sheetData, workbookBytes } from '../../xlsx/workbook-files';
import { ziping } from '../call';
import { temporaryFolder } from '../temporary-folder';

const FORMS = join(__dirname, '../../forms');

const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (at: string, value: number) => `<c r="${at}"><v>${value}</v></c>`;

test('check --explain prints each slip with its figures, and what follows from it below', async () => {
  const file = join(temporaryFolder(), 'form.xlsx');
  const heads = ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
  const line = (row: number, name: string, ...amounts: number[]) =>
    text(`A${row}`, name) + amounts.map((amount, at) => number(`${'BC'[at]!}${row}`, amount)).join('');
  writeFileSync(
    file,
    workbookBytes({
      sheets: [
        {
          name: '自评表',
          inner: sheetData({
            1: text('A1', '2022年度项目支出绩效自评表'),
            2: heads.map((head, at) => text(`${'ABCDEF'[at]!}2`, head)).join(''),
            3: `${line(3, '年度资金总额', 100, 950000)}${number('D3', 10)}${text('E3', '95%')}${number('F3', 9.5)}`,
            4: line(4, '其中：财政拨款', 60, 57),
            5: line(5, '其他资金', 40, 38),
          }),
        },
      ],
    }),
  );
  const { out } = await ziping('check', file, '--explain');
  const lines = out.split('\n').map((each) => each.trim());
  const at = lines.findIndex((each) => each.startsWith('差错与起因'));
  expect(lines.slice(at + 1, at + 6)).toEqual([
    '金额单位  C3 E3  表中 950000，应为 95',
    '└─ 合计与分项之和  C3 C4 C5  表中 950000，应为 95',
    '└─ 执行数与预算数  B3 C3  表中 950000，应为 ≤100',
    '└─ 执行率  E3 C3 B3  表中 95%，应为 950000.00%',
    '└─ 预算执行得分  F3  表中 9.5，应为 10',
  ]);
  const plain = await ziping('check', file);
  expect(plain.out).not.toContain('差错与起因');
});

test('each cell has its reason in the language that was asked for', async () => {
  const explained = async (...words: string[]) => {
    const { out } = await ziping('check', join(FORMS, 'yuelu-2022.xlsx'), '--explain', ...words);
    return out.split('\n').map((line) => line.trim());
  };
  const chinese = await explained();
  expect(chinese).toContain('E4  funds.budget  资金表头');
  const english = await explained('--lang', 'en');
  expect(english).toContain('E4  funds.budget  header of the funds');
  const reasons = english.flatMap((line) => /^[A-Z]+\d+ {2}[a-z][\w.-]+ {2}(.*)/.exec(line)?.[1] ?? []);
  expect(reasons.length).toBeGreaterThan(100);
  // Only what is quoted from the form is Chinese.
  for (const reason of reasons) expect(reason.replace(/“[^”]*”/g, '')).not.toMatch(/\p{Script=Han}/u);
});
