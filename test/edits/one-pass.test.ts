import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gridWith, planEdits, type EditPlan, type PlanOptions } from '../../src/edits';
import { cellName, type Grid } from '../../src/grid';
import { fixesOf, review, type Finding, type Review } from '../../src/rules';
import { allForms } from '../forms/expected';
import { formFile, gridOf, gridOfRows, type RowCell } from '../forms/load';
import { parseCell } from '../../src/grid';

const key = ({ rule, cells }: Finding) => `${rule}@${cells.map(cellName).join(',')}`;

interface Sheet {
  readonly grid: Grid;
  readonly review: Review;
}

const sheetsOf = (grid: Grid): readonly Sheet[] => review(grid).map((each) => ({ grid, review: each }));

function plan({ grid, review: one }: Sheet, options: Partial<PlanOptions>): EditPlan {
  const index = review(grid).findIndex(({ form }) => form.rows.first === one.form.rows.first);
  return planEdits(grid, one, {
    fix: false,
    overwrite: false,
    formulas: false,
    again: (changed) => review(changed)[index] ?? null,
    ...options,
  });
}

/** The form after a plan is written. */
function after({ grid, review: one }: Sheet, { edits }: EditPlan): Sheet {
  const changed = gridWith(grid, edits);
  const all = review(changed);
  return { grid: changed, review: all.find(({ form }) => form.rows.first === one.form.rows.first)! };
}

const asking = (findings: readonly Finding[]): Partial<PlanOptions> => {
  const cells = new Set(findings.flatMap((each) => fixesOf(each).map(({ cell }) => cellName(cell))));
  return { fix: true, asked: (cell) => cells.has(cellName(cell)) };
};

const names = ({ edits }: EditPlan) => edits.map(({ cell }) => cellName(cell));

/** The pages; a form that is one of several on its page is named after it. */
const pages = [
  ...new Set(
    allForms.map((name) =>
      existsSync(join(__dirname, '../forms', `${name}.md`)) ? name : name.replace(/-\d+$/, ''),
    ),
  ),
];

describe.each(pages)('%s', (name) => {
  const sheets = sheetsOf(gridOf(name));

  it('has nothing left to fill, suggest or fix after one pass', () => {
    for (const sheet of sheets) {
      for (const options of [{}, { overwrite: true }, { fix: true }]) {
        const done = after(sheet, plan(sheet, options));
        expect(names(plan(done, options))).toEqual([]);
      }
    }
  });

  it('has nothing left for all fixes of its findings', () => {
    for (const sheet of sheets) {
      const options = { ...asking(sheet.review.findings), blanksAlong: true };
      const done = after(sheet, plan(sheet, options));
      expect(names(plan(done, { ...asking(done.review.findings), blanksAlong: true }))).toEqual([]);
    }
  });

  it('has none of the findings that a single fix mends, and no new one that a fix could mend', () => {
    for (const sheet of sheets) {
      const known = new Set(sheet.review.findings.map(key));
      for (const finding of sheet.review.findings.filter(({ fix }) => fix !== null)) {
        const planned = plan(sheet, asking([finding]));
        if (planned.edits.length === 0) continue;
        const done = after(sheet, planned);
        const left = planned.left.map(({ cell }) => cellName(cell));
        expect({
          finding: key(finding),
          still: done.review.findings.map(key).filter((each) => each === key(finding) && left.length === 0),
        }).toEqual({ finding: key(finding), still: [] });
        const fresh = done.review.findings.filter(
          (each) =>
            !known.has(key(each)) &&
            each.cells.every(({ row, column }) => (done.grid.at(row, column)?.formula ?? null) === null) &&
            fixesOf(each).some(
              ({ cell, formula }) => formula === undefined && sheet.grid.at(cell.row, cell.column),
            ),
        );
        expect({ finding: key(finding), fresh: fresh.map(key) }).toEqual({
          finding: key(finding),
          fresh: [],
        });
      }
    }
  });
});

describe('one fix', () => {
  function sheet(name: string, cells: Record<string, RowCell>): Sheet {
    const file = formFile(name);
    const rows = file.rows.map((row) => [...row]);
    for (const [cell, value] of Object.entries(cells)) {
      const { row, column } = parseCell(cell)!;
      rows[row]![column] = value;
    }
    return sheetsOf(gridOfRows({ ...file, rows }))[0]!;
  }
  const fix = (of: Sheet, rule: string, options: Partial<PlanOptions> = {}) =>
    Object.fromEntries(
      plan(of, { ...asking(of.review.findings.filter((each) => each.rule === rule)), ...options }).edits.map(
        ({ cell, after: { text } }) => [cellName(cell), text],
      ),
    );

  it('brings along the total that it makes wrong', () => {
    expect(fix(sheet('jishan-2020', { H19: 93 }), 'execution-score')).toEqual({ I6: '9.91', H19: '93.91' });
  });

  it('would leave it wrong if the form were not reviewed again', () => {
    const of = sheet('jishan-2020', { H19: 93 });
    const { edits } = planEdits(of.grid, of.review, {
      fix: true,
      overwrite: false,
      formulas: false,
      ...asking(of.review.findings.filter(({ rule }) => rule === 'execution-score')),
    });
    expect(edits.map(({ cell }) => cellName(cell))).toEqual(['I6']);
  });

  it('rests what it brings along on its own cell', () => {
    const of = sheet('jishan-2020', { H19: 93 });
    const found = plan(of, asking(of.review.findings.filter(({ rule }) => rule === 'execution-score')));
    const total = found.edits.find(({ cell }) => cellName(cell) === 'H19');
    expect(total?.restsOn?.map(cellName)).toContain('I6');
  });

  it('mends every cell of its finding, or says which it leaves', () => {
    const of = sheet('yuelu-2022', { E6: 7000 });
    const rates = of.review.findings.filter(({ rule }) => rule === 'execution-rate');
    expect(rates[0]?.cells.map(cellName)).toEqual(['G5', 'G6', 'G8']);
    const options = { fix: true, overwrite: false, formulas: false };
    const found = planEdits(of.grid, of.review, options);
    expect(found.left.map(({ cell }) => cellName(cell))).toEqual(['G6']);
    expect(found.left[0]?.reason.zh).toContain('未改');
    expect(found.edits.map(({ cell }) => cellName(cell))).not.toContain('G6');
    // Reviewed again, the line has a rate of its own amounts: 14618.52 ÷ 7000.
    const mended = plan(of, asking(rates));
    expect(mended.edits.find(({ cell }) => cellName(cell) === 'G6')?.after.text).toBe('208.84%');
    expect(mended.left).toEqual([]);
    const alike = sheet('yuelu-2022', {});
    expect(planEdits(alike.grid, alike.review, options).left).toEqual([]);
  });

  it('leaves a total that was wrong before, and a cell that may not be written', () => {
    expect(fix(sheet('jishan-2020', { H19: 80 }), 'execution-score')).toEqual({ I6: '9.91' });
    const may = (cell: { row: number; column: number }) => cellName(cell) !== 'H19';
    expect(fix(sheet('jishan-2020', { H19: 93 }), 'execution-score', { may })).toEqual({ I6: '9.91' });
  });
});
