import { checkFiles, threadsFor } from '../../src/cli';

test.each([
  // Few files are done before a thread has started.
  [0, 8, 0],
  [31, 8, 0],
  [32, 8, 1],
  [199, 8, 1],
  [200, 8, 2],
  [350, 8, 3],
  // On one core, or two, a second thread is no gain.
  [2500, 1, 1],
  [2500, 2, 1],
  [2500, 4, 3],
  [2500, 64, 8],
])('%i files on %i cores: %i', (files, cores, threads) => {
  expect(threadsFor(files, cores)).toBe(threads);
});

test('without a bundle that a thread can start all is done here, whatever is asked for', async () => {
  const task = {
    policy: undefined,
    sheet: undefined,
    language: 'zh',
    withText: false,
    explain: false,
    isNamed: true,
  } as const;
  const tasks = ['无.xlsx', '没有.xlsx'].map((path) => ({ ...task, path }));
  const done: number[] = [];
  const results = await checkFiles(tasks, 4, null, (_, count) => done.push(count));
  expect(results.map(({ json }) => json.file)).toEqual(['无.xlsx', '没有.xlsx']);
  expect(done).toEqual([1, 2]);
});
