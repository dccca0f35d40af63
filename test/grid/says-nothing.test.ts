import { isBlankOrMarks, isStruckOut, saysNothing } from '../../src/grid';

/** What a template or a person leaves in a cell. */
const DASHES = ['—', '－', '-', '/', '／', '\\', '~', ' — ', '_', '--'];
const DOTS = ['……', '…', '...', '。', '、', '***', '*', '××', '×××、××'];
const BLANKS = ['', ' ', '\u3000', '\n\t', '\u200b'];
const NO_PLACE = [
  '无',
  '暂无',
  '没有',
  '不适用',
  '不涉及',
  '未涉及',
  'N/A',
  'n/a',
  '一',
  ' 无 ',
  '无。',
  '（无）',
];
const NO_ANSWER = ['0', '０', '无偏差', '无原因', '未发现', '无偏差。'];
const WORDS = [
  '无上访事件',
  '无法按期完工',
  '停车位较少',
  '0.5',
  '100',
  '未完成',
  '不适用于本项目的原因是',
  '1',
  'n',
  '第一',
];

test.each([...BLANKS, ...DASHES, ...DOTS])('%j is left as it was or struck out', (text) => {
  expect(isBlankOrMarks(text)).toBe(true);
  expect(saysNothing(text)).toBe(true);
});

test.each([...NO_PLACE, ...NO_ANSWER, ...WORDS, '×', '√', '☑', '①', '★'])('%j is not', (text) => {
  expect(isBlankOrMarks(text)).toBe(false);
});

test.each([...DASHES, ...NO_PLACE, '一—'])('%j says that no figure belongs here', (text) => {
  expect(isStruckOut(text)).toBe(true);
});

test.each([...BLANKS, ...DOTS, ...NO_ANSWER, ...WORDS])('%j does not', (text) => {
  expect(isStruckOut(text)).toBe(false);
});

test.each([...NO_PLACE, ...NO_ANSWER, '×', '√', '？'])('%j gives no answer', (text) => {
  expect(saysNothing(text)).toBe(true);
});

test.each(WORDS)('%j gives one', (text) => {
  expect(saysNothing(text)).toBe(false);
});

test.each(['—', '。', '（', '无，', ' ', '×'])('of 32,767 characters comes to an end: %j', (part) => {
  const text = part.repeat(32767 / part.length) + '甲';
  expect([isBlankOrMarks(text), isStruckOut(text), saysNothing(text)]).toEqual([false, false, false]);
});
