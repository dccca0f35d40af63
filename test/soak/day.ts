import { startExcel, type RunningExcel, type WorkbookInput } from '../../excel-host';
import { makeExcelHost } from '../../src/excel';
import type { Edit } from '../../src/edits';
import { cellName, plain, type CellRef } from '../../src/grid';
import {
  findingsOf,
  makeController,
  makeStore,
  START,
  type Controller,
  type Intent,
  type Store,
} from '../../src/taskpane';
import { formFile, type FormFile } from '../forms/load';
import { startClock, type Clock } from './clock';
import { beginFault, type Begun } from './faults';
import { chanceOf, type Chance } from './random';
import {
  COLUMNS,
  differences,
  journalKeys,
  nameOfCell,
  newSheet,
  orderOf,
  shiftRows,
  snapshot,
  type Difference,
  type Held,
  type Sheet,
  type Snapshot,
} from './workbook';

/** A pane and what is known of it beside the add-in. */
interface Pane {
  readonly store: Store;
  readonly controller: Controller;
  isShown: boolean;
  /** An event was lost since its last reading by a button, so it cannot know of every change. */
  hasMissed: boolean;
  /** Excel may have refused to let it listen. */
  mayBeDeaf: boolean;
}

/** A cell that the add-in wrote: where it was, what it held before, and what it was given. */
interface WrittenCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly before: Held;
  /** As shown; null if it depends on other cells. */
  readonly text: string | null;
  readonly wrote: Held;
}

/** An action that Ctrl+Z takes back, with what that means for the rows that are followed. */
interface Done {
  readonly what: string;
  readonly back: (() => void) | null;
}

/** A day ended with something that must not be. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

const WAIT = 3300;
const FORM = '自评表';

/** Scores and rates that are left blank, so that there is something to fill. */
const BLANKS = ['I5', 'G8', 'H16', 'H18', 'H21', 'H24', 'H25'];

/** The sample form with some cells left open. */
function openForm(name: string, sheetName: string): FormFile {
  const file = formFile(name);
  for (const cell of BLANKS) {
    const row = file.rows[Number(cell.slice(1)) - 1];
    if (row) row[cell.charCodeAt(0) - 65] = null;
  }
  return { ...file, sheetName };
}

/** The workbook of a day: the form, another sheet that may look like it, and notes. */
function workbookOf(chance: Chance): WorkbookInput {
  const other = chance.one<FormFile>([
    openForm('yuelu-2022', '上年自评表'),
    { ...formFile('yuelu-2022'), sheetName: '上年自评表' },
    { ...formFile('jishan-2020'), sheetName: '项目' },
  ]);
  return [
    openForm('yuelu-2022', FORM),
    other,
    {
      sheetName: '备注',
      rows: [
        ['备注', 1],
        ['合计', '=B1*2'],
      ],
    },
  ];
}

/** One random working day; throws `Broken` with what happened before. */
export async function spendDay(seed: number, steps: number): Promise<void> {
  const chance = chanceOf(seed);
  const random = chanceOf(seed + 1);
  const clock = startClock(() => random.next());
  const day = new Day(chance, clock);
  try {
    await day.open(workbookOf(chance));
    for (let step = 0; step < steps; step += 1) await day.step();
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Broken(`Seed ${seed}:\n${day.log.map((line) => `  ${line}`).join('\n')}\n${what}`);
  } finally {
    clock.clear();
    clock.end();
  }
}

