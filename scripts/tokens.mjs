// Writes src/taskpane/tokens.css: those design tokens of Fluent that pane.css and guide.css use, light and dark.
// `node scripts/tokens.mjs` writes it, `--check` exits 1 if it is out of date.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tokens from '@fluentui/tokens';

const FOLDER = join(import.meta.dirname, '../src/taskpane');
const TARGET = join(FOLDER, 'tokens.css');

/** The names that style sheets use, without `--`. */
async function usedNames() {
  const styles = await Promise.all(
    ['pane.css', 'guide/guide.css'].map((file) => readFile(join(FOLDER, file), 'utf8')),
  );
  return [...new Set(styles.join('\n').match(/(?<=var\(--)[A-Za-z0-9]+/g))].sort();
}

export async function tokensCss() {
  const names = await usedNames();
  const { webLightTheme: light, webDarkTheme: dark } = tokens;
  const missing = names.filter((name) => !(name in light));
  if (missing.length > 0) throw new Error(`Not tokens of Fluent: ${missing.join(', ')}`);
  const lines = (theme, chosen) => chosen.map((name) => `  --${name}: ${theme[name]};`).join('\n');
  const differing = names.filter((name) => light[name] !== dark[name]);
  const darkLines = lines(dark, differing);
  return `/* Written by scripts/tokens.mjs from @fluentui/tokens; not to be edited by hand. */
:root {
  color-scheme: light;
${lines(light, names)}
}

:root[data-theme='dark'] {
  color-scheme: dark;
${darkLines}
}

@media (prefers-color-scheme: dark) {
  :root:not([data-theme]) {
    color-scheme: dark;
${darkLines.replaceAll(/^/gm, '  ')}
  }
}
`;
}

if (process.argv[1] === import.meta.filename) {
  const css = await tokensCss();
  if (!process.argv.includes('--check')) await writeFile(TARGET, css);
  else if (css !== (await readFile(TARGET, 'utf8'))) {
    console.error('src/taskpane/tokens.css is out of date: run node scripts/tokens.mjs');
    process.exitCode = 1;
  }
}
