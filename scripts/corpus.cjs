// How much of what a person reads in the forms of test/forms the program reads and finds, form by form:
// `node -r ./scripts/typescript.cjs scripts/corpus.cjs [name…] [--misses]`. Exits 1 where one of the published
// forms (those kept as .xlsx) is below 100 %.
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { cellName } = require('../src/grid/index.ts');
const { review } = require('../src/rules/index.ts');
const { expectedForms, expectedOf } = require('../test/forms/expected.ts');
const { gridOf } = require('../test/forms/load.ts');

const FORMS = join(__dirname, '..', 'test', 'forms');
const FAMILIES = {
  department: '部门整体支出自评表',
  project: '项目支出自评表',
  transfer: '转移支付和专项资金目标自评表',
  scoring: '评分表',
};

const number = (figure) => (figure?.value ? Number(figure.value.toFixed()) : null);
const at = (place) => (place ? cellName(place.cell) : null);

/** Each expectation as [what, whether it is met]. */
function expectationsOf(name, expected) {
  const reviews = review(gridOf(name), { policy: 'mof-2020' });
  const [found] = reviews;
  const form = found?.form;
  const met = [['one form', reviews.length === 1]];
  const add = (what, holds) => met.push([what, Boolean(form) && holds()]);
  add('kind', () => form.kind === expected.kind);
  add('year', () => form.year === expected.year);
  if (expected.amountUnit) add('amount unit', () => form.amountUnit === expected.amountUnit);
  add('number of indicators', () => form.indicators.length === expected.indicatorCount);
  add('unread cells', () => sameWords(form.unread.map(at), expected.unread ?? []));
  for (const key of ['weight', 'score'])
    if (expected.total?.[key] !== undefined)
      add(`total ${key}`, () => number(form.total?.[key]) === expected.total[key]);
  for (const { cell, ...line } of expected.funds ?? []) {
    const read = form?.funds.find(({ budget }) => at(budget) === cell);
    if (line.role) add(`fund line ${cell} role`, () => read?.role === line.role);
    for (const key of ['initial', 'budget', 'executed'])
      if (line[key] !== undefined) add(`fund line ${cell} ${key}`, () => number(read?.[key]) === line[key]);
  }
  for (const { cell, ...line } of expected.indicators ?? []) {
    const read = form?.indicators.find(({ weight, score, target }) =>
      [weight, score, target].some((place) => at(place) === cell),
    );
    const says = (key, holds) => line[key] !== undefined && add(`indicator ${cell} ${key}`, holds);
    says('category', () => read?.category?.name === line.category);
    says('dimension', () => Boolean(read?.dimension?.name.includes(line.dimension)));
    says('name', () => read?.name === line.name);
    says('weight', () => number(read?.weight) === line.weight);
    says('score', () => number(read?.score) === line.score);
    says('target', () => read?.target?.full === line.target);
    says('actual', () => read?.actual?.full === line.actual);
  }
  const speaks = (rule, cells) =>
    found.findings.filter(
      (finding) => finding.rule === rule && cells.every((cell) => finding.cells.map(cellName).includes(cell)),
    );
  for (const { rule, severity, cells = [], says = [] } of expected.findings)
    add(`finds ${rule} ${cells.join(' ')}`, () => {
      const [first] = speaks(rule, cells);
      return (
        first !== undefined &&
        (severity === undefined || first.severity === severity) &&
        says.every((words) => first.message.zh.includes(words))
      );
    });
  for (const absent of expected.absent) {
    const [rule, cells] = typeof absent === 'string' ? [absent, []] : [absent.rule, [absent.cell]];
    add(`silent ${rule} ${cells.join(' ')}`, () => speaks(rule, cells).length === 0);
  }
  const lines = found ? [found.scorecard.execution, ...found.scorecard.indicators] : [];
  for (const [cell, score] of Object.entries(expected.suggested ?? {}))
    add(
      `suggests ${cell} ${score}`,
      () =>
        lines
          .find((line) => line?.cell && cellName(line.cell) === cell)
          ?.suggested?.toFixed()
          .toString() === String(score),
    );
  return met;
}

const sameWords = (one, other) => one.length === other.length && one.every((word) => other.includes(word));
const percent = (met, all) => `${((100 * met) / Math.max(1, all)).toFixed(1)} %`.padStart(8);
const count = (lines) => lines.filter(([, holds]) => holds).length;

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const withMisses = process.argv.includes('--misses');
const read = expectedForms
  .filter((name) => asked.length === 0 || asked.includes(name))
  .map((name) => {
    const expected = expectedOf(name);
    return {
      name,
      family: expected.family,
      published: existsSync(join(FORMS, `${name}.xlsx`)),
      lines: expectationsOf(name, expected),
    };
  });
const out = [];
for (const [family, title] of Object.entries(FAMILIES)) {
  const own = read.filter((form) => form.family === family);
  if (own.length === 0) continue;
  const all = own.flatMap(({ lines }) => lines);
  out.push(`${percent(count(all), all.length)}  ${title} (${family}, ${own.length} forms)`);
  for (const { name, published, lines } of own) {
    out.push(
      `  ${percent(count(lines), lines.length)}  ${name}${published ? ' *' : ''}  (${count(lines)} of ${lines.length})`,
    );
    if (withMisses) for (const [what, holds] of lines) if (!holds) out.push(`              ${what}`);
  }
}
const all = read.flatMap(({ lines }) => lines);
out.push(
  `${percent(count(all), all.length)}  of ${all.length} expectations in ${read.length} forms (* published)`,
);
process.stdout.write(`${out.join('\n')}\n`);
process.exitCode = read.some(({ published, lines }) => published && count(lines) < lines.length) ? 1 : 0;