const EVERY_STEP: readonly (readonly [weight: number, name: keyof Steps])[] = [
  [12, 'typeFigure'],
  [4, 'typeText'],
  [4, 'typeFormula'],
  [3, 'clear'],
  [5, 'paste'],
  [3, 'insertRows'],
  [2, 'deleteRows'],
  [4, 'coauthorTypes'],
  [5, 'pressUndo'],
  [4, 'activate'],
  [2, 'select'],
  [1, 'addSheet'],
  [1, 'deleteSheet'],
  [2, 'renameSheet'],
  [2, 'protect'],
  [6, 'check'],
  [8, 'planFill'],
  [4, 'planFixes'],
  [2, 'planSuggestions'],
  [3, 'leaveOut'],
  [10, 'write'],
  [2, 'dismiss'],
  [8, 'undo'],
  [2, 'report'],
  [2, 'updateReport'],
  [1, 'closeFault'],
  [1, 'go'],
  [2, 'showPane'],
  [1, 'focus'],
  [2, 'both'],
  [1, 'secondPane'],
  [1, 'reopen'],
  [5, 'faultBegins'],
  [7, 'faultEnds'],
];

type Steps = Pick<
  Day,
  | 'typeFigure'
  | 'typeText'
  | 'typeFormula'
  | 'clear'
  | 'paste'
  | 'insertRows'
  | 'deleteRows'
  | 'coauthorTypes'
  | 'pressUndo'
  | 'activate'
  | 'select'
  | 'addSheet'
  | 'deleteSheet'
  | 'renameSheet'
  | 'protect'
  | 'check'
  | 'planFill'
  | 'planFixes'
  | 'planSuggestions'
  | 'leaveOut'
  | 'write'
  | 'dismiss'
  | 'undo'
  | 'report'
  | 'updateReport'
  | 'closeFault'
  | 'go'
  | 'showPane'
  | 'focus'
  | 'both'
  | 'secondPane'
  | 'reopen'
  | 'faultBegins'
  | 'faultEnds'
>;

const TYPED_MEANWHILE = '存疑';

/** Whether a request puts something into cells. */
const writesCells = ({ Actions = [] }: Request): boolean =>
  Actions.some(({ Name, ActionType }) => ActionType === SETS && (Name === 'Values' || Name === 'Formulas'));
const SETS = 4;

type Request = Parameters<NonNullable<Parameters<RunningExcel['onRequest']>[0]>>[1];

class Day {
  readonly log: string[] = [];
  private excel!: RunningExcel;
  private panes: Pane[] = [];
  private sheets: Sheet[] = [];
  private done: Done[] = [];
  private readonly writings = new Map<string, readonly WrittenCell[]>();
  private readonly faults = new Map<string, Begun>();
  private names = 0;

  constructor(
    private readonly chance: Chance,
    private readonly clock: Clock,
  ) {}

  async open(workbook: WorkbookInput): Promise<void> {
    this.excel = await this.clock.until(startExcel({ workbook, sheetIds: 'random' }));
    if (this.sheets.length === 0) this.sheets = this.excel.sheetNames.map(newSheet);
    this.panes = [];
    this.done = [];
    this.faults.clear();
    await this.addPane(this.chance.isOneIn(2));
  }

  async step(): Promise<void> {
    let at = this.chance.below(EVERY_STEP.reduce((sum, [weight]) => sum + weight, 0));
    const [, name] = EVERY_STEP.find(([weight]) => (at -= weight) < 0) ?? EVERY_STEP[0]!;
    const number = this.log.push(name);
    await this[name]();
    await this.isAsItMustBe();
    if (this.log.length > number + 20) throw new Error('A step says too much.');
  }

  private say(what: string): void {
    this.log[this.log.length - 1] = `${this.log.at(-1) ?? ''} ${what}`;
  }

  private fail(what: string): never {
    throw new Error(what);
  }

  private idle(): Promise<void> {
    return this.clock.pass(WAIT, () => this.excel.idle());
  }

  // What a person does in the grid. Nothing else may change, then or later.

  private async asPerson(act: () => Promise<void>, done: Done | null = null): Promise<void> {
    await this.clock.until(act());
    if (done) this.done.push(done);
    const meant = snapshot(this.excel);
    this.noteMissed();
    await this.idle();
    const [first] = differences(meant, snapshot(this.excel));
    if (first) this.fail(`Changed without a button: ${told(first)}`);
  }

