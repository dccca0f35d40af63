import { readForms, type Figure, type Form, type FundLine } from '../../src/form';
import { areaName, cellName, columnName, plain, type Grid } from '../../src/grid';
import { review } from '../../src/rules';
import { gridOfRows } from '../forms/load';
import { linesOf, readSheet, readTable } from '../notation';

/** The grid of a sheet in the notation of test/forms, its rows alone: without letters, numbers and blank cells at the end. */
export function gridWritten(rows: string): Grid {
  const lines = rows
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const cells = lines.map((line) => line.slice(1, -1).split(/(?<!\\)\|/));
  const width = Math.max(...cells.map(({ length }) => length));
  const line = (first: string, rest: readonly string[]) => `| ${[first, ...rest].join(' | ')} |`;
  const page = [
    line(
      '',
      Array.from({ length: width }, (_, column) => columnName(column)),
    ),
    line(
      '---',
      Array.from({ length: width }, () => '---'),
    ),
    ...cells.map((row, index) =>
      line(
        String(index + 1),
        Array.from({ length: width }, (_, column) => row[column]?.trim() ?? ''),
      ),
    ),
  ];
  const sheet = readSheet(readTable(linesOf('a sheet of a test', page.join('\n'))));
  return gridOfRows({ rows: sheet.rows, merges: sheet.merges.map(areaName) });
}

export const formsWritten = (rows: string): readonly Form[] => readForms(gridWritten(rows));

export function formWritten(rows: string): Form {
  const [form, ...others] = formsWritten(rows);
  expect(others).toEqual([]);
  return form!;
}

const COLUMNS = [
  ['预算', 'budget'],
  ['全部', 'projectTotal'],
  ['到位', 'arrived'],
  ['执行', 'executed'],
  ['预计', 'forecast'],
  ['率', 'rate'],
] as const satisfies readonly (readonly [string, keyof FundLine])[];

const at = (figure: Figure | null) =>
  figure?.value ? `${plain(figure.value)}@${cellName(figure.cell)}` : null;

/** Each line of the funds in words: total 年度资金总额 预算 5@C3. A part is indented. */
export function fundsOf({ funds }: Form): readonly string[] {
  return funds.map((line) => {
    const figures = COLUMNS.flatMap(([name, column]) => {
      const figure = at(line[column]);
      return figure === null ? [] : [`${name} ${figure}`];
    });
    return [`${line.parent === null ? '' : '  '}${line.role}`, line.item, ...figures].join(' ');
  });
}

/** Each indicator in words: 产出指标 数量指标 培训人数: ≥100人 100人. */
export function indicatorsOf({ indicators }: Form): readonly string[] {
  return indicators.map((one) => {
    const levels = [one.category?.name, one.dimension?.name, one.name].filter((name) => name !== undefined);
    const values = [one.target, one.actual, one.forecast].flatMap((measure) => measure?.full ?? []);
    const points = [one.weight, one.score].flatMap((figure) => (figure?.value ? plain(figure.value) : []));
    return `${levels.join(' ')}: ${[...values, ...points].join(' ')}`;
  });
}

export const unreadOf = ({ unread }: Form): readonly string[] =>
  unread.map(({ cell, text }) => `${cellName(cell)} ${text}`);

/** The findings of a rule, each by its cells. */
export function foundBy(rule: string, rows: string): readonly string[] {
  return review(gridWritten(rows))
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, cells }) => `${severity} ${cells.map(cellName).join(' ')}`);
}
