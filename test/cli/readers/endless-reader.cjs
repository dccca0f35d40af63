// The reader of the program, at a file that never ends; the file AT_WORK says that it has begun.
const { writeFileSync } = require('node:fs');
require('../../../scripts/typescript.cjs');
const { serveTasks } = require('../../../src/cli/reader-process.ts');

// A slow start: until the program is gone.
const still = new Int32Array(new SharedArrayBuffer(4));
while (process.env.SLOW_START && process.ppid === Number(process.argv[3])) Atomics.wait(still, 0, 0, 20);

serveTasks(() => {
  writeFileSync(process.env.AT_WORK, '');
  for (;;);
});
