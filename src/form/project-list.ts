import { anchorOf, makeGrid, type Area, type Grid, type Steps } from '../grid';
import type { Correction } from './corrections';
import { fundLine } from './funds';
import type { AmountUnit, Entry, Form, FundLine } from './form';
import { amountAt, headKey, openSheet, readLabel, textAt, textOf, type LabelCell, type Sheet } from './sheet';
import { indicatorHeaderAt, isTotalRow } from './table';
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
  readonly projects: readonly Project[];
}

interface Project {
  readonly rows: readonly number[];
  /** Rows after its own: its total, and the foot of the sheet. */
  readonly after: readonly number[];
}

/** The merges of a sheet by their first row: a list of hundreds of projects asks for them again and again. */
type MergesOf = ReadonlyMap<number, readonly Area[]>;

const LEVELS: readonly (IndicatorColumn | null)[] = ['category', 'dimension', 'indicator'];

/** The form of each project in a list of projects; null if the sheet holds no such list. */
export function* formsOfList(
  grid: Grid,
  corrections: readonly Correction[],
  formsOn: (grid: Grid, corrections: readonly Correction[]) => Steps<readonly Form[]>,
): Steps<readonly Form[] | null> {
  if (!mayListProjects(grid)) return null;
  const sheet = openSheet(grid);
  const list = listOn(sheet);
  if (!list) return null;
  const forms: Form[] = [];
  const merges = new Map<number, Area[]>();
  for (const merge of grid.merges) merges.set(merge.top, [...(merges.get(merge.top) ?? []), merge]);
  for (const project of list.projects) {
    const read = yield* formsOn(partOf(grid, merges, list, project), corrections);
    forms.push(...read.map((form) => withFront(sheet, list, project, form)));
  }
  return forms.length > 0 ? forms : null;
}

/** A quick test: whether a row holds the header of projects and that of a level; most sheets have none. */
function mayListProjects(grid: Grid): boolean {
  return grid.rows.some((row) => {
    const keys = grid
      .row(row)
      .flatMap(({ value }) => (typeof value === 'string' ? [readLabel(value).key] : []));
    return keys.some((key) => PROJECT_KEYS.includes(key)) && keys.some(isLevel);
  });
}

const isLevel = (key: string) => LEVELS.includes(roleOf(INDICATOR_COLUMNS, key, 'exact'));

function listOn(sheet: Sheet): ProjectList | null {
  for (const row of sheet.grid.rows) {
    const labels = sheet.labels(row);
    const level = labels.find(({ key }) => isLevel(key));
    const front = level ? labels.filter(({ right }) => right < level.left) : [];
    const keys = front.filter(({ key }) => PROJECT_KEYS.includes(key));
    const header = keys.length > 0 ? indicatorHeaderAt(sheet, row) : null;
    if (!header) continue;
    const projects = projectsBelow(sheet, header.bottom, keys);
    return projects.length > 0 ? { header: row, bottom: header.bottom, keys, front, projects } : null;
  }
  return null;
}

/**
 * The rows of each project. A blank key belongs to the project above, and so does a total, unless it sums several. The
 * foot of the sheet follows the last project.
 */
function projectsBelow(sheet: Sheet, bottom: number, keys: readonly LabelCell[]): readonly Project[] {
  const projects: { readonly rows: number[]; readonly after: number[]; total: number | null }[] = [];
  let last = '';
  let inFoot = false;
  for (const row of sheet.grid.rows.filter((each) => each > bottom)) {
    const project = projects.at(-1);
    inFoot ||= project !== undefined && beginsFoot(sheet, row);
    if (project && inFoot) {
      project.after.push(row);
      continue;
    }
    if (project && isTotalRow(sheet, row)) {
      project.total = row;
      continue;
    }
    const texts = keys.map(({ left }) => textOf(sheet.grid.shown(row, left)).trim());
    const key = texts.join('\n');
    const isNew = texts.some((text) => text !== '') && key !== last;
    if (isNew) last = key;
    if (isNew || !project) projects.push({ rows: [row], after: [], total: null });
    else project.rows.push(row);
  }
  // 合计 once below several projects sums them all.
  const isOwn = projects.every(({ total }) => total !== null);
  return projects.map(({ rows, after, total }) => ({
    rows,
    after: isOwn && total !== null ? [total, ...after] : after,
  }));
}

function beginsFoot(sheet: Sheet, row: number): boolean {
  const [first] = sheet.labels(row);
  return first !== undefined && roleOf(ENTRY_LABELS, headKey(first.text), 'exact') !== null;
}

/** The sheet with the rows of one project only, without the columns in front of the levels. */
function partOf(grid: Grid, mergesOf: MergesOf, list: ProjectList, { rows, after }: Project): Grid {
  const { header, bottom, front } = list;
  const isFront = (column: number) => front.some(({ left, right }) => left <= column && column <= right);
  const above = grid.rows.slice(
    0,
    grid.rows.findIndex((row) => row > bottom),
  );
  const own = [...above, ...rows, ...after].sort((a, b) => a - b);
  const keeps = (row: number, column: number) => row < header || after.includes(row) || !isFront(column);
  return makeGrid({
    ...grid,
    cells: own.flatMap((row) => grid.row(row)).filter(({ row, column }) => keeps(row, column)),
    merges: own.flatMap((row) => mergesOf.get(row) ?? []).filter(({ top, left }) => keeps(top, left)),
  });
}

/** The form with what the columns in front say of its project. */
function withFront(sheet: Sheet, { front }: ProjectList, { rows, after }: Project, form: Form): Form {
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
  // What tells the projects apart names the form: the project's name, else its code; 序号 never does.
  const nameOrder = (entry: Entry) =>
    entry.role === 'project' ? 0 : PROJECT_KEYS.includes(headKey(entry.label)) ? 1 : 2;
  const inOrder = [...entries].sort((one, other) => nameOrder(one) - nameOrder(other));
  const money = front.find(({ key }) => roleOf(FUND_COLUMNS, key, 'exact') === 'budget');
  const unit = money?.unit ?? form.amountUnit;
  const funds = money ? [lineOf(sheet, money, first, unit)] : form.funds;
  const isNew = form.funds.length === 0 && funds.length > 0;
  return {
    ...form,
    rows: { first, last: [...rows, ...after].at(-1) ?? first },
    entries: [...inOrder, ...form.entries],
    isListed: true,
    funds: form.funds.length > 0 ? form.funds : funds,
    amountUnit: isNew ? unit : form.amountUnit,
    asks: isNew ? new Set([...form.asks, 'funds']) : form.asks,
    unread: form.unread.filter(({ cell }) => cell.row >= first),
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
