import { cellName, parseCell } from '../../src/grid';
import { linesOf, type JournalEntry } from '../../src/excel';
import { ignoring, review, type Finding } from '../../src/rules';
import { findingsOf, reduce, START, type PaneEvent, type State } from '../../src/taskpane';
import { originalOf } from '../../src/taskpane/own-scores';
import { planned, plannedCounts } from '../../src/taskpane/previews';
import { formFile, gridOfRows, type FormFile, type RowCell } from '../forms/load';

const SHEET = { id: 's1', name: '自评表', protected: false };
const jishan = formFile('jishan-2020');

function withCells(file: FormFile, changes: Readonly<Record<string, RowCell>>): FormFile {
  const rows = file.rows.map((row) => [...row]);
  for (const [name, value] of Object.entries(changes)) {
    const { row, column } = parseCell(name)!;
    rows[row]![column] = value;
  }
  return { ...file, rows };
}

const read = (file: FormFile): PaneEvent => {
  const grid = gridOfRows(file);
  return { type: 'reviewed', sheet: SHEET, grid, reviews: review(grid, { policy: 'mof-2020' }) };
};

/** What was written into a form, as the journal keeps it. */
function writing(file: FormFile, wrote: Readonly<Record<string, number>>, sheet = SHEET): JournalEntry {
  const lines = linesOf(gridOfRows(file));
  return {
    sheet: { id: sheet.id, name: sheet.name },
    cells: Object.entries(wrote).map(([name, value]) => ({
      ...parseCell(name)!,
      line: lines.lineOf(parseCell(name)!),
      before: { content: { value: '' }, numberFormat: 'General' },
      wrote: { content: { value }, numberFormat: null },
    })),
  };
}

const told = (file: FormFile, journal: readonly JournalEntry[]): State =>
  [{ type: 'undoable', journal } as const, read(file)].reduce<State>(reduce, START);
const about = (state: State, cell: string) =>
  findingsOf(state).standing.find(({ finding }) => finding.fix && cellName(finding.fix.cell) === cell)
    ?.finding;

