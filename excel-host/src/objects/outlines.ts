import { COLUMNS, ROWS, type Box } from '../address';
import { follow } from '../followers';
import type { Host } from '../host';
import { oneOf, whole } from '../request/arguments';
import { ApiError } from '../request/errors';
import { stateOf, type Method } from '../request/kind';

type Lines = 'rows' | 'columns';

/** How deep rows and columns lie in groups, by sheet and line: up to 8. */
const levels = stateOf(() => new Map<string, Map<number, number>>());
const DEEPEST = 8;

function levelsOf(host: Host, sheet: string, what: Lines): Map<number, number> {
  const key = `${sheet} ${what}`;
  const known = levels(host).get(key) ?? new Map<number, number>();
  levels(host).set(key, known);
  return known;
}

/** Which lines of a range are meant; a range of whole rows can't be grouped by columns, nor the other way. */
function linesOf(box: Box, option: unknown): readonly [Lines, from: number, count: number] {
  const byRows = oneOf(['ByRows', 'ByColumns'], option) === 'ByRows';
  if (byRows ? box.rows === ROWS : box.columns === COLUMNS) throw new ApiError('InvalidArgument');
  return byRows ? ['rows', box.row, box.rows] : ['columns', box.column, box.columns];
}

function deepen(host: Host, box: Box, option: unknown, by: 1 | -1): void {
  const [what, from, count] = linesOf(box, option);
  const known = levelsOf(host, box.sheet, what);
  for (let line = from; line < from + count; line += 1) {
    const level = Math.min(DEEPEST, Math.max(0, (known.get(line) ?? 0) + by));
    if (level === 0) known.delete(line);
    else known.set(line, level);
  }
}

function showDetails(host: Host, box: Box, option: unknown, shown: boolean): void {
  const [what, from, count] = linesOf(box, option);
  for (const line of levelsOf(host, box.sheet, what).keys()) {
    if (line >= from && line < from + count) host.engine.setLineHidden(box.sheet, what, line, 1, !shown);
  }
}

/** Shows the lines that lie no deeper than a level; 0 leaves them as they are. */
export function showOutlineLevels(
  host: Host,
  sheet: string,
  rowLevels: unknown,
  columnLevels: unknown,
): void {
  const given: readonly (readonly [Lines, unknown])[] = [
    ['rows', rowLevels],
    ['columns', columnLevels],
  ];
  for (const [what, wanted] of given) {
    const most = whole(wanted, 0);
    if (most < 0 || most > DEEPEST) throw new ApiError('InvalidArgument');
    if (most === 0) continue;
    // Level 1 shows no groups.
    for (const [line, level] of levelsOf(host, sheet, what))
      host.engine.setLineHidden(sheet, what, line, 1, level >= most);
  }
}

/** Methods of a range that group its rows or columns. */
export const outlines: Readonly<Record<string, Method<Box>>> = {
  group(host, box, option) {
    deepen(host, box, option, 1);
  },
  ungroup(host, box, option) {
    deepen(host, box, option, -1);
  },
  showGroupDetails(host, box, option) {
    showDetails(host, box, option, true);
  },
  hideGroupDetails(host, box, option) {
    showDetails(host, box, option, false);
  },
};

follow({
  shifted(host, { sheet, what, at, count, band }) {
    if (band) return;
    const known = levelsOf(host, sheet, what);
    const moved = [...known].flatMap(([line, level]): [number, number][] => {
      if (line < at) return [[line, level]];
      return count < 0 && line < at - count ? [] : [[line + count, level]];
    });
    known.clear();
    for (const [line, level] of moved) known.set(line, level);
  },
  sheetCopied(host, from, to) {
    for (const what of ['rows', 'columns'] as const) {
      const copied = levelsOf(host, to, what);
      for (const [line, level] of levelsOf(host, from, what)) copied.set(line, level);
    }
  },
});