  private noteMissed(): void {
    if (this.faults.has('eventsLost')) for (const pane of this.panes) pane.hasMissed = true;
  }

  private sheetInFront(): Sheet {
    return (
      this.sheets.find(({ name }) => name === this.excel.activeSheet) ?? this.fail('No sheet is followed.')
    );
  }

  /** A cell where people type, mostly in the table. */
  private place(): { sheet: Sheet; row: number; column: number; address: string } {
    const sheet = this.chance.isOneIn(4) ? this.chance.one(this.sheets as [Sheet]) : this.sheetInFront();
    const row = this.chance.isOneIn(8) ? this.chance.below(40) : 4 + this.chance.below(22);
    const column = this.chance.isOneIn(6) ? this.chance.below(COLUMNS) : 4 + this.chance.below(5);
    return { sheet, row, column, address: `${sheet.name}!${nameOfCell(row, column)}` };
  }

  private async typed(value: Held): Promise<void> {
    const { address } = this.place();
    this.say(`${address} ${JSON.stringify(value)}`);
    await this.asPerson(() => this.excel.typeInto(address, value), {
      what: `typed ${address}`,
      back: () => undefined,
    });
  }

  async typeFigure(): Promise<void> {
    await this.typed(
      this.chance.one<Held>([
        this.chance.below(20),
        this.chance.below(2_000_000) / 100,
        `${this.chance.below(300)}%`,
        10,
        100,
      ]),
    );
  }

  async typeText(): Promise<void> {
    await this.typed(
      this.chance.one<Held>(['已完成', '未完成', '=', '－', `第${this.chance.below(9)}项`, "'12", '95%以上']),
    );
  }

  async typeFormula(): Promise<void> {
    await this.typed(this.chance.one<Held>(['=1+2', '=F5/E5', '=SUM(H16:H24)', '=H16', '=B1']));
  }

  async clear(): Promise<void> {
    await this.typed('');
  }

  async paste(): Promise<void> {
    const { address } = this.place();
    const wide = 1 + this.chance.below(2);
    const rows = Array.from({ length: 1 + this.chance.below(3) }, () =>
      Array.from({ length: wide }, () =>
        this.chance.one<Held>([this.chance.below(20), '10', '甲', 9.5, '95%']),
      ),
    );
    this.say(`${address} ${JSON.stringify(rows)}`);
    const events = this.chance.one<'one' | 'each'>(['one', 'each']);
    await this.asPerson(() => this.excel.paste(address, rows, events), {
      what: `pasted ${address}`,
      back: () => undefined,
    });
  }

  async insertRows(): Promise<void> {
    const { row } = this.place();
    const sheet = this.sheetInFront();
    const count = 1 + this.chance.below(2);
    if (sheet.isProtected || sheet.rows.length > 120) return;
    this.say(`${sheet.name} ${row} ${count}`);
    const back = () => {
      shiftRows(sheet, row, -count);
    };
    await this.asPerson(
      () =>
        this.excel.insertRows(sheet.name, row, count).then(() => {
          shiftRows(sheet, row, count);
        }),
      {
        what: 'inserted rows',
        back,
      },
    );
  }

  async deleteRows(): Promise<void> {
    const { row } = this.place();
    const sheet = this.sheetInFront();
    const count = 1 + this.chance.below(2);
    if (sheet.isProtected) return;
    this.say(`${sheet.name} ${row} ${count}`);
    await this.asPerson(
      () =>
        this.excel.deleteRows(sheet.name, row, count).then(() => {
          shiftRows(sheet, row, -count);
        }),
      {
        what: 'deleted rows',
        back: null,
      },
    );
  }

  async coauthorTypes(): Promise<void> {
    const { address } = this.place();
    const value = this.chance.one<Held>([this.chance.below(20), '乙', '', 95.5]);
    this.say(`${address} ${JSON.stringify(value)}`);
    await this.asPerson(() => this.excel.coauthorTypes(address, value));
  }

