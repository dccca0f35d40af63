import { cellName, parseCell, plain } from '../../src/grid';
import { fixesOf, review } from '../../src/rules';
import {
  listed,
  PHRASE,
  planned,
  reduce,
  START,
  toggledIn,
  type Action,
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

const read = (file: FormFile): Action => {
  const grid = gridOfRows(file);
  return { type: 'reviewed', sheet: SHEET, grid, reviews: review(grid, { policy: 'mof-2020' }) };
};

/** The pane after a form was read and something asked of it. */
function offered(file: FormFile, kind: Preview['kind'], asked: Asked): State {
  const state = reduce(START, read(file));
  const { plan } = planned(state, asked, new Set())!;
  return reduce(state, { type: 'preview', kind, asked, plan });
}

const written = ({ preview }: State) =>
  preview!.plan.edits.map(({ cell, after }) => {
    const { value } = after;
    return `${cellName(cell)} ${value === null || typeof value === 'string' ? String(value) : plain(value)}`;
  });

const yuelu = formFile('yuelu-2022');

describe('what is offered', () => {
  it('stays as it is while the sheet says the same', () => {
    const state = offered(yuelu, 'fix', fixing('G12'));
    expect(written(state)).toEqual(['G12 2.486']);
    expect(reduce(state, read(yuelu)).preview).toBe(state.preview);
  });

  it('follows an amount that changes meanwhile, and says so', () => {
    const state = offered(yuelu, 'fix', fixing('G12'));
    const next = reduce(state, read(withCells(yuelu, { F12: 13000 })));
    expect(written(next)).toEqual(['G12 2.4829']);
    expect(next.preview?.moved).toBe(true);
    expect(next.announcement).toBe(PHRASE.previewMoved);
  });

  it('is closed where a row came in above and the cell is another now', () => {
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

  it('is closed with the finding that it mends', () => {
    const state = offered(yuelu, 'fix', fixing('G12'));
    const next = reduce(state, read(withCells(yuelu, { G12: { v: 2.486, fmt: '0.00%' } })));
    expect(next.preview).toBeNull();
  });

  it('goes with a finding that is set aside', () => {
    const state = offered(yuelu, 'fix', fixing('G12'));
    expect(reduce(state, { type: 'ignored', list: [] }).preview).toBeNull();
  });
});

describe('a total', () => {
  const blank = withCells(yuelu, { H16: null, H18: null, H25: null });

  it('does not sum what the user left out', () => {
    const state = offered(blank, 'fill', FILL);
    expect(written(state).some((each) => each.startsWith('H25 '))).toBe(true);
    const next = reduce(state, { type: 'include', cell: 'H16' });
    expect(written(next).some((each) => /^H(?:16|25) /.test(each))).toBe(false);
    // What was left out stays in sight, and the total says why it is not written.
    expect(listed(next.preview!).map(({ cell }) => cellName(cell))).toContain('H16');
    expect(next.preview?.plan.left.map(({ cell }) => cellName(cell))).toContain('H25');
    const again = toggledIn(next, next.preview!, 'H16');
    expect(again.plan).toEqual(state.preview!.plan);
  });

  it('that is mended alone sums the scores as they stand, as its finding says', () => {
    const wrong = withCells(formFile('jishan-2020'), { H19: 94 });
    const state = reduce(START, read(wrong));
    const finding = state.reviews[0]!.findings.find(({ rule }) => rule === 'total-score')!;
    const cells = fixesOf(finding).map(({ cell }) => cellName(cell));
    const { plan } = planned(state, fixing(...cells), new Set())!;
    expect(plan.edits.map(({ after }) => after.text)).toEqual([finding.expected]);
  });
});
