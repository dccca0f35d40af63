import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import packageFile from '../../package.json';

const ROOT = join(__dirname, '../..');

/** Pages that people write; docs/rules is generated. */
const PAGES = [
  ...[
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'workbench/README.md',
    'test/excel-host/README.md',
    'excel-host/README.md',
  ],
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...readdirSync(join(ROOT, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
].filter((page) => existsSync(join(ROOT, page)));

const textOf = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');

test.each(PAGES)('%s: links lead somewhere', (page) => {
  const links = Array.from(textOf(page).matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link);
  const broken = links
    .filter((link) => !/^https?:/.test(link))
    .filter((link) => {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(ROOT, file))) return true;
      if (anchor === undefined) return false;
      const headings = Array.from(textOf(file).matchAll(/^#+ (.*)$/gm), ([, text = '']) => anchorOf(text));
      return !headings.includes(anchor);
    });
  expect(broken).toEqual([]);
});

test.each(PAGES)('%s: scripts that it names exist', (page) => {
  const named = Array.from(textOf(page).matchAll(/npm run ([a-z:]+)/g), ([, name = '']) => name);
  expect(named.filter((name) => !(name in packageFile.scripts))).toEqual([]);
});

test('README tells every script that people run', () => {
  const readme = textOf('README.md');
  /** Run by npm itself, or a step of others. */
  const INNER = ['prepare', 'serve:https', 'types', 'lint', 'format', 'icons', 'tokens'];
  const names = Object.keys(packageFile.scripts).filter((name) => !INNER.includes(name));
  expect(names.filter((name) => !new RegExp(`npm (?:run )?${name}\\b|\`${name}\``).test(readme))).toEqual([]);
});

test('docs/dependencies.md has every dependency, and no other', () => {
  const listed = Array.from(
    textOf('docs/dependencies.md').matchAll(/^\| ([^|]*) \|/gm),
    ([, cell = '']) => cell,
  )
    .flatMap((cell) => cell.split(','))
    .map((name) => name.trim().split(' ')[0] ?? '')
    .filter((name) => name !== '' && name !== 'package' && !/^-+$/.test(name));
  const groups = listed.filter((name) => name.endsWith('/*')).map((name) => name.slice(0, -1));
  const used = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies })
    .filter(([, version]) => !version.startsWith('file:'))
    .map(([name]) => name);
  const isInGroup = (name: string) => groups.some((group) => name.startsWith(group));
  expect(used.filter((name) => !isInGroup(name)).sort()).toEqual(
    listed.filter((name) => !name.endsWith('/*')).sort(),
  );
  expect(used.filter(isInGroup).length).toBeGreaterThan(0);
});

test('every dependency is pinned exactly', () => {
  const versions = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies });
  expect(versions.filter(([, version]) => !/^(?:\d+\.\d+\.\d+(?:-[\w.]+)?|file:.*)$/.test(version))).toEqual(
    [],
  );
});
