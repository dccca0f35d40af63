import { anchorOf, type Area, type Grid, type Steps } from '../grid';
import type { Correction } from './corrections';
import { fundLine } from './funds';
import type { AmountUnit, Entry, Form, FundLine } from './form';
import { amountAt, openSheet, partOfGrid, textAt, textOf, type LabelCell, type Sheet } from './sheet';
import { indicatorHeaderAt } from './table';
import {
  ENTRY_LABELS,
  FUND_COLUMNS,
  INDICATOR_COLUMNS,
  PROJECT_KEYS,
  roleOf,
  type IndicatorColumn,
} from './vocabulary';

/** A table that lists the indicators of many projects, with their codes or names in front. */
interface ProjectList {
  readonly header: number;
  /** The last row of the header. */
  readonly bottom: number;
  /** Columns that tell the projects apart. */
  readonly keys: readonly LabelCell[];
  /** Columns before the levels, those of the keys among them; each gives one thing of a project. */
  readonly front: readonly LabelCell[];
  readonly projects: readonly (readonly number[])[];
}

const LEVELS: readonly (IndicatorColumn | null)[] = ['category', 'dimension', 'indicator'];

/** The form of each project in a list of projects; null if the sheet holds no such list. */
export function* formsOfList(
  grid: Grid,
  corrections: readonly Correction[],
  formsOn: (grid: Grid, corrections: readonly Correction[]) => Steps<readonly Form[]>,
): Steps<readonly Form[] | null> {
  const sheet = openSheet(grid);
  const list = listOn(sheet);
  if (!list) return null;
  const forms: Form[] = [];
  for (const rows of list.projects) {
    const read = yield* formsOn(partOf(grid, list, rows), corrections);
    forms.push(...read.map((form) => withFront(sheet, list, rows, form)));
  }
  return forms.length > 1 ? forms : null;
}

function listOn(sheet: Sheet): ProjectList | null {
  for (const row of sheet.grid.rows) {
    const labels = sheet.labels(row);
    const level = labels.find(({ key }) => LEVELS.includes(roleOf(INDICATOR_COLUMNS, key, 'exact')));
    const front = level ? labels.filter(({ right }) => right < level.left) : [];
    const keys = front.filter(({ key }) => PROJECT_KEYS.includes(key));
    const header = keys.length > 0 ? indicatorHeaderAt(sheet, row) : null;
    if (!header) continue;
    const projects = projectsBelow(sheet, header.bottom, keys);
    return projects.length > 1 ? { header: row, bottom: header.bottom, keys, front, projects } : null;
  }
  return null;
}

/** The rows of each project. A blank key belongs to the project above. */
function projectsBelow(
  sheet: Sheet,
  bottom: number,
  keys: readonly LabelCell[],
): readonly (readonly number[])[] {
  const projects: number[][] = [];
  let last = '';
  for (const row of sheet.grid.rows.filter((each) => each > bottom)) {
    const texts = keys.map(({ left }) => textOf(sheet.grid.shown(row, left)).trim());
    const key = texts.join('\n');
    const isNew = texts.some((text) => text !== '') && key !== last;
    if (isNew) last = key;
    if (isNew || projects.length === 0) projects.push([row]);
    else projects.at(-1)?.push(row);
  }
  return projects;
}

/** The sheet with the rows of one project only, without the columns in front of the levels. */
function partOf(grid: Grid, { header, bottom, front }: ProjectList, rows: readonly number[]): Grid {
  const own = new Set(rows);
  const isFront = (column: number) => front.some(({ left, right }) => left <= column && column <= right);
  const isTable = (row: number) => row >= header;
  const keeps = (row: number, column: number) =>
    (row <= bottom || own.has(row)) && !(isTable(row) && isFront(column));
  return partOfGrid(
    grid,
    ({ row, column }) => keeps(row, column),
    ({ top, left }: Area) => keeps(top, left),
  );
}

/** The form with what the columns in front say of its project. */
function withFront(sheet: Sheet, { front }: ProjectList, rows: readonly number[], form: Form): Form {
  const [first = 0] = rows;
  const values = front.map((label) => ({
    label,
    value: textAt(sheet.grid, { row: first, column: label.left }),
  }));
  const entries = values.map(({ label, value }): Entry => ({
    role: roleOf(ENTRY_LABELS, label.key, 'exact') ?? 'attribute',
    label: label.name,
    labelCell: label.cell,
    value,
  }));
  const money = front.find(({ key }) => roleOf(FUND_COLUMNS, key, 'exact') === 'budget');
  const unit = money?.unit ?? form.amountUnit;
  const funds = money ? [lineOf(sheet, money, first, unit)] : form.funds;
  const isNew = form.funds.length === 0 && funds.length > 0;
  return {
    ...form,
    rows: { first, last: rows.at(-1) ?? first },
    entries: [...entries, ...form.entries],
    funds: form.funds.length > 0 ? form.funds : funds,
    amountUnit: isNew ? unit : form.amountUnit,
    asks: isNew ? new Set([...form.asks, 'funds']) : form.asks,
    unread: form.unread.filter(({ cell }) => rows.includes(cell.row)),
  };
}

function lineOf(sheet: Sheet, label: LabelCell, row: number, unit: AmountUnit): FundLine {
  const place = anchorOf(sheet.grid, { row, column: label.left });
  return fundLine({
    role: 'total',
    item: label.name,
    labelCell: label.cell,
    parent: null,
    budget: amountAt(sheet.grid, place, unit),
  });
}
