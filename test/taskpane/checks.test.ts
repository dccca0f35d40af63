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
  it('gives the same result, grid and all, where a sheet was read as before', () => {
    const checked = makeChecks(makeStore());
    const first = checked('s1', grid);
    const second = checked('s1', again());
    expect(second.grid).toBe(grid);
    expect(second.reviews).toBe(first.reviews);
  });

  it('reviews what has changed, and what was changed back', () => {
    const checked = makeChecks(makeStore());
    const first = checked('s1', grid);
    const found = ({ reviews }: typeof first) => reviews[0]?.findings.map(({ rule }) => rule) ?? [];
    const changed = checked('s1', typed(5, 5, 12000));
    expect(found(changed)).not.toEqual(found(first));
    expect(found(checked('s1', again()))).toEqual(found(first));
  });

  it('reviews another sheet that holds the same', () => {
    const checked = makeChecks(makeStore());
    const first = checked('s1', grid);
    expect(checked('s2', again()).reviews).not.toBe(first.reviews);
  });

  it('reviews anew by another policy, and by what a person says of the form', () => {
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
