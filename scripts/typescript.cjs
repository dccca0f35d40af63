// Lets Node run the project's TypeScript directly: `node -r ./scripts/typescript.cjs bench/check.ts`.
// swc only removes the types; `npm run types` checks them.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const { typescript, views } = require('./swc.cjs');

const compiled = (options) => (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
    ...options,
  });
  module._compile(code, filename);
};

require.extensions['.ts'] = compiled(typescript('es2022'));
require.extensions['.tsx'] = compiled(views('es2022'));