  async pressUndo(): Promise<void> {
    const last = this.done.at(-1);
    if (!last?.back) return;
    const { what, back } = last;
    this.say(what);
    this.done.pop();
    await this.asPerson(() => this.excel.pressUndo().then(back));
  }

  async activate(): Promise<void> {
    const { name } = this.chance.one(this.sheets as [Sheet]);
    this.say(name);
    await this.asPerson(() => this.excel.activateSheet(name));
  }

  async select(): Promise<void> {
    const { address } = this.place();
    this.say(address);
    await this.asPerson(() => this.excel.select(address));
  }

  async addSheet(): Promise<void> {
    const name = `新表${(this.names += 1)}`;
    this.say(name);
    await this.asPerson(async () => {
      await this.excel.addSheet(name);
      this.sheets.push(newSheet(name));
    });
  }

  async deleteSheet(): Promise<void> {
    const sheet = this.chance.one(this.sheets as [Sheet]);
    if (this.sheets.length < 3 || (sheet.name === FORM && !this.chance.isOneIn(4))) return;
    this.say(sheet.name);
    await this.asPerson(async () => {
      await this.excel.deleteSheet(sheet.name);
      this.sheets = this.sheets.filter((each) => each !== sheet);
      this.done = [];
    });
  }

  async renameSheet(): Promise<void> {
    const sheet = this.chance.one(this.sheets as [Sheet]);
    // A name that another sheet had before misleads whoever looks by names.
    const to = this.chance.one([FORM, '上年自评表', `改名${(this.names += 1)}`]);
    if (this.sheets.some(({ name }) => name === to)) return;
    this.say(`${sheet.name} → ${to}`);
    await this.asPerson(async () => {
      await this.excel.renameSheet(sheet.name, to);
      sheet.name = to;
    });
  }

  async protect(): Promise<void> {
    const sheet = this.chance.one(this.sheets as [Sheet]);
    this.say(`${sheet.name} ${!sheet.isProtected}`);
    await this.asPerson(async () => {
      sheet.isProtected = !sheet.isProtected;
      await this.excel.protectSheet(sheet.name, sheet.isProtected);
    });
  }

  // Buttons of the pane.

  private pane(): Pane {
    return this.chance.one(this.panes as [Pane]);
  }

  /** Presses a button; what it changed is judged by the caller. */
  private async press(pane: Pane, intent: Intent): Promise<readonly Difference[]> {
    return this.pressed(() => pane.controller.do(intent));
  }

  private async pressed(act: () => Promise<unknown>): Promise<readonly Difference[]> {
    const before = snapshot(this.excel);
    // With another pane, each must hear of the other's writes as of a co-author's.
    await this.clock.until(this.panes.length > 1 ? this.excel.asAnotherAddIn(act) : act());
    await this.idle();
    this.settleUndoList();
    const after = snapshot(this.excel);
    for (const name of before.keys()) if (!after.has(name)) this.fail(`A button removed the sheet ${name}.`);
    const changed = differences(before, after);
    if (changed.length > 0) this.noteMissed();
    return changed;
  }

  /** A button may clear what Ctrl+Z could take back, but not change it. */
  private settleUndoList(): void {
    if (this.excel.undoList.length === 0) this.done = [];
  }

  private async harmless(pane: Pane, intent: Intent): Promise<void> {
    const [first] = await this.press(pane, intent);
    if (first) this.fail(`${intent.type} changed ${told(first)}`);
  }

  async check(): Promise<void> {
    const pane = this.pane();
    await this.harmless(pane, { type: 'check' });
    if (pane.store.state.fault === null && !this.faults.has('eventsLost')) pane.hasMissed = false;
  }

  async planFill(): Promise<void> {
    const pane = this.pane();
    await this.harmless(pane, { type: 'check' });
    await this.harmless(pane, { type: 'plan-fill' });
    if (this.chance.isOneIn(2)) await this.write();
  }

