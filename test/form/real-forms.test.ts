import { readForms, type Figure, type Form } from '../../src/form';
import { cellName } from '../../src/grid';
import { gridOf } from '../forms/load';

function formOf(name: string): Form {
  const forms = readForms(gridOf(name));
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

const numberOf = (figure: Figure | null | undefined) =>
  figure?.value ? Number(figure.value.toFixed()) : null;
const at = (figure: Figure | null | undefined) => (figure ? cellName(figure.cell) : null);

describe('the sample, figure by figure', () => {
  const form = formOf('yuelu-2022');

  test('head', () => {
    expect(form).toMatchObject({
      kind: 'department',
      title: '2022年度部门整体支出绩效自评表',
      year: 2022,
      unitName: null,
      amountUnit: '万元',
      unread: [],
      assumptions: [],
    });
    expect([...form.asks]).toEqual([
      'funds',
      'goal',
      'weights',
      'targets',
      'actuals',
      'scores',
      'reasons',
      'total',
    ]);
    expect([at(form.headcount?.quota), numberOf(form.headcount?.quota)]).toEqual(['C3', 20]);
    expect([at(form.headcount?.actual), numberOf(form.headcount?.actual)]).toEqual(['G3', 19]);
  });

  test('funds', () => {
    expect(
      form.funds.map((line) => [
        line.block,
        line.role,
        line.item,
        line.parent,
        at(line.budget),
        numberOf(line.budget),
        numberOf(line.executed),
        numberOf(line.rate),
      ]),
    ).toEqual([
      ['source', 'total', '合计', null, 'E5', 6838.18, 14618.52, 1],
      ['source', 'fiscal', '财政拨款', 0, 'E6', 6838.18, 14618.52, 1],
      ['source', 'other', '其他资金', 0, 'E7', 0, 0, 0],
      ['structure', 'total', '合计', null, 'E8', 6838.18, 14618.52, 1],
      ['structure', 'basic', '基本支出', 3, 'E9', 1602.4, 1602.4, 1],
      ['structure', 'personnel', '人员支出', 4, 'E10', 1275.97, 1275.97, 1],
      ['structure', 'public', '公用支出', 4, 'E11', 328.43, 328.43, 1],
      ['structure', 'project', '项目支出', 3, 'E12', 5235.78, 13016.12, 1],
    ]);
    expect(form.funds.every(({ initial }) => initial === null)).toBe(true);
    expect([at(form.funds[0]?.weight), numberOf(form.funds[0]?.weight)]).toEqual(['H5', 10]);
    expect([at(form.funds[0]?.score), numberOf(form.funds[0]?.score)]).toEqual(['I5', 10]);
    expect(form.funds.slice(1).map(({ weight }) => weight?.state)).toEqual(Array(7).fill('not-applicable'));
  });

  test('goal', () => {
    expect(form.goal?.target?.text).toBe('为机关大院、湘麓金座、公卫中心正常工作秩序提供保障');
    expect(form.goal?.actual?.text).toBe('100%');
    expect(form.goal?.actual && cellName(form.goal.actual.cell)).toBe('F14');
  });

  test('indicators', () => {
    expect(
      form.indicators.map(({ category, dimension, weight, score, reason }) => [
        category?.name,
        dimension?.name,
        at(weight),
        numberOf(weight),
        at(score),
        numberOf(score),
        reason?.text,
      ]),
    ).toEqual([
      ['产出指标', '数量指标', 'G16', 20, 'H16', 20, ''],
      ['产出指标', '质量指标', 'G17', 10, 'H17', 10, ''],
      ['产出指标', '时效指标', 'G18', 10, 'H18', 10, ''],
      ['产出指标', '成本指标', 'G19', 10, 'H19', 10, ''],
      ['效益指标', '经济效益指标', 'G20', 10, 'H20', 10, ''],
      ['效益指标', '社会效益指标', 'G21', 10, 'H21', 10, ''],
      ['效益指标', '生态效益指标', 'G22', 5, 'H22', 5, ''],
      ['效益指标', '可持续影响指标', 'G23', 5, 'H23', 5, ''],
      ['满意度指标', '服务对象满意度指标', 'G24', 10, 'H24', 9, '反映机关大院停车位较少'],
    ]);
  });

  test('total', () => {
    expect([at(form.total?.weight), numberOf(form.total?.weight)]).toEqual(['G25', 100]);
    expect([at(form.total?.score), numberOf(form.total?.score)]).toEqual(['H25', 99]);
    expect(form.total?.grade).toBeNull();
  });
});

test('breakdown rows are no indicators and belong to the one above', () => {
  const form = formOf('xiaoxian-2023');
  expect(form.indicators.map(({ name, breakdown }) => [name, breakdown.length])).toEqual([
    ['补助各类瓜果蔬菜种植面积', 4],
    ['补助鱼塘面积', 1],
    ['补助家畜家禽养殖数量', 2],
    ['种植作物成活率', 0],
    ['养殖家畜家禽成活率', 0],
    ['特色产业带动增加受益农户收入（总收入）', 0],
    ['受益人口数量', 0],
    ['受益脱贫户满意度', 0],
  ]);
});

test('weights on three levels each belong to their own', () => {
  const form = formOf('hunan-scoring-table');
  const first = form.indicators[0];
  expect([
    numberOf(first?.category?.weight),
    numberOf(first?.dimension?.weight),
    numberOf(first?.weight),
  ]).toEqual([13, 13, 5]);
  expect([...form.asks]).toEqual(['weights', 'scores', 'total']);
});

test('a grade that has its own label is read, and asked for', () => {
  expect(formOf('baoshan-2022').total?.grade?.text).toBe('优');
  expect(formOf('yongde-2022').asks.has('grade')).toBe(true);
  expect(formOf('jishan-2020').asks.has('grade')).toBe(false);
});
