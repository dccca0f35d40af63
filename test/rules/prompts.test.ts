import { runsText, writeReport } from '../../src/report';
import { found, reviewed } from './written';

const PROMPT = '请在此处逐一针对完成度较差绩效指标，简要说明原因';
const FORM = `
|     | A                      | B        | C              | D          | E          | F    | G    |
| --- | ---------------------- | -------- | -------------- | ---------- | ---------- | ---- | ---- |
| 1   | 2022年度项目支出绩效自评表 | <      | <              | <          | <          | <    | <    |
| 2   | 一级指标               | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 3   | 产出指标               | 数量指标 | 场次           | 3场        | 2场        | 90   | 60   |
| 4   | 满意度指标             | 服务对象满意度指标 | 满意度 | ≥90%     | 95%        | 10   | 10   |
| 5   | 其他需要说明的情况     | ${PROMPT} |             |            |            |      |      |
`;
const RULE = 'deviation-reason-missing';

test('a prompt for reasons is a place for them, and none itself', () => {
  expect(found(reviewed(FORM), RULE)).toEqual([`${RULE} B5 G3`]);
});

test('what is written over it answers', () => {
  expect(found(reviewed(FORM, { B5: '场地维修，第三场延期' }), RULE)).toEqual([]);
  // 无 says nothing, but nobody asks for reasons there any longer.
  expect(found(reviewed(FORM, { B5: '无' }), RULE)).toEqual([]);
});

test('a prompt is not taken into the report', () => {
  const texts = (changes = {}) => {
    const review = reviewed(FORM, changes);
    const report = writeReport(review);
    return report.sections
      .flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runsText(runs)))
      .join('\n');
  };
  expect(texts()).not.toContain('逐一针对');
  expect(texts({ B5: '场地维修，第三场延期' })).toContain('场地维修，第三场延期');
});
