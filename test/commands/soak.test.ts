import { spendDay } from '../soak';

/** A few random working days; `npm run soak` spends many more. */
test.each([1, 2, 3, 4, 5, 6, 7, 8])('the working day of seed %i ends well', async (seed) => {
  await spendDay(seed, 30);
});
