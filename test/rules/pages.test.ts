import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

test('docs/rules match the catalogue and the pages beside the rules', () => {
  const check = () =>
    execFileSync(process.execPath, ['scripts/rule-pages.mjs', '--check'], { cwd: ROOT, stdio: 'pipe' });
  expect(check).not.toThrow();
});
