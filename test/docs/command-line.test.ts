import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENERAL_HELP, HELP, REFUSALS } from '../../src/cli/strings';
import { customPolicy } from '../../src/policy';
import { ziping } from '../cli/call';
import { temporaryFolder } from '../cli/temporary-folder';

const PAGE = readFileSync(join(__dirname, '../../docs/command-line.md'), 'utf8');
const FORMS = join(__dirname, '../forms');
const COMMANDS = Object.keys(HELP) as (keyof typeof HELP)[];

/** The page's sections of level 2 by their heading. */
const sections = new Map(
  PAGE.split(/^## /m)
    .slice(1)
    .map((text) => [text.slice(0, text.indexOf('\n')), text]),
);

const section = (heading: string): string => {
  const text = sections.get(heading);
  if (text === undefined) throw new RangeError(`No section ${heading}.`);
  return text;
};

/** The first cells of the rows of a section's tables. */
const firstCells = (text: string) =>
  Array.from(text.matchAll(/^\|((?:\\\||[^|\n])*)\|/gm), ([, cell = '']) => cell);

const optionsIn = (text: string) => [...new Set(text.match(/(?<![\w-])--?[a-z]+(?![\w-])/g) ?? [])].sort();

test('every command has its section, and no other has one', () => {
  const headings = [...sections.keys()].filter((heading) => heading.startsWith('ziping '));
  expect(headings).toEqual(COMMANDS.map((command) => `ziping ${command}`));
  const table = firstCells(section('调用')).flatMap((cell) => /`ziping ([a-z]+)`/.exec(cell)?.[1] ?? []);
  expect(table).toEqual(COMMANDS);
  for (const text of [GENERAL_HELP.zh, GENERAL_HELP.en]) {
    for (const command of COMMANDS) expect(text).toContain(command);
    for (const option of optionsIn(text)) expect(optionsIn(PAGE)).toContain(option);
  }
});

test.each(COMMANDS)('ziping %s: the options of the help and of the page are the same', (command) => {
  const common = firstCells(section('调用')).filter((cell) => cell.includes('`-'));
  const page = optionsIn([...firstCells(section(`ziping ${command}`)), ...common].join(' '));
  const help = (text: string) =>
    optionsIn(
      text
        .split('\n')
        .filter((line) => /^ {2}-|^用法|^Usage/.test(line))
        .map((line) => line.replace(/ {2,}[^-\s].*$/, ''))
        .join('\n'),
    );
  const listed = page.filter((option) => option !== '-h');
  expect(help(HELP[command].zh)).toEqual(listed);
  expect(help(HELP[command].en)).toEqual(listed);
});

test.each(COMMANDS)('ziping %s: the formats are those that it takes', async (command) => {
  const { err } = await ziping(command, '--format', 'xml', 'a');
  const known = /可用：(.*)。/.exec(err)?.[1]?.split('、');
  const row = section('调用')
    .split('\n')
    .find((line) => line.includes(`\`ziping ${command}\``));
  expect(row?.split('|').at(-2)?.trim().split(' ')).toEqual(known);
  const formats = /`--format 格式`\s*\|(.*)\|/.exec(section(`ziping ${command}`))?.[1];
  if (formats !== undefined) expect(formats.match(/[a-z]+/g)).toEqual(known);
});

test('every kind of file that is not read is listed with its sentence', () => {
  const sentences = Array.from(section('输入').matchAll(/^\| .* \| (.+?) *\|$/gm), ([, text = '']) => text);
  expect(sentences.filter((text) => text.endsWith('。')).sort()).toEqual(
    Object.values(REFUSALS)
      .map(({ zh }) => zh)
      .sort(),
  );
});

test('the policy of the page is one that can be used', () => {
  const [, text = ''] = /```json\n([^`]*)```/.exec(section('自定计分办法')) ?? [];
  expect(customPolicy(JSON.parse(text)).problems).toEqual([]);
});

describe('examples print what the page says', () => {
  let folder: string;
  const examples = Array.from(
    PAGE.matchAll(/```console\n\$ ziping (.*)\n([^`]*)```/g),
    ([, call = '', out = '']) => [call, out],
  );

  beforeAll(() => {
    folder = temporaryFolder();
    const units = join(folder, '各单位');
    mkdirSync(units);
    copyFileSync(join(FORMS, 'yuelu-2022.xlsx'), join(units, '机关事务中心.xlsx'));
    copyFileSync(join(FORMS, 'hainan-2023.xlsx'), join(units, '农垦实验中学.xlsx'));
    writeFileSync(join(units, '台账.csv'), '合计,100\n');
  });

  test('there are some of every command', () => {
    const called = new Set(examples.map(([call = '']) => call.split(' ')[0]));
    expect([...called].sort()).toEqual([...COMMANDS].sort());
  });

  test.each(examples)('ziping %s', async (call = '', shown = '') => {
    const isPath = (word: string) => word === '各单位' || /[/.]/.test(word);
    const { out, err } = await ziping(
      ...call.split(' ').map((word) => (isPath(word) ? join(folder, word) : word)),
    );
    expect(inOrder(uncounted(shown), uncounted(`${err}${out}`.replaceAll(`${folder}/`, '')))).toBe('');
  });

  /** Without the number of rules, which grows with each new one. */
  const uncounted = (text: string) => text.replace(/\d+(?= 条规则)|(?<="rules": )\d+/g, 'N');

  /** '' where the text has the shown lines in their order, '…' for any lines between; else the first that it lacks. */
  function inOrder(shown: string, text: string): string {
    const pieces = shown.trimEnd().split(/^…\n?/m);
    let rest = text.trimEnd();
    for (const [index, piece] of pieces.entries()) {
      const wanted = piece.trimEnd();
      const at =
        index === 0
          ? 0
          : index === pieces.length - 1 && wanted !== ''
            ? rest.length - wanted.length
            : rest.indexOf(wanted);
      if (at < 0 || !rest.startsWith(wanted, at)) return wanted;
      rest = rest.slice(at + wanted.length);
    }
    return pieces.length > 1 || rest === '' ? '' : rest;
  }
});
