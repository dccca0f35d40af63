import { sum, type Decimal } from '../../grid';
import type { Form, FundBlock, FundLine, FundRole } from '../form';
import type { LabelCell } from '../sheet';
import { isSubtotal } from '../vocabulary';

/**
 * The line that contains a line: 其中 and numbering tell (2. belongs where 1. does), else the roles.
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
  return withSubtotals(asTotal(lines));
}

/** The only line of a block is its total, whatever its name is. A total may also be the last line. */
function asTotal(lines: readonly FundLine[]): readonly FundLine[] {
  const [only, second] = lines;
  if (only && !second && only.role !== 'total') return [{ ...only, role: 'total', parent: null }];
  const last = lines.length - 1;
  const isLast = lines.findIndex(({ role }) => role === 'total') === last && last >= 2;
  // 合计 below its parts sums those that no other line contains.
  return isLast
    ? lines.map((line, index) => (index < last ? { ...line, parent: line.parent ?? last } : line))
    : lines;
}

/** 小计 sums lines above it: as many as make up its amount, else all since the last 小计. */
function withSubtotals(lines: readonly FundLine[]): readonly FundLine[] {
  const parents = lines.map(({ parent }) => parent);
  lines.forEach((line, index) => {
    if (!isSubtotal(line.item) || line.role === 'total') return;
    const above: number[] = [];
    for (let at = index - 1; at >= 0; at -= 1) {
      const other = lines[at];
      if (!other || other.role === 'total' || isSubtotal(other.item)) break;
      if (parents[at] === line.parent) above.push(at);
    }
    const most = above.findIndex((_, count) =>
      isSum(
        line,
        above.slice(0, count + 1).map((at) => lines[at]),
      ),
    );
    for (const at of most < 0 ? above : above.slice(0, most + 1)) parents[at] = index;
  });
  return lines.map((line, index) => ({ ...line, parent: parents[index] ?? null }));
}

function isSum(whole: FundLine, parts: readonly (FundLine | undefined)[]): boolean {
  const amounts = parts.flatMap((part): readonly Decimal[] =>
    part?.budget?.value ? [part.budget.value] : [],
  );
  return parts.length >= 2 && whole.budget?.value?.eq(sum(amounts)) === true;
}

/** The lines that a line is divided into. */
export function partsOf({ funds }: Pick<Form, 'funds'>, line: FundLine): readonly FundLine[] {
  const index = funds.indexOf(line);
  return funds.filter(({ parent }) => parent === index);
}
