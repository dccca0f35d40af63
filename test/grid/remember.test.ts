import { remember, rememberBy, rememberOf } from '../../src/grid';

/** A function that counts how often it was asked. */
function counting<Input>() {
  const asked: Input[] = [];
  return {
    asked,
    answer: (of: Input) => {
      asked.push(of);
      return { of };
    },
  };
}

test('a text is answered once, and with the same answer', () => {
  const { asked, answer } = counting<string>();
  const kept = remember(answer);
  const first = kept('执行率');
  expect(kept('执行率')).toBe(first);
  expect(first).toEqual({ of: '执行率' });
  expect(kept('得分')).toEqual({ of: '得分' });
  expect(asked).toEqual(['执行率', '得分']);
});

test('a number is answered once', () => {
  const { asked, answer } = counting<number>();
  const kept = remember(answer);
  [1604.4, 1604.4, 0, 0].forEach(kept);
  expect(asked).toEqual([1604.4, 0]);
});

test('things with one key are answered once', () => {
  const { asked, answer } = counting<{ row: number }>();
  const kept = rememberBy(({ row }) => row, answer);
  [{ row: 4 }, { row: 4 }, { row: 5 }].forEach(kept);
  expect(asked).toEqual([{ row: 4 }, { row: 5 }]);
});

test('of texts with more than 400 characters, eight answers are kept beside the others', () => {
  const { asked, answer } = counting<string>();
  const kept = remember(answer);
  const long = (index: number) => `${String(index)}${'字'.repeat(400)}`;
  kept('短');
  for (let index = 0; index < 8; index += 1) kept(long(index));
  kept(long(0));
  expect(asked).toHaveLength(9);
  // One more drops the other long ones.
  kept(long(8));
  kept(long(0));
  kept('短');
  expect(asked.slice(9)).toEqual([long(8), long(0)]);
});

test('no more than 4000 answers are kept', () => {
  const { asked, answer } = counting<number>();
  const kept = remember(answer);
  for (let number = 0; number < 4000; number += 1) kept(number);
  kept(0);
  expect(asked).toHaveLength(4000);
  // One more drops the others.
  kept(4000);
  kept(4000);
  kept(0);
  expect(asked.slice(4000)).toEqual([4000, 0]);
});

test('an object is answered once, another that holds the same by itself', () => {
  const { asked, answer } = counting<{ readonly sheetName: string }>();
  const kept = rememberOf(answer);
  const form = { sheetName: '自评表' };
  const first = kept(form);
  expect(kept(form)).toBe(first);
  expect(first.of).toBe(form);
  kept({ sheetName: '自评表' });
  expect(asked).toHaveLength(2);
});

test('that nothing is known of an object is an answer too', () => {
  let asked = 0;
  const kept = rememberOf(() => {
    asked += 1;
    return null;
  });
  const form = {};
  expect([kept(form), kept(form)]).toEqual([null, null]);
  expect(asked).toBe(1);
});
