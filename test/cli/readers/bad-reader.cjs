// A reader that fails at a file in the way that the file's first byte says.
const kept = [];
const ways = {
  /** Takes all the memory. */
  M: () => {
    for (;;) kept.push(new Array(1_000_000).fill(kept.length));
  },
  /** Never ends. */
  T: () => {
    for (;;);
  },
  /** Throws. */
  C: () => {
    throw new Error('broken');
  },
  /** Ends without a word. */
  X: () => process.exit(3),
  /** Reads one cell. */
  R: () => {
    const input = { sheetName: '表', cells: [{ row: 0, column: 0, value: '好' }] };
    process.send([{ name: '表', visibility: 'visible', input }]);
  },
};

process.on('message', ({ bytes }) => {
  ways[String.fromCharCode(bytes[0])]();
});
