/** No file needs itself, types counted: `npm run lint`. eslint.config.mjs holds the direction of imports. */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Move what both files need into a third one.',
      severity: 'error',
      // The objects of Excel name each other: a range has a worksheet, and a worksheet has ranges.
      from: { pathNot: '^(test/)?excel-host/' },
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
  },
};
