// How swc compiles the project. Only views are TSX: elsewhere `<T>` may begin a generic function.
const typescript = (target) => ({ jsc: { target, parser: { syntax: 'typescript' } } });

const views = (target) => ({
  jsc: {
    target,
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic', importSource: 'preact' } },
  },
});

module.exports = { typescript, views };
