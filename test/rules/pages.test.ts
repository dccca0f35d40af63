import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

test('docs/rules are as the catalogue and the texts beside the rules make them', () => {
  const check = () =>
    execFileSync(process.execPath, ['scripts/rule-pages.mjs', '--check'], { cwd: ROOT, stdio: 'pipe' });
  expect(check).not.toThrow();
});
