import { isBlankOrMarks, isPrompt, isStruckOut, saysNothing } from '../../src/grid';

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

test.each([
  '请在此处逐一针对完成度较差绩效指标，简要说明原因',
  '请在此处简要说明各级审计和财政监督中发现的问题及其所涉及的金额，如没有请填“无”。',
  '（请填写年度目标的实际完成情况，限300字以内）',
  '请简要描述',
  '此处填写偏差原因',
  '填写未完成原因及改进措施',
  '填写：未完成的原因。',
  '（注：逐项说明扣分原因）',
])('%j is a prompt of the template and no answer', (text) => {
  expect(isPrompt(text)).toBe(true);
  expect(saysNothing(text)).toBe(true);
  expect(isBlankOrMarks(text)).toBe(false);
});

test.each([
  '请示批复较晚，未按时完成',
  '请假人员较多，培训人数减少',
  '请款手续未完成',
  '填写不规范，已改正',
  '填写错误导致的情况',
  '申请人数减少，另行说明',
  '注：因疫情影响，培训延期',
  '（因疫情影响）',
  '已按要求填写说明',
  `请${'已按合同完成'.repeat(30)}说明`,
])('%j is an answer', (text) => {
  expect(isPrompt(text)).toBe(false);
  expect(saysNothing(text)).toBe(false);
});
