import { join } from 'node:path';
import { ziping } from '../cli/call';
import { temporaryFolder } from '../cli/temporary-folder';
import { nearMisses, withWord } from './near-misses';
import { isValid } from './schemas';

const YUELU = join(__dirname, '../forms/yuelu-2022.xlsx');

const calls = () => ({
  check: ['check', YUELU],
  fill: ['fill', YUELU, '-o', join(temporaryFolder(), '已填.xlsx'), '--fix', '--formulas'],
  report: ['report', YUELU],
  rules: ['rules'],
  policies: ['policies'],
  outlines: ['outlines'],
});
const outputs = new Map<string, unknown>();

beforeAll(async () => {
  for (const [command, words] of Object.entries(calls())) {
    const { out } = await ziping(...words, '--format', 'json');
    outputs.set(command, JSON.parse(out));
  }
});

/** What a cell holds is a number or text, as Excel has it. */
const EITHER_TYPE = /^(?:files\[\]\.sheets\[\]\.findings\[\]\.fix\.value|edits\[\]\.before) /;
/** A policy need not have every category. */
const MAY_BE_LEFT_OUT = /^policies\[\]\.settings\.categories without /;

test.each([
  ['check', 200],
  ['fill', 15],
  ['report', 60],
  ['rules', 15],
  ['policies', 60],
  ['outlines', 15],
] as const)('%s: a key less, a key more, another type are refused', (command, atLeast) => {
  const schema = `${command}.schema.json`;
  const output = outputs.get(command);
  expect(isValid(schema, output)).toBe(true);
  const misses = [...nearMisses(output)].filter(
    ({ what }) => !EITHER_TYPE.test(what) && !MAY_BE_LEFT_OUT.test(what),
  );
  expect(misses.length).toBeGreaterThan(atLeast);
  expect(misses.filter(({ value }) => isValid(schema, value)).map(({ what }) => what)).toEqual([]);
});

test.each([
  ['check', 'tool', 'zipin'],
  ['check', 'version', '1'],
  ['check', 'policy', 'mof-2021'],
  ['check', 'files[].error', ''],
  ['check', 'files[].error', '文件已损坏。'],
  ['check', 'files[].sheets[].policy', 'auto'],
  ['check', 'files[].sheets[].form.kind', 'unit'],
  ['check', 'files[].sheets[].form.year', 22],
  ['check', 'files[].sheets[].form.amountUnit', '万'],
  ['check', 'files[].sheets[].form.asks[]', 'fund'],
  ['check', 'files[].sheets[].form.asks[]', 'goal'],
  ['check', 'files[].sheets[].form.headcount.quota', '20人'],
  ['check', 'files[].sheets[].form.funds[].block', 'sources'],
  ['check', 'files[].sheets[].form.funds[].role', 'sum'],
  ['check', 'files[].sheets[].form.funds[].budget.value', '1,602.4'],
  ['check', 'files[].sheets[].form.funds[].budget.cell', '自评表!E5'],
  ['check', 'files[].sheets[].form.indicators[].target.kind', 'number'],
  ['check', 'files[].sheets[].form.assumed[].what', 'unit'],
  ['check', 'files[].sheets[].form.assumed[].what', 'score-scale'],
  ['check', 'files[].sheets[].form.assumed[].value', 'equal'],
  ['check', 'files[].sheets[].findings[].rule', 'execution-rates'],
  ['check', 'files[].sheets[].findings[].severity', 'note'],
  ['check', 'files[].sheets[].findings[].cells', []],
  ['check', 'files[].sheets[].findings[].cells', ['G5', 'G5']],
  ['check', 'files[].sheets[].findings[].fix.value', null],
  ['check', 'files[].sheets[].checked.figures', 1.5],
  ['check', 'files[].sheets[]', null],
  ['check', 'summary.errors', -1],
  ['fill', 'edits[].after', null],
  ['fill', 'edits[].formula', 'SUM(H16:H24)'],
  ['fill', 'edits[].cell', 'g5'],
  ['report', 'outline', 'department'],
  ['report', 'sections[].id', 'intro'],
  ['report', 'sections[].level', 3],
  ['report', 'sections[].paragraphs[].id', 'performance'],
  ['report', 'sections[].paragraphs[].figures[].cells', []],
  ['report', 'scores.header[]', '指标'],
  ['report', 'missing[].section', 'Overview'],
  ['report', 'warnings[].rule', 'rate'],
  ['rules', 'rules[].id', 'no-such-rule'],
  ['rules', 'rules[].block', 'fund'],
  ['policies', 'policies[].categories[].key', 'outputs'],
  ['policies', 'policies[].reverse', 'none'],
  ['policies', 'policies[].settings.bands.met', '80%'],
  ['outlines', 'outlines[].kind', 'transfer'],
] as const)('%s: %s is never %j', (command, path, word) => {
  const misses = [...withWord(outputs.get(command), path, word)];
  expect(misses.length).toBeGreaterThan(0);
  const taken = misses.filter(({ value }) => isValid(`${command}.schema.json`, value));
  expect(taken.map(({ what }) => what)).toEqual([]);
});

test('a file has forms or an error, never both and never neither', () => {
  const place = 'check.schema.json#/$defs/file';
  expect(isValid(place, { file: 'a.xlsx', sheets: [], error: '文件已损坏。' })).toBe(true);
  expect(isValid(place, { file: 'a.xlsx', sheets: [], error: null })).toBe(false);
});

test.each([
  ['0', true],
  ['-0.5', true],
  ['1602.4', true],
  ['1602.40', false],
  ['-0', false],
  ['01', false],
  ['+1', false],
  ['.5', false],
  ['5.', false],
  ['1e3', false],
  ['', false],
  ['100%', false],
])('decimal %j: %s', (text, isRight) => {
  expect(isValid('common.schema.json#/$defs/decimal', text)).toBe(isRight);
});

test.each([
  ['G5', true],
  ['XFD1048576', true],
  ['G0', false],
  ['5G', false],
  ['$G$5', false],
  ['G5:G8', false],
])('cell %j: %s', (text, isRight) => {
  expect(isValid('common.schema.json#/$defs/cell', text)).toBe(isRight);
});
