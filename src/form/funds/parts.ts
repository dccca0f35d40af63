import { ZERO } from '../../grid';
import type { Form, FundBlock, FundLine, FundRole } from '../form';
import type { LabelCell } from '../sheet';
import { isSubtotal } from '../vocabulary';

/** Fund lines in the order of the sheet, with what decides which of them contains the next one. */
export class FundTree {
  readonly lines: FundLine[] = [];
  readonly #last = new Map<string, number>();

  /** @param numbering the numbering of the line's label: '#.', '(#)', '' if it has none */
  add(line: FundLine, numbering: string): void {
    const { block, role } = line;
    const index = this.lines.push(line) - 1;
    for (const key of [block, role, `${block} ${role}`, `${block} ${numbering}`]) this.#last.set(key, index);
  }

  /** The line that contains a line: 其中 and numbering decide (2. belongs where 1. does), else the roles. */
  parentOf(block: FundBlock, role: FundRole, label: LabelCell | null): number | null {
    if (role === 'total') return null;
    // A total may be divided twice, by source and by structure.
    const root = this.#last.get(`${block} total`) ?? this.#last.get('total') ?? null;
    if (role === 'personnel' || role === 'public') return this.#last.get(`${block} basic`) ?? root;
    if (role === 'basic' || role === 'project') return root;
    const previous = this.#last.get(block) ?? null;
    if (label?.ofWhich) return previous ?? root;
    if (role !== 'item') return root;
    const alike = label?.numbering ? this.#last.get(`${block} ${label.numbering}`) : undefined;
    for (const beside of [alike, previous]) {
      const line = beside === null || beside === undefined ? undefined : this.lines[beside];
      if (line && line.role !== 'total') return line.parent;
    }
    return root;
  }
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
    const parts: number[] = [];
    let total = ZERO;
    let count: number | null = null;
    for (let at = index - 1; at >= 0; at -= 1) {
      const other = lines[at];
      if (!other || other.role === 'total' || isSubtotal(other.item)) break;
      if (parents[at] !== line.parent) continue;
      parts.push(at);
      total = total.plus(other.budget?.value ?? ZERO);
      if (count === null && parts.length > 1 && line.budget?.value?.eq(total)) count = parts.length;
    }
    for (const at of parts.slice(0, count ?? parts.length)) parents[at] = index;
  }
  return lines.map((line, index) => ({ ...line, parent: parents[index] ?? null }));
}

/** Every line with the lines that it is divided into. */
export function dividedLines({ funds }: Pick<Form, 'funds'>): readonly {
  readonly line: FundLine;
  readonly parts: readonly FundLine[];
}[] {
  const parts = funds.map((): FundLine[] => []);
  for (const line of funds) if (line.parent !== null) parts[line.parent]?.push(line);
  return funds.map((line, index) => ({ line, parts: parts[index] ?? [] }));
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
