import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ziping } from '../call';
import { temporaryFolder } from '../temporary-folder';

const FORMS = join(__dirname, '../../forms');
const PROJECT = join(FORMS, 'hainan-2023.xlsx');
const DEPARTMENT = join(FORMS, 'yuelu-2022.xlsx');

test.each([
  [PROJECT, 'department-7', '提纲 department-7 用于部门整体支出的自评报告，这份自评表是项目支出'],
  [DEPARTMENT, 'project', '提纲 project 用于项目支出的自评报告，这份自评表是部门整体支出'],
])('%s by the outline %s: written, with a warning', async (input, outline, sentence) => {
  const output = join(temporaryFolder(), '报告.md');
  const { status, err } = await ziping('report', input, '--outline', outline, '-o', output);
  expect([status, existsSync(output)]).toEqual([0, true]);
  expect(err.startsWith(`${input}: ${sentence}：`)).toBe(true);
});

test.each([
  [DEPARTMENT, 'department-9'],
  [PROJECT, 'project'],
])('%s by its own outline %s: no warning', async (input, outline) => {
  const output = join(temporaryFolder(), '报告.md');
  expect(await ziping('report', input, '--outline', outline, '-o', output)).toMatchObject({
    status: 0,
    err: '',
  });
});
