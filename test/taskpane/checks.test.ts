import { makeGrid } from '../../src/grid';
import { review } from '../../src/rules';
import { makeChecks, makeStore, type Checked } from '../../src/taskpane';
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
  it('return the same result, grid included, if the sheet is unchanged', async () => {
    const checked = makeChecks(makeStore());
    const first = await checked('s1', grid);
    const second = await checked('s1', again());
    expect(second.grid).toBe(grid);
    expect(second.reviews).toBe(first.reviews);
  });

  it('review a changed sheet, also when it was changed back', async () => {
    const checked = makeChecks(makeStore());
    const first = await checked('s1', grid);
    const found = ({ reviews }: Checked) => reviews[0]?.findings.map(({ rule }) => rule) ?? [];
    const changed = await checked('s1', typed(5, 5, 12000));
    expect(found(changed)).not.toEqual(found(first));
    expect(found(await checked('s1', again()))).toEqual(found(first));
  });

  it('review another sheet with the same content', async () => {
    const checked = makeChecks(makeStore());
    const first = await checked('s1', grid);
    expect((await checked('s2', again())).reviews).not.toBe(first.reviews);
  });

  it('review again under another policy, and with corrections', async () => {
    const store = makeStore();
    const checked = makeChecks(store);
    await checked('s1', grid);
    store.dispatch({ type: 'decided', what: { policy: 'system' } });
    expect((await checked('s1', again())).reviews[0]?.policy.id).toBe('system');
    store.dispatch({
      type: 'decided',
      what: { corrections: new Map([['s1', [{ correction: { what: 'year', value: 2019 }, anchor: null }]]]) },
    });
    expect((await checked('s1', again())).reviews[0]?.form.year).toBe(2019);
  });
});

describe('checks of a large sheet', () => {
  let now = 0;
  beforeEach(() => {
    // Each look at the clock takes a millisecond, however fast the machine is.
    jest.spyOn(performance, 'now').mockImplementation(() => (now += 1));
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('pause again and again, with the same result', async () => {
    let pauses = 0;
    const checked = makeChecks(makeStore(), () => {
      pauses += 1;
      return Promise.resolve();
    });
    const { reviews } = await checked('s1', grid);
    expect(pauses).toBeGreaterThan(3);
    expect(reviews[0]?.findings).toEqual(review(grid)[0]?.findings);
  });

  it('give way to a newer one of the same sheet, not of another', async () => {
    const store = makeStore();
    const resume: (() => void)[] = [];
    const checked = makeChecks(store, () => new Promise((resolve) => resume.push(resolve)));
    const newer = typed(5, 5, 12000);
    const first = checked('s1', grid);
    const second = checked('s1', newer);
    const elsewhere = checked('s2', grid);
    while (resume.length > 0) {
      for (const each of resume.splice(0)) each();
      await new Promise((resolve) => setImmediate(resolve));
    }
    const [one, two, other] = await Promise.all([first, second, elsewhere]);
    expect(one).toBe(two);
    expect(two.grid).toBe(newer);
    expect(other.grid).toBe(grid);
  });

  it('end by the policy that is chosen by then', async () => {
    const store = makeStore();
    const pauses = { count: 0 };
    const checked = makeChecks(store, () => {
      pauses.count += 1;
      if (pauses.count === 2) store.dispatch({ type: 'decided', what: { policy: 'system' } });
      return Promise.resolve();
    });
    expect((await checked('s1', grid)).reviews[0]?.policy.id).toBe('system');
    expect(pauses.count).toBeGreaterThan(2);
  });
});
