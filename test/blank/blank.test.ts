import { blankLayouts, blankSheet, type BlankSheet } from '../../src/blank';
import { cellName, contains, makeGrid, type CellInput } from '../../src/grid';
import { defaultPolicy } from '../../src/policy';
import { review } from '../../src/rules';

const sheets = blankLayouts.map((layout) => [layout.id, blankSheet(layout)] as const);

const named = ({ cells }: BlankSheet) => new Map(cells.map((cell) => [cellName(cell), cell]));

/** The sheet as it is read while all its formulas show nothing. */
function gridOf({ name, cells, merges }: BlankSheet) {
  const inputs = cells.map(({ row, column, content, numberFormat }): CellInput => {
    const isFormula = typeof content === 'string' && content.startsWith('=');
    const value = isFormula ? '' : content;
    const formula = isFormula ? content : null;
    return { row, column, value, formula, text: String(value), numberFormat: numberFormat ?? 'General' };
  });
  return makeGrid({ sheetName: name, cells: inputs, merges });
}

describe.each(sheets)('%s', (id, sheet) => {
  test('every place of the sheet is one cell, or belongs to one merge', () => {
    const seen = new Map<string, number>();
    const count = (name: string) => seen.set(name, (seen.get(name) ?? 0) + 1);
    const firsts = new Set(sheet.merges.map(({ top, left }) => cellName({ row: top, column: left })));
    sheet.cells.forEach((cell) => {
      if (!firsts.has(cellName(cell))) count(cellName(cell));
    });
    for (const { top, left, bottom, right } of sheet.merges)
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) count(cellName({ row, column }));
    expect(new Set(seen.values())).toEqual(new Set([1]));
    expect(seen.size).toBe(sheet.heights.length * sheet.widths.length);
  });

  test('formulas name cells of this sheet that hold figures, and not themselves', () => {
    const cells = named(sheet);
    const formulas = sheet.cells.filter(({ content }) => String(content).startsWith('='));
    expect(formulas.length).toBeGreaterThan(4);
    for (const cell of formulas) {
      const content = String(cell.content);
      expect(content.length).toBeLessThan(255);
      // A range of scores also covers nothing but scores.
      for (const [name] of content.matchAll(/\b[A-Z]\d+\b/g)) {
        expect(name).not.toBe(cellName(cell));
        expect({ id, name, look: cells.get(name)?.look }).toEqual({ id, name, look: 'figure' });
      }
    }
  });

  test('is as wide as A4 allows without becoming small print', () => {
    const points = sheet.widths.reduce((sum, width) => sum + width, 0);
    const printable = (sheet.landscape ? 842 : 595) - 2 * 43;
    expect(printable / points).toBeGreaterThan(0.85);
  });

  test('says nothing but that it is not filled in, and is read whole', () => {
    const [one, ...more] = review(gridOf(sheet));
    expect(more).toEqual([]);
    expect(one!.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['form-unfilled', 'info']]);
    expect(one!.form.unread).toEqual([]);
    expect(one!.form.kind).toBe(id.startsWith('project') ? 'project' : 'department');
    expect(one!.policy.id).toBe('mof-2020');
  });

  test('lists are short enough for Excel, and only open cells are held to anything', () => {
    for (const { allowed, isOpen } of sheet.cells) {
      if (allowed) expect(isOpen).toBe(true);
      if (allowed?.kind === 'choice') expect(allowed.of.join(',').length).toBeLessThan(256);
    }
  });

  test('the first cell to type into is open', () => {
    expect(named(sheet).get(cellName(sheet.first))?.isOpen).toBe(true);
  });
});

test("weights are the policy's", () => {
  const { categories, execution, total } = defaultPolicy;
  const labels = categories.map(({ name, weight }) => `${name}\n（${weight.toString()}分）`);
  for (const [, { cells }] of sheets) {
    const contents = cells.map(({ content }) => content);
    expect(contents).toEqual(expect.arrayContaining(labels));
    expect(contents.filter((content) => typeof content === 'number')).toEqual([
      Number(execution.weight),
      Number(total),
    ]);
  }
});

test('a merge holds one text, so that nothing is lost under it', () => {
  for (const [, { cells, merges }] of sheets)
    for (const merge of merges) expect(cells.filter((cell) => contains(merge, cell))).toHaveLength(1);
});
