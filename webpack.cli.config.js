// Builds the command line into dist/cli/ziping.cjs: one file that needs nothing but Node. `npm ci` runs it
// (package.json: prepare). Not minimised, so that an error names the line it comes from.
const path = require('node:path');

module.exports = {
  name: 'cli',
  mode: 'production',
  target: 'node20',
  devtool: false,
  entry: { ziping: './src/cli/main.ts' },
  output: {
    path: path.resolve(__dirname, 'dist/cli'),
    filename: '[name].cjs',
    clean: true,
  },
  node: { __filename: false, __dirname: false },
  resolve: { extensions: ['.ts', '.mjs', '.js'] },
  module: {
    // A command's code is part of the file, but runs only when the command is called.
    parser: { javascript: { dynamicImportMode: 'eager' } },
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
      },
    ],
  },
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-warnings',
};