describe('a score that the add-in filled in', () => {
  // The form says 9 in I6, and its rate gives 9.91.
  it('is offered to be brought up to date, not held against the person', () => {
    const offer = about(told(jishan, [writing(jishan, { I6: 9 })]), 'I6')!;
    expect([offer.rule, offer.severity]).toEqual(['execution-score', 'info']);
    expect(offer.message.zh).toBe('I6 是助手填写的 9 分，现应为 9.91 分。');
    expect(offer.fix?.cell).toEqual(parseCell('I6'));
  });

  it.each<[string, readonly JournalEntry[]]>([
    ['nothing was written', []],
    ['another value was written, and changed since', [writing(jishan, { I6: 10 })]],
    ['another cell was written', [writing(jishan, { H16: 10 })]],
    ['it was written on another sheet', [writing(jishan, { I6: 9 }, { ...SHEET, id: 's2', name: '其他' })]],
    ['another value was written last', [writing(jishan, { I6: 9 }), writing(jishan, { I6: 10 })]],
  ])('is the ordinary finding where %s', (_, journal) => {
    expect(about(told(jishan, journal), 'I6')?.severity).toBe('error');
  });

  it('is known after a row was inserted above', () => {
    const rows = [jishan.rows[0]!, [], ...jishan.rows.slice(1)];
    const merges = jishan.merges.map((merge) =>
      merge.replace(/\d+/g, (row) => String(Number(row) + (Number(row) > 1 ? 1 : 0))),
    );
    const moved = { ...jishan, rows, merges };
    expect(about(told(moved, [writing(jishan, { I6: 9 })]), 'I7')?.message.zh).toContain('助手填写');
    expect(about(told(moved, [writing(jishan, { I6: 10 })]), 'I7')?.message.zh).not.toContain('助手填写');
  });

  it('is the finding of its rule where it is ignored', () => {
    const state = told(jishan, [writing(jishan, { I6: 9 })]);
    const ignored = ignoring(state.grid!, originalOf(about(state, 'I6')!), 's1', '理由');
    const next = reduce(state, { type: 'decided', what: { ignored: [ignored] } });
    expect(about(next, 'I6')).toBeUndefined();
    expect(findingsOf(next).setAside).toHaveLength(1);
  });

  it('stays an ordinary finding where it was right to be filled in by a person', () => {
    const typed = withCells(jishan, { I6: 8 });
    expect(about(told(typed, [writing(jishan, { I6: 9 })]), 'I6')?.severity).toBe('error');
  });

  // The target of row 17 is met, and its place for a reason is empty.
  it('asks for no reason where only its own old score takes points off', () => {
    const state = told(jishan, [writing(jishan, { H17: 27 })]);
    const offer = about(state, 'H17')!;
    expect([offer.severity, offer.message.zh]).toEqual(['info', 'H17 是助手填写的 27 分，现应为 30 分。']);
    const reasons = ({ standing }: ReturnType<typeof findingsOf>) =>
      standing.filter(({ finding: { rule, severity } }) => rule === offer.rule && severity === 'error');
    expect(reasons(findingsOf(told(jishan, [])))).toHaveLength(reasons(findingsOf(state)).length + 1);
    expect(about(told(jishan, []), 'H17')).toBeUndefined();
  });

  it('still asks for the reason where the target was missed', () => {
    const missed = withCells(jishan, { F17: '90%', H17: 27 });
    const state = told(missed, [writing(missed, { H17: 27 })]);
    const isAsked = ({ finding: { rule, severity } }: { finding: Finding }) =>
      rule === 'deviation-reason-missing' && severity === 'error';
    expect(findingsOf(state).standing.filter(isAsked)).toEqual(
      findingsOf(told(missed, [])).standing.filter(isAsked),
    );
    expect(about(state, 'H17')?.rule).toBe('own-score');
  });

  it('is filled in anew like a blank, if nobody changed it', () => {
    const request = { options: { fix: false, overwrite: false, formulas: false }, cells: null };
    const edits = (journal: readonly JournalEntry[]) =>
      planned(told(jishan, journal), request, new Set())!.plan.edits.map(
        ({ cell, before, after }) => `${cellName(cell)} ${before.text} → ${after.text}`,
      );
    expect(edits([writing(jishan, { H17: 27 })])).toContain('H17 27 → 30');
    expect(edits([writing(jishan, { H17: 26 })]).join()).not.toContain('H17');
    expect(edits([]).join()).not.toContain('H17');
    expect(plannedCounts(told(jishan, [writing(jishan, { H17: 27 })])).blanks).toBeGreaterThan(
      plannedCounts(told(jishan, [])).blanks,
    );
  });

  it('is not told to be a formula where values were chosen, unless a person typed one too', () => {
    const file = withCells(jishan, { H19: 93 });
    const typed = (journal: readonly JournalEntry[]) =>
      findingsOf(told(file, journal)).standing.some(({ finding }) => finding.rule === 'total-typed');
    const cells = review(gridOfRows(file), { policy: 'mof-2020' })[0]!.findings.find(
      ({ rule }) => rule === 'total-typed',
    )!.cells;
    const values = Object.fromEntries(
      cells.map((cell) => [cellName(cell), gridOfRows(file).at(cell.row, cell.column)!.value as number]),
    );
    expect(typed([])).toBe(true);
    expect(typed([writing(file, values)])).toBe(false);
    expect(typed([writing(file, { H19: 93 })])).toBe(cells.length > 1);
  });

  // Row 13 has a reason, so no rule speaks of its score.
  it('is offered also where it is below the suggestion and no rule speaks', () => {
    const offers = (file: FormFile, journal: readonly JournalEntry[]) =>
      findingsOf(told(file, journal))
        .standing.filter(({ finding }) => finding.rule === 'own-score')
        .map(({ key, finding }) => [key, finding.severity, finding.message.zh]);
    const better = withCells(jishan, { F13: '8755' });
    expect(offers(better, [writing(better, { H13: 13 })])).toEqual([
      ['own-score@H13', 'info', 'H13 是助手填写的 13 分，现应为 15 分。'],
    ]);
    expect(offers(better, [])).toEqual([]);
    expect(offers(better, [writing(better, { H13: 12 })])).toEqual([]);
    const fits = withCells(better, { H13: 15 });
    expect(offers(fits, [writing(fits, { H13: 15 })])).toEqual([]);
  });
});
