#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const program = join(__dirname, '..', 'dist', 'cli', 'ziping.cjs');

if (existsSync(program)) {
  require(program);
} else {
  process.stderr.write(
    '命令行尚未构建，请先在项目文件夹运行 npm ci（或 npm run prepare）。\n' +
      'The command line is not built: run npm ci (or npm run prepare) in the project folder first.\n',
  );
  process.exitCode = 2;
}