  async planFixes(): Promise<void> {
    await this.harmless(this.pane(), { type: 'plan-all-fixes' });
  }

  async planSuggestions(): Promise<void> {
    await this.harmless(this.pane(), { type: 'plan-suggestions' });
  }

  async leaveOut(): Promise<void> {
    const pane = this.pane();
    const edits = pane.store.state.preview?.plan.edits ?? [];
    const edit = edits[this.chance.below(Math.max(1, edits.length))];
    if (edit) await this.harmless(pane, { type: 'include', cell: cellName(edit.cell) });
  }

  async dismiss(): Promise<void> {
    await this.harmless(this.pane(), { type: 'dismiss' });
  }

  async closeFault(): Promise<void> {
    await this.harmless(this.pane(), { type: 'close-fault' });
  }

  async go(): Promise<void> {
    const pane = this.pane();
    const [first] = findingsOf(pane.store.state).standing;
    const cell = first?.finding.cells[0];
    if (cell) await this.harmless(pane, { type: 'go', cells: [cell] });
  }

  async write(): Promise<void> {
    const pane = this.panes.find(({ store }) => store.state.preview) ?? this.pane();
    const { preview } = pane.store.state;
    if (!preview) return;
    this.say(`${preview.kind} ${preview.plan.edits.map(({ cell }) => cellName(cell)).join()}`);
    if (preview.kind === 'undo') await this.undoShown(pane);
    else await this.writing([pane], () => pane.controller.do({ type: 'write' }));
  }

  /** Two panes write what they show at the same moment. */
  async both(): Promise<void> {
    const showing = this.panes.filter(
      ({ store }) => store.state.preview && store.state.preview.kind !== 'undo',
    );
    if (showing.length < 2) return;
    await this.writing(showing, () =>
      Promise.all(showing.map(({ controller }) => controller.do({ type: 'write' }))),
    );
  }

  private async writing(panes: readonly Pane[], act: () => Promise<unknown>): Promise<void> {
    const edits = panes.flatMap(({ store }) => store.state.preview?.plan.edits ?? []);
    const texts = new Map(
      edits.map(({ sheetName, cell }) => {
        const address = `${sheetName}!${cellName(cell)}`;
        return [
          address,
          this.excel.sheetNames.includes(sheetName) ? (this.excel.text(address)[0]?.[0] ?? '') : '',
        ];
      }),
    );
    const keys = new Set(journalKeys(this.excel));
    const typed = this.typesMeanwhile(edits);
    const all = await this.pressed(act);
    this.excel.onRequest(null);
    const changed = all.filter(({ sheet, row, column, after }) => {
      if (`${sheet}!${nameOfCell(row, column)}` !== typed.at) return true;
      if (!sameHeld(after, TYPED_MEANWHILE)) this.fail(`What was typed meanwhile in ${typed.at} is lost.`);
      return false;
    });
    const cells = changed.map((difference): WrittenCell => {
      const { sheet, row, column, before, after } = difference;
      const shown = edits.filter(
        ({ sheetName, cell }) => sheetName === sheet && cell.row === row && cell.column === column,
      );
      if (!shown.some((edit) => sameHeld(meantBy(edit), after)))
        this.fail(`Not shown before: ${told(difference)}`);
      const text = texts.get(`${sheet}!${nameOfCell(row, column)}`) ?? '';
      const isFormula = typeof before === 'string' && before.startsWith('=');
      return { ...this.identity(sheet, row, column), before, text: isFormula ? null : text, wrote: after };
    });
    const made = journalKeys(this.excel).filter((key) => !keys.has(key));
    if (cells.length > 0 && made.length === 0) this.fail('Written without a way to undo it.');
    for (const key of made) this.writings.set(key, cells);
    this.say(`wrote ${cells.length}`);
  }

