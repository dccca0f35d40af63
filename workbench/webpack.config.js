// Builds the workbench into dist/workbench. Not minimised, which is faster: it is served only to this machine.
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

module.exports = {
  mode: 'production',
  target: ['web', 'es2022'],
  context: path.join(__dirname, '..'),
  entry: { workbench: './workbench/main.ts' },
  output: {
    path: path.join(__dirname, '..', 'dist', 'workbench'),
    filename: '[name].[contenthash:12].js',
    clean: true,
  },
  devtool: false,
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  optimization: { minimize: false },
  performance: { hints: false },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:12].css' }),
    new HtmlWebpackPlugin({ template: './workbench/index.html', minify: false }),
  ],
  stats: 'errors-warnings',
};
