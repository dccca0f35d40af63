import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder';

/** Asked for while the tests are only being listed. */
function askedTooEarly(): unknown {
  try {
    return temporaryFolder();
  } catch (error) {
    return error;
  }
}
const early = askedTooEarly();
let left: string;

// Hooks that clean up run in the order in which they were given: the module's own is the first.
afterAll(() => {
  expect(existsSync(left)).toBe(false);
});

test('a folder is there during a test, is no other test’s, and is gone with all that is in it afterwards', () => {
  left = temporaryFolder();
  expect(temporaryFolder()).not.toBe(left);
  mkdirSync(join(left, '下级'));
  writeFileSync(join(left, '下级/表.xlsx'), 'PK');
  expect(existsSync(left)).toBe(true);
});

test('where nothing would remove it, there is none', () => {
  expect(early).toBeInstanceOf(RangeError);
});
