import { makeForesight, makeStore, START } from '../../src/taskpane';

const SHEET = { id: 'form', name: '自评表', protected: false };

/** What is known of the shown sheet after a reading during which a sheet changed. */
async function shownAfter(changed: string | null) {
  const foresight = makeForesight(makeStore({ ...START, sheet: SHEET }));
  await foresight.reading(
    () => {
      if (changed !== null) foresight.changed(changed, null);
      return Promise.resolve(null);
    },
    () => Promise.resolve(true),
  );
  return foresight;
}

test.each([
  [null, 'read'],
  ['form', 'older'],
  // What it means for the form, the calculation of the form's own sheet tells.
  ['elsewhere', 'read'],
])('a reading during which %s changed leaves the result %s', async (changed, expected) => {
  expect((await shownAfter(changed)).shown).toBe(expected);
});

test.each([
  ['form', 'older'],
  ['elsewhere', 'read'],
])('a change on %s after a reading leaves the result %s', async (changed, expected) => {
  const foresight = await shownAfter(null);
  expect(foresight.changed(changed, null)).toBeNull();
  expect(foresight.shown).toBe(expected);
});
