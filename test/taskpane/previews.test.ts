import { cellName, parseCell, plain } from '../../src/grid';
import { fixesOf, review } from '../../src/rules';
import { lockedEdits, offered as offeredFirst, plannedCounts } from '../../src/taskpane/previews';
import {
  listed,
  PHRASE,
  planned,
  reduce,
  START,
  toggledIn,
  type PaneEvent,
  type Asked,
  type Preview,
  type State,
} from '../../src/taskpane';
import { formFile, gridOfRows, type FormFile, type RowCell } from '../forms/load';

const SHEET = { id: 's1', name: '自评表', protected: false };
const FILL: Asked = { options: { fix: false, overwrite: false, formulas: false }, cells: null };
const fixing = (...cells: string[]): Asked => ({
  options: { fix: true, overwrite: false, formulas: false },
  cells: new Set(cells),
});

function withCells(file: FormFile, changes: Readonly<Record<string, RowCell>>): FormFile {
  const rows = file.rows.map((row) => [...row]);
  for (const [name, value] of Object.entries(changes)) {
    const { row, column } = parseCell(name)!;
    while (rows[row]!.length <= column) rows[row]!.push(null);
    rows[row]![column] = value;
  }
  return { ...file, rows };
}

const read = (file: FormFile): PaneEvent => {
  const grid = gridOfRows(file);
  return { type: 'reviewed', sheet: SHEET, grid, reviews: review(grid, { policy: 'mof-2020' }) };
};

/** The pane's state with a form read and a preview requested. */
function offered(file: FormFile, kind: Preview['kind'], asked: Asked): State {
  const state = reduce(START, read(file));
  const { plan } = planned(state, asked, new Set())!;
  return reduce(state, { type: 'planned', kind, asked, plan });
}

const written = ({ preview }: State) =>
  preview!.plan.edits.map(({ cell, after }) => {
    const { value } = after;
    return `${cellName(cell)} ${value === null || typeof value === 'string' ? String(value) : plain(value)}`;
  });

const yuelu = formFile('yuelu-2022');

describe('a preview', () => {
  it('stays the same object while the sheet is unchanged', () => {
    const state = offered(yuelu, 'fix', fixing('G12'));
    expect(written(state)).toEqual(['G12 2.486']);
    expect(reduce(state, read(yuelu)).preview).toBe(state.preview);
  });

  it('follows an amount that changes meanwhile, and shows that it did', () => {
    const state = offered(yuelu, 'fix', fixing('G12'));
    const next = reduce(state, read(withCells(yuelu, { F12: 13000 })));
    expect(written(next)).toEqual(['G12 2.4829']);
    expect(next.preview?.moved).toBe(true);
    expect(next.announcement).toBe(PHRASE.previewMoved);
  });

  it('is closed if an inserted row put another cell at its place', () => {
    const state = offered(yuelu, 'fix', fixing('G12'));
    const rows = [...yuelu.rows];
    rows.splice(8, 0, []);
    const merges = yuelu.merges.map((merge) =>
      merge.replace(/\d+/g, (row) => String(Number(row) + (Number(row) > 8 ? 1 : 0))),
    );
    const next = reduce(state, read({ ...yuelu, rows, merges }));
    expect(next.preview).toBeNull();
    expect(next.outcome?.sentence).toBe(PHRASE.previewOutdated);
  });

  it('is closed when its finding is fixed in the sheet', () => {
    const state = offered(yuelu, 'fix', fixing('G12'));
    const next = reduce(state, read(withCells(yuelu, { G12: { v: 2.486, fmt: '0.00%' } })));
    expect(next.preview).toBeNull();
  });

  it('is closed when a finding is ignored', () => {
    const state = offered(yuelu, 'fix', fixing('G12'));
    expect(reduce(state, { type: 'decided', what: { ignored: [] } }).preview).toBeNull();
  });
});

