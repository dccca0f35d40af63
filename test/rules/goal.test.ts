import { cellName } from '../../src/grid';
import { review } from '../../src/rules';
import { gridOfRows } from '../forms/load';

/** Cells that goal-not-described names, in a form with these words as what was achieved. */
function notDescribed(actual: string): readonly string[] {
  const grid = gridOfRows({
    rows: [
      ['2022年度项目支出绩效自评表'],
      ['年度总体目标', '年初设定目标', '全年完成情况'],
      ['', '举办培训5期，培训100人', actual],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '培训人数', '≥100人', '100人', 100, 100],
    ],
    merges: ['A2:A3'],
  });
  return review(grid)[0]!
    .findings.filter(({ rule }) => rule === 'goal-not-described')
    .flatMap(({ cells }) => cells.map(cellName));
}

test.each(['100%', '完成', '无', '……', '/', '不涉及', '***'])(
  '%j does not say what was achieved',
  (actual) => {
    expect(notDescribed(actual)).toEqual(['C3']);
  },
);

test.each(['举办培训5期，培训103人', '无事故，完成培训100人'])('%j does', (actual) => {
  expect(notDescribed(actual)).toEqual([]);
});

test('a blank place is no answer of a person', () => {
  expect(notDescribed('')).toEqual([]);
});

test('a prompt of the template is none, and is told once', () => {
  expect(notDescribed('请简要说明完成情况')).toEqual(['C3']);
  expect(notDescribed('（请填写年度目标的实际完成情况，限300字以内）')).toEqual([]);
});