  /** Now and then somebody types into a cell after it was compared, just before it is written. */
  private typesMeanwhile(edits: readonly Edit[]): { at: string | null } {
    const typed: { at: string | null } = { at: null };
    const edit = edits[this.chance.below(edits.length + 1)];
    const isPossible =
      edit &&
      this.panes.length === 1 &&
      !this.faults.has('eventsLost') &&
      this.sheets.some(({ name, isProtected }) => name === edit.sheetName && !isProtected);
    if (!isPossible || !this.chance.isOneIn(4)) return typed;
    this.excel.onRequest(async (_, body) => {
      if (typed.at !== null || !writesCells(body)) return;
      typed.at = `${edit.sheetName}!${cellName(edit.cell)}`;
      this.say(`meanwhile typed ${typed.at}`);
      await this.excel.typeInto(typed.at, TYPED_MEANWHILE);
    });
    return typed;
  }

  private identity(name: string, row: number, column: number): Pick<WrittenCell, 'sheet' | 'row' | 'column'> {
    const sheet = this.sheets.find((each) => each.name === name) ?? this.fail(`${name} is not followed.`);
    return { sheet, row: sheet.rows[row] ?? -1, column };
  }

  async undo(): Promise<void> {
    const pane = this.pane();
    await this.undoing(pane, { type: 'undo' }, null);
    if (pane.store.state.preview?.kind !== 'undo') return;
    this.say('is shown');
    if (this.chance.isOneIn(4)) await this.harmless(pane, { type: 'dismiss' });
    else if (!this.chance.isOneIn(4)) await this.undoShown(pane);
  }

  private async undoShown(pane: Pane): Promise<void> {
    const edits = pane.store.state.preview?.plan.edits ?? [];
    const shown = new Set(edits.map(({ sheetName, cell }) => `${sheetName}!${cellName(cell)}`));
    await this.undoing(pane, { type: 'write' }, shown);
  }

  /** Only cells of the last writing change, each to exactly what it held before; the others are told with a reason. */
  private async undoing(pane: Pane, intent: Intent, shown: ReadonlySet<string> | null): Promise<void> {
    const keys = journalKeys(this.excel);
    const last = Math.max(...keys.map(orderOf));
    const cells = keys.filter((key) => orderOf(key) === last).flatMap((key) => this.writings.get(key) ?? []);
    const changed = await this.press(pane, intent);
    for (const difference of changed) {
      const { sheet, row, column, before, after } = difference;
      const place = this.identity(sheet, row, column);
      const address = `${sheet}!${nameOfCell(row, column)}`;
      const own = cells.find(
        (cell) => cell.sheet === place.sheet && cell.row === place.row && cell.column === column,
      );
      if (!own) this.fail(`Undo touched what was not written: ${told(difference)}`);
      if (!sameHeld(own.wrote, before)) this.fail(`Undo replaced a person's own: ${told(difference)}`);
      if (!sameHeld(own.before, after))
        this.fail(`Undo is not exact: ${told(difference)}, was ${String(own.before)}`);
      const text = this.excel.text(address)[0]?.[0] ?? '';
      if (own.text !== null && own.text !== text)
        this.fail(`Undo shows ${text} in ${address}, was ${own.text}`);
      if (shown && !shown.has(address)) this.fail(`Not shown before it was undone: ${told(difference)}`);
    }
    this.say(`restored ${changed.length} of ${cells.length}`);
    const { fault, outcome, preview } = pane.store.state;
    if (keys.length > 0 && fault === null && outcome === null && preview === null && !shown)
      this.fail('Undo said nothing.');
    const kept = new Set(journalKeys(this.excel));
    const isPopped = keys.some((key) => orderOf(key) === last && !kept.has(key));
    const open = cells.filter((cell) => this.stillHolds(cell));
    if (isPopped && changed.length < open.length + changed.length && open.length > 0 && outcome) {
      const isTold = outcome.unchanged.length > 0 || /保持不变|无法恢复/.test(outcome.sentence.zh);
      if (!isTold) this.fail(`Undo left ${open.length} without a reason.`);
    }
    for (const key of this.writings.keys()) if (!kept.has(key)) this.writings.delete(key);
  }

