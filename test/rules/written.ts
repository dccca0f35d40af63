import { cellName, type Grid } from '../../src/grid';
import { review, type Review } from '../../src/rules';
import { isTableLine, linesOf, readCell, readSheet, readTable } from '../notation';
import { gridOfExample } from './example';

/** The grid of a sheet written as a table; `changes` are the contents of single cells, as the table writes them. */
export function written(table: string, changes: Readonly<Record<string, string>> = {}): Grid {
  const sheet = readSheet(readTable(linesOf('table', table).filter(isTableLine)));
  const changed = Object.entries(changes).map(([cell, value]) => ({ cell, value: readCell(value) }));
  return gridOfExample(sheet, changed);
}

/** The review of the only form on such a sheet, by the national default. */
export function reviewed(table: string, changes: Readonly<Record<string, string>> = {}): Review {
  const reviews = review(written(table, changes), { policy: 'mof-2020' });
  expect(reviews).toHaveLength(1);
  return reviews[0]!;
}

/** What is found, as 'rule F4 F6'; of some rules only where they are named. */
export function found({ findings }: Review, ...rules: readonly string[]): readonly string[] {
  return findings
    .filter(({ rule }) => rules.length === 0 || rules.includes(rule))
    .map(({ rule, cells }) => [rule, ...cells.map(cellName)].join(' '));
}

/** The sentences of one rule. */
export const saidBy = (rule: string, { findings }: Review): readonly string[] =>
  findings.filter((finding) => finding.rule === rule).map(({ message }) => message.zh);
