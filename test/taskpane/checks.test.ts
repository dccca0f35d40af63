import { makeGrid } from '../../src/grid';
import { makeChecks, makeStore } from '../../src/taskpane';
import { formFile, gridOf, gridOfRows } from '../forms/load';

const grid = gridOf('yuelu-2022');
/** The same sheet, read once more. */
const again = () => makeGrid(grid);

function typed(row: number, column: number, value: number) {
  const file = formFile('yuelu-2022');
  file.rows[row]![column] = { v: value, fmt: '0.00' };
  return gridOfRows(file);
}

describe('checks', () => {
  it('return the same result, grid included, if the sheet is unchanged', () => {
    const checked = makeChecks(makeStore());
    const first = checked('s1', grid);
    const second = checked('s1', again());
    expect(second.grid).toBe(grid);
    expect(second.reviews).toBe(first.reviews);
  });

  it('review a changed sheet, also when it was changed back', () => {
    const checked = makeChecks(makeStore());
    const first = checked('s1', grid);
    const found = ({ reviews }: typeof first) => reviews[0]?.findings.map(({ rule }) => rule) ?? [];
    const changed = checked('s1', typed(5, 5, 12000));
    expect(found(changed)).not.toEqual(found(first));
    expect(found(checked('s1', again()))).toEqual(found(first));
  });

  it('review another sheet with the same content', () => {
    const checked = makeChecks(makeStore());
    const first = checked('s1', grid);
    expect(checked('s2', again()).reviews).not.toBe(first.reviews);
  });

  it('review again under another policy, and with corrections', () => {
    const store = makeStore();
    const checked = makeChecks(store);
    checked('s1', grid);
    store.dispatch({ type: 'policy', id: 'system' });
    expect(checked('s1', again()).reviews[0]?.policy.id).toBe('system');
    store.dispatch({
      type: 'corrections',
      corrections: new Map([['s1', [{ correction: { what: 'year', value: 2019 }, anchor: null }]]]),
    });
    expect(checked('s1', again()).reviews[0]?.form.year).toBe(2019);
  });
});