  /** Whether the cell still holds what was written, though it should hold what was there before. */
  private stillHolds({ sheet, row, column, wrote, before }: WrittenCell): boolean {
    if (!this.sheets.includes(sheet) || sameHeld(wrote, before)) return false;
    const at = sheet.rows.indexOf(row);
    if (at < 0) return false;
    const held = this.excel.formulas(`${sheet.name}!${nameOfCell(at, column)}`)[0]?.[0] ?? '';
    return sameHeld(held, wrote);
  }

  async report(): Promise<void> {
    const pane = this.pane();
    const names = new Set(this.excel.sheetNames);
    await this.harmless(pane, { type: 'write-report', ...(this.chance.isOneIn(3) ? { another: true } : {}) });
    const made = this.excel.sheetNames.filter((name) => !names.has(name));
    const { fault, outcome } = pane.store.state;
    if (made.length > 1) this.fail(`Two reports at once: ${made.join()}`);
    for (const name of made) {
      this.say(name);
      this.sheets.push(newSheet(name));
      const isTold = [fault?.zh, outcome?.sentence.zh].some((zh) => zh?.includes(name));
      if (
        !isTold &&
        this.excel
          .values(`${name}!A1:A9`)
          .flat()
          .every((value) => value === '')
      )
        this.fail(`An empty sheet is left of a report: ${fault?.zh ?? outcome?.sentence.zh ?? ''}`);
    }
  }

  async updateReport(): Promise<void> {
    await this.harmless(this.pane(), { type: 'plan-report-update' });
  }

  async showPane(): Promise<void> {
    const pane = this.pane();
    pane.isShown = !pane.isShown;
    this.say(String(pane.isShown));
    pane.controller.shown(pane.isShown);
    await this.idle();
  }

  async focus(): Promise<void> {
    this.pane().controller.focused();
    await this.idle();
  }

  async secondPane(): Promise<void> {
    if (this.panes.length < 2) await this.addPane(this.chance.isOneIn(2));
  }

  private async addPane(checks: boolean): Promise<void> {
    const store = makeStore(START);
    const controller = makeController(store, makeExcelHost(), {
      openGuide: () => undefined,
      keep: () => undefined,
      copy: () => Promise.resolve(true),
      print: () => undefined,
    });
    const pane: Pane = {
      store,
      controller,
      isShown: true,
      hasMissed: false,
      mayBeDeaf: this.faults.size > 0,
    };
    this.panes.push(pane);
    const [first] = await this.pressed(() => controller.start(checks));
    if (first) this.fail(`Opening changed ${told(first)}`);
  }

  async reopen(): Promise<void> {
    const before = snapshot(this.excel);
    const saved = this.excel.save();
    this.clock.clear();
    await this.open(saved);
    const [first] = differences(before, snapshot(this.excel));
    if (first) this.fail(`Opening again changed ${told(first)}`);
  }

  async faultBegins(): Promise<void> {
    const { name, begun } = beginFault(this.excel, this.chance, (kind) => this.faults.has(kind));
    if (!begun) return;
    this.say(name);
    this.faults.set(begun.kind, begun);
    await this.idle();
  }

  async faultEnds(): Promise<void> {
    for (const [kind, { end }] of this.faults) {
      if (this.chance.isOneIn(4)) continue;
      this.say(kind);
      end();
      this.faults.delete(kind);
    }
    await this.idle();
    if (this.faults.size > 0 || !this.panes.some(({ mayBeDeaf }) => mayBeDeaf)) return;
    // Excel is asked again and again to let it listen, each time with pauses.
    await this.clock.pass(12_000, () => this.excel.idle());
    for (const pane of this.panes) {
      // Listening that was refused begins now, which clears the person's list once more.
      if (pane.mayBeDeaf) this.settleUndoList();
      pane.mayBeDeaf = false;
    }
  }

