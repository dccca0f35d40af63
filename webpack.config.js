// Builds the add-in into dist/addin: one page (the pane, which the ribbon's commands share), the guide,
// the manifest, the icons and the files of office.js that Excel loads. `--env harness` builds the page
// that shows the pane's views without Office into dist/harness, for pictures and browser tests.
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const CopyPlugin = require('copy-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const CssMinimizerPlugin = require('css-minimizer-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { manifestFor } = require('./scripts/manifest.cjs');
const { typescript, views } = require('./scripts/swc.cjs');

const OFFICE_JS = path.dirname(require.resolve('@microsoft/office-js/package.json'));

/**
 * What Excel on Windows, Mac and the web load of office.js, copied unmodified (docs/decisions/0004).
 * Telemetry is left out: nothing leaves the add-in's own origin.
 */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'zh-tw/office_strings.js',
  'en-us/office_strings.js',
];

/** Tokens first: the pane's own sheet uses them. */
const STYLES = ['./src/taskpane/tokens.css', './src/taskpane/pane.css'];

/** Only its own origin may be asked for anything. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

module.exports = (env = {}, { mode = 'production' } = {}) => {
  const development = mode === 'development';
  const harness = Boolean(env.harness);
  return {
    mode,
    target: ['web', 'es2020'],
    context: __dirname,
    entry: harness
      ? { harness: [...STYLES, './test/taskpane/harness.ts'] }
      : { pane: [...STYLES, './src/commands/start.ts'] },
    output: {
      path: path.join(__dirname, 'dist', harness ? 'harness' : 'addin'),
      // A name that changes with the content may be cached for ever; the page that names it may not.
      filename: '[name].[contenthash:12].js',
      clean: true,
    },
    devtool: development ? 'source-map' : false,
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.ts$/, loader: 'swc-loader', options: typescript('es2020') },
        { test: /\.tsx$/, loader: 'swc-loader', options: views('es2020') },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      ],
    },
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify }), new CssMinimizerPlugin()],
    },
    performance: { hints: false },
    plugins: [
      new MiniCssExtractPlugin({ filename: '[name].[contenthash:12].css' }),
      new HtmlWebpackPlugin({
        template: './src/taskpane/taskpane.html',
        filename: harness ? 'harness.html' : 'taskpane.html',
        inject: 'head',
        scriptLoading: 'defer',
        minify: false,
        templateParameters: {
          policy: CONTENT_SECURITY_POLICY,
          // A plain, blocking tag, as office.js asks for: it must stand before ours.
          // Before office.js and the bundle, neither of which an old browser need understand.
          oldBrowser: harness ? '' : '<script src="old-browser.js"></script>',
          office: harness ? '' : '<script src="office/office.js"></script>',
        },
      }),
      ...(harness
        ? []
        : [
            new CopyPlugin({
              patterns: [
                { from: 'manifest.xml', to: 'manifest.xml', transform: manifestFor(process.env) },
                { from: 'assets/icons/*.png', to: 'assets/icons/[name][ext]' },
                { from: 'src/taskpane/guide', to: '.' },
                // Copied as it is: a minifier could make it newer than ES5.
                { from: 'src/taskpane/old-browser.js', to: '.', info: { minimized: true } },
                ...OFFICE_FILES.map((file) => ({
                  from: path.join(OFFICE_JS, 'dist', file),
                  to: `office/${file}`,
                  info: { minimized: true },
                })),
                { from: path.join(OFFICE_JS, 'LICENSE.md'), to: 'office/LICENSE.md' },
              ],
            }),
          ]),
    ],
  };
};
