import { decimal, parseCell, toEnd, type CellRef } from '../../src/grid';
import type {
  Entry,
  EntryRole,
  Figure,
  Form,
  FundLine,
  Indicator,
  LevelLabel,
  Measure,
} from '../../src/form';
import { ledgerOf } from '../../src/ledger';
import { policyById, type Policy } from '../../src/policy';
import type { Scorecard } from '../../src/scoring';
import type { Finding, Reviewed } from '../../src/rules';
import { runsText, writeReport, type Report, type Run } from '../../src/report';

export function at(name: string): CellRef {
  const cell = parseCell(name);
  if (!cell) throw new RangeError(name);
  return cell;
}

/** A figure as its cell shows it: '1,602.40', '95%', '' for a blank, '—' for a dash. */
export function figure(cell: string, text: string, value?: string): Figure {
  const digits = text.replace(/[,%]/g, '');
  const number = /^-?[0-9]+(\.[0-9]+)?$/.test(digits);
  const ratio = text.endsWith('%') ? decimal(digits).div(100) : null;
  const own = value === undefined ? null : decimal(value);
  return {
    state: number ? 'number' : text === '' ? 'blank' : 'not-applicable',
    value: number ? (own ?? ratio ?? decimal(digits)) : null,
    text,
    cell: at(cell),
    formula: null,
    numberFormat: 'General',
    places: number ? (digits.split('.')[1] ?? '').length : null,
  };
}

export function fund(line: Partial<FundLine> & Pick<FundLine, 'role' | 'item'>): FundLine {
  return {
    block: 'source',
    labelCell: at('B5'),
    parent: null,
    initial: null,
    budget: null,
    executed: null,
    arrived: null,
    forecast: null,
    projectTotal: null,
    rate: null,
    rateBase: 'budget',
    weight: null,
    score: null,
    reason: null,
    ...line,
  };
}

export function target(cell: string, text: string, full = text): Measure {
  return {
    text,
    full,
    cell: at(cell),
    number: null,
    numberFormat: 'General',
    sign: null,
    unit: null,
    unknown: false,
  };
}

export function level(name: string, cell = 'B16'): LevelLabel {
  return { name, cell: at(cell), weight: null };
}

export function indicator(part: Partial<Indicator> & Pick<Indicator, 'name'>): Indicator {
  return {
    table: 0,
    row: part.nameCell?.row ?? 15,
    category: level('产出指标'),
    dimension: level('数量指标', 'C16'),
    nameCell: at('D16'),
    target: null,
    actual: null,
    forecast: null,
    weight: null,
    score: null,
    reason: null,
    completion: null,
    converted: null,
    period: null,
    breakdown: [],
    ...part,
  };
}

export function entry(role: EntryRole, text: string, label = '', cell = 'B2'): Entry {
  return { role, label, labelCell: at('A2'), value: { text, cell: at(cell) } };
}

export function form(part: Partial<Form> = {}): Form {
  return {
    sheetName: '自评表',
    kind: 'department',
    stage: 'self-assessment',
    title: '部门整体支出绩效自评表',
    titleCell: at('A1'),
    year: 2022,
    yearCell: at('A1'),
    unitName: null,
    amountUnit: '万元',
    unitCells: [],
    asks: new Set(['funds', 'goal', 'weights', 'targets', 'actuals', 'scores', 'reasons', 'total']),
    headcount: null,
    entries: [],
    funds: [],
    executionWeight: null,
    goal: null,
    indicators: [],
    emptyRows: [],
    otherPoints: [],
    total: null,
    scoreInHead: null,
    unread: [],
    assumptions: [],
    notes: [],
    rows: { first: 0, last: 30 },
    ...part,
  };
}

export function finding(
  rule: string,
  cells: readonly string[],
  severity: Finding['severity'] = 'error',
): Finding {
  return {
    rule,
    severity,
    block: 'funds',
    cells: cells.map(at),
    message: { zh: '基本支出与分项之和相差 2.00 万元。', en: 'The parts do not add up.' },
    actual: null,
    expected: null,
    difference: null,
    basis: { zh: '算术', en: 'arithmetic' },
    fix: null,
  };
}

export function reviewed(part: Partial<Form> = {}, findings: readonly Finding[] = []): Reviewed {
  const read = form(part);
  const policy = policyById('mof-2020') as Policy;
  const scorecard: Scorecard = {
    policy: 'mof-2020',
    places: 2,
    execution: null,
    indicators: [],
    others: [],
    summed: [],
    total: {
      cell: null,
      given: null,
      suggested: null,
      sumOfGiven: null,
      filled: null,
      withheld: null,
      sumOfConverted: null,
    },
    grade: { given: null, suggested: null },
  };
  return { form: read, policy, scorecard, ledger: toEnd(ledgerOf(read, policy, scorecard)), findings };
}

/** The paragraphs of a section as texts. */
export function section(report: Report, id: string): readonly string[] {
  const found = report.sections.find((other) => other.id === id);
  if (!found) throw new RangeError(`no section ${id}`);
  return found.paragraphs.map((paragraph) => runsText(paragraph.runs));
}

/** The text of a section of the report on a form. */
export function sectionOf(id: string, part: Partial<Form>, outline?: string): readonly string[] {
  return section(writeReport(reviewed(part), outline === undefined ? {} : { outline }), id);
}

/** Every run of a report in reading order. */
export function runsOf(report: Report): readonly Run[] {
  return report.sections.flatMap(({ paragraphs }) => paragraphs).flatMap(({ runs }) => runs);
}