  // What must hold after each step.

  private async isAsItMustBe(): Promise<void> {
    if (this.excel.bugs.length > 0) this.fail(`The emulated Excel failed: ${this.excel.bugs.join('\n')}`);
    if (this.excel.missing.length > 0) this.fail(`Not emulated: ${this.excel.missing.join()}`);
    if (!this.panes.some(({ mayBeDeaf }) => mayBeDeaf)) {
      const [list, done] = [this.excel.undoList.join('; '), this.done.map(({ what }) => what).join('; ')];
      if (list !== done) this.fail(`Ctrl+Z takes back ${list || 'nothing'} instead of ${done}`);
    }
    for (const pane of this.panes) this.isFresh(pane);
    await Promise.resolve();
  }

  /** A pane that claims to show the sheet as it is shows exactly that. */
  private isFresh({ store, isShown, hasMissed, mayBeDeaf }: Pane): void {
    const { sheet, grid, stale, gone, fault, live, busy } = store.state;
    if (busy !== null) this.fail(`The pane is ${busy} for ever.`);
    if (!sheet || !grid || stale || gone || fault !== null) return;
    if (!live || !isShown || hasMissed || mayBeDeaf) return;
    // A name that changed while Excel refuses to be read is only shown later.
    if (!this.excel.sheetNames.includes(sheet.name) && this.faults.size > 0) return;
    if (!this.excel.sheetNames.includes(sheet.name))
      this.fail(`The pane shows ${sheet.name}, which is not there.`);
    const area = `${sheet.name}!A1:L40`;
    const [values, formulas] = [this.excel.values(area), this.excel.formulas(area)];
    values.forEach((cells, row) => {
      cells.forEach((value, column) => {
        const shown = grid.at(row, column);
        const formula = formulas[row]?.[column] ?? '';
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
        const [now, told_] = [isFormula ? formula : value, shown?.formula ?? shown?.value ?? ''];
        if (!sameHeld(now, told_))
          this.fail(
            `The pane shows ${String(told_)} in ${sheet.name}!${nameOfCell(row, column)}, not ${String(now)}`,
          );
      });
    });
    const merges = this.excel.book().sheets.find(({ name }) => name === sheet.name)?.merges ?? [];
    const held = merges.map(({ row, column, rows, columns }) => [row, column, rows, columns].join()).sort();
    const known = grid.merges
      .map(({ top, left, bottom, right }) => [top, left, bottom - top + 1, right - left + 1].join())
      .sort();
    const odd = [
      ...held.filter((each) => !known.includes(each)),
      ...known.filter((each) => !held.includes(each)),
    ];
    if (odd.length > 0)
      this.fail(`The pane knows other merges of ${sheet.name}: ${odd.join(' ')} of ${held.join(' ')}`);
  }
}

function told({ sheet, row, column, before, after }: Difference): string {
  return `${sheet}!${nameOfCell(row, column)} from ${JSON.stringify(before)} to ${JSON.stringify(after)}`;
}

/** What a shown edit puts into its cell. */
function meantBy({
  after,
}: {
  readonly after: {
    readonly value: Parameters<typeof plain>[0] | string | null;
    readonly formula: string | null;
  };
  readonly cell: CellRef;
}): Held {
  if (after.formula !== null) return after.formula;
  if (after.value === null || typeof after.value === 'string') return after.value ?? '';
  return Number(plain(after.value));
}

function sameHeld(one: Held, other: Held): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return one.toPrecision(15) === other.toPrecision(15);
  if (typeof one === 'string' && typeof other === 'string' && one.startsWith('='))
    return one.replace(/\s/g, '').toUpperCase() === other.replace(/\s/g, '').toUpperCase();
  return one === other;
}

export type { Snapshot };
