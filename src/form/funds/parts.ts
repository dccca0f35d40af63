import { sum, ZERO } from '../../grid';
import type { Form, FundBlock, FundLine, FundRole } from '../form';
import type { LabelCell } from '../sheet';
import { isSubtotal } from '../vocabulary';

/**
 * The line that contains a line: 其中 and numbering decide (2. belongs where 1. does), else the roles.
 * @param numberingOf the numbering of an earlier line: '#.', '(#)', '' if it has none
 */
export function parentOf(
  before: readonly FundLine[],
  block: FundBlock,
  role: FundRole,
  label: LabelCell | null,
  numberingOf: (line: FundLine) => string,
): number | null {
  if (role === 'total') return null;
  const ofBlock = before.map((line, index) => ({ line, index })).filter(({ line }) => line.block === block);
  const lastOf = (...roles: FundRole[]) =>
    ofBlock.filter(({ line }) => roles.includes(line.role)).at(-1)?.index;
  const total = lastOf('total') ?? before.map((line) => line.role).lastIndexOf('total');
  // A total may be divided twice, by source and by structure.
  const root = total >= 0 ? total : null;
  if (role === 'personnel' || role === 'public') return lastOf('basic') ?? root;
  if (role === 'basic' || role === 'project') return root;
  const previous = ofBlock.at(-1);
  if (label?.ofWhich) return previous?.index ?? root;
  if (role !== 'item') return root;
  const alike = label?.numbering
    ? ofBlock.filter(({ line }) => numberingOf(line) === label.numbering).at(-1)
    : undefined;
  if (alike && alike.line.role !== 'total') return alike.line.parent;
  return previous && previous.line.role !== 'total' ? previous.line.parent : root;
}

/** Finds the total among lines, and puts what a 小计 sums below it. */
export function withTotals(lines: readonly FundLine[]): readonly FundLine[] {
  return withSubtotals(withTotal(lines));
}

function withTotal(lines: readonly FundLine[]): readonly FundLine[] {
  const [only, second] = lines;
  // The only line of a block is its total, whatever its name is.
  if (only && !second) return [{ ...only, role: 'total', parent: null }];
  const last = lines.length - 1;
  if (last < 2 || lines.findIndex(({ role }) => role === 'total') !== last) return lines;
  // 合计 below its parts sums those that no other line contains.
  return lines.map((line, index) => (index < last ? { ...line, parent: line.parent ?? last } : line));
}

/** 小计 sums lines above it: as many as make up its amount, else all since the last 小计. */
function withSubtotals(lines: readonly FundLine[]): readonly FundLine[] {
  const parents = lines.map(({ parent }) => parent);
  for (const [index, line] of lines.entries()) {
    if (!isSubtotal(line.item) || line.role === 'total') continue;
    const above = [...lines.entries()].slice(0, index).reverse();
    const end = above.findIndex(([, other]) => other.role === 'total' || isSubtotal(other.item));
    const parts = (end < 0 ? above : above.slice(0, end)).filter(([at]) => parents[at] === line.parent);
    const amounts = parts.map(([, { budget }]) => budget?.value ?? ZERO);
    const isSum = (count: number) => line.budget?.value?.eq(sum(amounts.slice(0, count)));
    const count = parts.findIndex((_, at) => at > 0 && isSum(at + 1)) + 1;
    for (const [at] of parts.slice(0, count || parts.length)) parents[at] = index;
  }
  return lines.map((line, index) => ({ ...line, parent: parents[index] ?? null }));
}

/** The lines that a line is divided into. */
export function partsOf({ funds }: Pick<Form, 'funds'>, line: FundLine): readonly FundLine[] {
  const index = funds.indexOf(line);
  return funds.filter(({ parent }) => parent === index);
}

/** The line of all funds: the first total, that of the sources where the funds are divided twice. */
export function totalLine({ funds }: Pick<Form, 'funds'>): FundLine | null {
  return funds.find(({ role }) => role === 'total') ?? null;
}
