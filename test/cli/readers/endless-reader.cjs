// The reader of the program, at a file that never ends.
require('../../../scripts/typescript.cjs');
const { serveTasks } = require('../../../src/cli/reader-process.ts');

serveTasks(() => {
  for (;;);
});
