import {
  Malformed,
  numberOrBlank,
  oneOf,
  readEntries,
  textOrBlank,
  type Columns,
  type Table,
} from '../notation';
import type { ExpectedFinding, ExpectedFund, ExpectedIndicator } from './expected-form';
import { cell, rule } from './facts';

const ROLES = [
  'total',
  'fiscal',
  'carryover',
  'other',
  'basic',
  'personnel',
  'public',
  'project',
  'item',
] as const;

const role = oneOf(ROLES);

/** E5 is a cell, E5? one whose line need not be read as one of the funds. */
const optionalCell = (text: string): Pick<ExpectedFund, 'cell' | 'optional'> =>
  text.endsWith('?') ? { cell: cell(text.slice(0, -1)), optional: true } : { cell: cell(text) };

/** The first role of fiscal/other is expected, the others are fair as well. */
function roles(text: string): Pick<ExpectedFund, 'role' | 'roleAlso'> {
  const [first = '', ...also] = text.split('/').map(role);
  return also.length > 0 ? { role: first, roleAlso: also } : { role: first };
}

const FUND: Columns<ExpectedFund> = {
  fund: optionalCell,
  role: roles,
  initial: (text) => ({ initial: numberOrBlank(text) }),
  budget: (text) => ({ budget: numberOrBlank(text) }),
  executed: (text) => ({ executed: numberOrBlank(text) }),
};

const INDICATOR: Columns<ExpectedIndicator> = {
  indicator: (text) => ({ cell: cell(text) }),
  category: (text) => ({ category: textOrBlank(text) }),
  dimension: (text) => ({ dimension: textOrBlank(text) }),
  name: (text) => ({ name: textOrBlank(text) }),
  weight: (text) => ({ weight: numberOrBlank(text) }),
  score: (text) => ({ score: numberOrBlank(text) }),
  target: (text) => ({ target: textOrBlank(text) }),
  actual: (text) => ({ actual: textOrBlank(text) }),
};

const FINDING: Columns<ExpectedFinding> = {
  finding: (text) => ({ rule: rule(text) }),
  severity: (text) => ({ severity: oneOf(['error', 'warning', 'info'])(text) }),
  cells: (text) => ({ cells: text.split(' ').map(cell) }),
  says: (text) => ({ says: text.split('、') }),
};

/** The entries of the tables of one form; the first column of a table tells of what it is. */
export interface Entries {
  readonly funds?: ExpectedFund[];
  readonly indicators?: ExpectedIndicator[];
  readonly findings?: ExpectedFinding[];
}

export function entriesOf(tables: readonly Table[]): Entries {
  const entries: { -readonly [Key in keyof Entries]: Entries[Key] } = {};
  for (const table of tables) {
    const [first = ''] = table.header.cells;
    if (first === 'fund') entries.funds = readEntries<ExpectedFund>(table, FUND);
    else if (first === 'indicator') entries.indicators = readEntries<ExpectedIndicator>(table, INDICATOR);
    else if (first === 'finding') entries.findings = readEntries<ExpectedFinding>(table, FINDING);
    else throw new Malformed(table.header.line, `a table of '${first}': fund, indicator or finding`);
  }
  return entries;
}
