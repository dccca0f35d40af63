import { areaName, parseCell, type Grid } from '../../src/grid';
import { gridOfRows } from '../forms/load';
import { atLine, isTableLine, linesOf, Malformed, readCell, readSheet, readTable } from '../notation';
import type { Line, RowCell, Sheet } from '../notation';

/** One page beside a rule: the breaking form with its findings, and the changes that fix it. */
export interface Page {
  readonly breaking: Sheet;
  /** The form of goals that the breaking one is held against; null if the rule needs none. */
  readonly goal: Sheet | null;
  /** '> G5 G6：执行率应为…': the first cells named, and the message. */
  readonly says: readonly { readonly cells: string; readonly message: string }[];
  /** '- E3 → 95%；F3 →：与金额相符': what is put into cells, and why the rule is then silent. */
  readonly near: readonly { readonly changes: readonly Change[]; readonly why: string }[];
}

export interface Change {
  readonly cell: string;
  readonly value: RowCell;
}

/** Reads a rule's page; throws `Malformed` if it does not follow the notation. */
export function parsePage(file: string, text: string): Page {
  const lines = linesOf(file, text);
  const broken = section(lines, '## 不符合');
  const near = section(lines, '## 符合').filter((line) => line.text.startsWith('- '));
  const says = broken.filter((line) => line.text.startsWith('> '));
  const goal = lines.some(({ text }) => text === GOAL) ? section(lines, GOAL) : null;
  return {
    goal: goal && readSheet(readTable(goal.filter(isTableLine))),
    breaking: readSheet(readTable(broken.filter(isTableLine))),
    says: says.map((line) => {
      const at = line.text.indexOf('：');
      return { cells: line.text.slice(2, at), message: line.text.slice(at + 1) };
    }),
    near: near.map((line) => {
      const at = line.text.lastIndexOf('：');
      const changes = line.text.slice(2, at).split('；');
      return {
        changes: changes.map((change) => atLine(line, () => readChange(change))),
        why: line.text.slice(at + 1),
      };
    }),
  };
}

const GOAL = '## 目标表';

function section(lines: readonly Line[], title: string): readonly Line[] {
  const start = lines.findIndex(({ text }) => text === title);
  if (start < 0) throw new Malformed(lines[0]!, `no section ${title}`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(({ text }) => text.startsWith('## '));
  return end < 0 ? rest : rest.slice(0, end);
}

/** 'E3 → 95%', 'E3 →' and 'E3 → （空）' for a blank cell. */
function readChange(text: string): Change {
  const [, cell = '', value = ''] = /^([A-Z]+\d+) →(?: (.+))?$/.exec(text.trim()) ?? [];
  if (cell === '') throw new Error(`'${text}' is no change: E3 → 95%`);
  return { cell, value: readCell(value === '（空）' ? '' : value) };
}

/** The grid of an example after some changes. */
export function gridOfExample({ rows, merges, ...hidden }: Sheet, changes: readonly Change[] = []): Grid {
  const changed = rows.map((row) => [...row]);
  for (const { cell, value } of changes) {
    const { row, column } = parseCell(cell)!;
    while (changed.length <= row) changed.push([]);
    const cells = changed[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }
  return gridOfRows({ rows: changed, merges: merges.map(areaName), ...hidden });
}