describe('a total', () => {
  const blank = withCells(yuelu, { H16: null, H18: null, H25: null });

  it('does not sum what the user left out', () => {
    const state = offered(blank, 'fill', FILL);
    expect(written(state).some((each) => each.startsWith('H25 '))).toBe(true);
    const next = reduce(state, { type: 'include', cell: 'H16' });
    expect(written(next).some((each) => /^H(?:16|25) /.test(each))).toBe(false);
    // What was left out stays listed, and the total says why it is not written.
    expect(listed(next.preview!).map(({ cell }) => cellName(cell))).toContain('H16');
    expect(next.preview?.plan.left.map(({ cell }) => cellName(cell))).toContain('H25');
    const again = toggledIn(next, next.preview!, 'H16');
    expect(again.plan).toEqual(state.preview!.plan);
  });

  it('fixed alone sums the present scores, as its finding says', () => {
    const wrong = withCells(formFile('jishan-2020'), { H19: 94 });
    const state = reduce(START, read(wrong));
    const finding = state.reviews[0]!.findings.find(({ rule }) => rule === 'total-score')!;
    const cells = fixesOf(finding).map(({ cell }) => cellName(cell));
    const { plan } = planned(state, fixing(...cells), new Set())!;
    expect(plan.edits.map(({ after }) => after.text)).toEqual([finding.expected]);
  });
});

const SUGGEST: Asked = { options: { fix: false, overwrite: true, formulas: false }, cells: null };
const namesOf = (edits: readonly { cell: { row: number; column: number } }[]) =>
  edits.map(({ cell }) => cellName(cell));

describe('suggestions', () => {
  const first = (file: FormFile) => offeredFirst(reduce(START, read(file)), 'suggest', SUGGEST)!;

  it('leave a score that would be raised unticked, and its total with it', () => {
    const found = first(yuelu);
    expect(namesOf(found.leftOut)).toEqual(['H24']);
    expect(namesOf(found.plan.edits)).toEqual([]);
  });

  it('tick one that is lowered, and a blank one', () => {
    const lowered = first(withCells(yuelu, { D22: '100%', E22: '50%', G22: 5, H24: 10 }));
    expect(namesOf(lowered.leftOut)).toEqual([]);
    const blank = first(withCells(yuelu, { H24: null }));
    expect(namesOf(blank.leftOut)).toEqual([]);
    expect(namesOf(blank.plan.edits)).toContain('H24');
  });
});

describe('formulas in a preview', () => {
  const blank = withCells(yuelu, { G9: null, H25: null });

  it('are offered where there are some, and planned again when chosen', () => {
    const state = offered(blank, 'fill', FILL);
    expect(state.preview?.plan.offersFormulas).toBe(true);
    expect(state.preview?.plan.edits.every(({ after }) => after.formula === null)).toBe(true);
    const on = reduce(state, { type: 'set-formulas', on: true });
    expect(on.formulas).toBe(true);
    expect(on.preview?.plan.edits.map(({ after }) => after.formula)).toEqual(['=F9/E9', '=SUM(H16:H24,I5)']);
    const off = reduce(on, { type: 'set-formulas', on: false });
    expect(off.preview?.plan).toEqual(state.preview?.plan);
  });

  it('are not offered for scores', () => {
    expect(offered(withCells(yuelu, { H16: null }), 'fill', FILL).preview?.plan.offersFormulas).toBe(false);
  });
});

describe('locked cells', () => {
  const state = offered(yuelu, 'fix-all', { ...fixing('G5', 'G6', 'G8', 'G12') });
  const asked = state.preview!.asked!;

  it('are listed with their values, not written, and stay so when formulas are chosen', () => {
    const locked = reduce(state, { type: 'locked', asked, cells: new Set(['G6']) });
    expect(namesOf(lockedEdits(locked.preview!))).toEqual(['G6']);
    expect(lockedEdits(locked.preview!)[0]?.after.text).toBe('213.78%');
    expect(namesOf(locked.preview!.plan.edits)).toEqual(['G5', 'G8', 'G12']);
    const on = reduce(locked, { type: 'set-formulas', on: true });
    expect(namesOf(on.preview!.plan.edits)).toEqual(['G5', 'G8', 'G12']);
  });

  it('of another request, or none, change nothing', () => {
    expect(reduce(state, { type: 'locked', asked: { ...asked }, cells: new Set(['G6']) }).preview).toBe(
      state.preview,
    );
    expect(reduce(state, { type: 'locked', asked, cells: new Set() }).preview).toBe(state.preview);
  });
});

describe('the counts on the buttons', () => {
  const counts = (file: FormFile) => plannedCounts(reduce(START, read(file)));

  it('are what the previews list', () => {
    expect(counts(yuelu)).toEqual({ blanks: 0, changes: 1 });
    expect(counts(withCells(yuelu, { H16: null, H17: null, H24: 10 }))).toEqual({ blanks: 2, changes: 3 });
  });
});
