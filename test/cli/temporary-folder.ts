import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];
const phase = { runsTests: false };

beforeAll(() => {
  phase.runsTests = true;
});

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/**
 * An empty folder of the system's temporary files, which is removed after the tests of this file.
 * @throws RangeError outside of tests and hooks: with a filter that leaves a file no test, no hook removes the folder
 */
export function temporaryFolder(): string {
  if (!phase.runsTests) throw new RangeError('Ask for a temporary folder in a test or in a hook.');
  const folder = mkdtempSync(join(tmpdir(), 'ziping-'));
  folders.push(folder);
  return folder;
}
