import { plain } from '../../src/grid';
import { headKey, readLabel } from '../../src/form/sheet';

test.each([
  ['全年预算数（A）', '全年预算数'],
  ['全年\n执行数', '全年执行数'],
  ['执行率(%)', '执行率'],
  ['预算执行率（B/A×100%）', '预算执行率'],
  ['得分\n（20分*执行率）', '得分'],
  ['绩\n效\n指\n标', '绩效指标'],
  ['　项   目', '项目'],
  ['资金总额：', '资金总额'],
  ['其中：当年财政\n拨款', '当年财政拨款'],
  ['（1）财政拨款', '财政拨款'],
  ['一、部门职责', '部门职责'],
  ['1、项目名称', '项目名称'],
  ['①数量指标', '数量指标'],
  ['★补助面积', '补助面积'],
  ['全年（调整）预算数', '全年预算数'],
  ['2022年度', '2022年度'],
  ['转移支付（项目）名称', '转移支付名称'],
])('%p is compared as %s', (text, key) => {
  expect(readLabel(text).key).toBe(key);
});

test.each([
  ['产出指标（50分）', '50'],
  ['产\n出\n指\n标\n（50分）', '50'],
  ['预算执行情况（万元）\n（20分）', '20'],
  ['效益指标(30)', '30'],
  ['满意度指标（10%）', '10'],
  ['规划（7.5分）', '7.5'],
])('%p carries %s points', (text, points) => {
  const found = readLabel(text).points;
  expect(found && plain(found)).toBe(points);
});

test.each(['目标（2）', '全年预算数（A）', '得分（20分*执行率）', '2022年（上）'])(
  '%p carries none',
  (text) => {
    expect(readLabel(text).points).toBeNull();
  },
);

test.each([
  ['项目资金\n（万元）', '万元'],
  ['资金构成（元）', '元'],
  ['预算数（单位：万元）', '万元'],
  ['单位：亿元', '亿元'],
  ['执行率', null],
])('%p says the unit %s', (text, unit) => {
  expect(readLabel(text).unit).toBe(unit);
});

test('其中 says that the line is a part of the one before, in either order with a numbering', () => {
  expect(readLabel('其中：人员支出').ofWhich).toBe(true);
  expect(readLabel('（1）其中：财政拨款')).toMatchObject({ ofWhich: true, key: '财政拨款' });
  expect(readLabel('人员支出').ofWhich).toBe(false);
});

test('words of a whole paragraph are no label, but its first words may be', () => {
  const note = `说明：${'定量指标按完成比例计分，'.repeat(40)}`;
  expect(readLabel(note).key).toBe('');
  expect(headKey(note)).toBe('说明');
});
