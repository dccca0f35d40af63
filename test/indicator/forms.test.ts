import { decimal, parseCell, type Grid } from '../../src/grid';
import { judge, parseValue, type Value } from '../../src/indicator';
import { gridOf } from '../forms/load';
import { verdict } from './values';

/** The value of a cell of a real form, with its sign and unit columns if it has them. */
function valueAt(grid: Grid, name: string, signName?: string, unitName?: string): Value {
  const cellAt = (at: string | undefined) => {
    const place = at === undefined ? null : parseCell(at);
    return place === null ? null : grid.at(place.row, place.column);
  };
  const cell = cellAt(name);
  return parseValue({
    text: cell?.text ?? '',
    number: typeof cell?.value === 'number' ? decimal(cell.value) : null,
    numberFormat: cell?.numberFormat ?? 'General',
    sign: cellAt(signName)?.text ?? null,
    unit: cellAt(unitName)?.text ?? null,
  });
}

interface Row {
  form: string;
  name: string;
  dimension: string;
  target: readonly [cell: string, sign?: string, unit?: string];
  actual: string;
  expected: string;
}

const rows = (
  form: string,
  list: readonly (readonly [
    name: string,
    dimension: string,
    target: Row['target'],
    actual: string,
    expected: string,
  ])[],
): Row[] =>
  list.map(([name, dimension, target, actual, expected]) => ({
    form,
    name,
    dimension,
    target,
    actual,
    expected,
  }));

const ROWS: Row[] = [
  ...rows('huangshi-2022', [
    ['完成省级宣传片制作；完成实施方案的编制；完成自评估报告', '数量指标', ['E10'], 'F10', 'met'],
    ['通过专家评审', '质量指标', ['E11'], 'F11', 'met'],
    ['上半年完成宣传片制作；下半年完成实施方案', '时效指标', ['E12'], 'F12', 'met'],
    ['省级宣传片制作费、申报文本编制费、自评估报告编制费', '成本指标', ['E13'], 'F13', 'met'],
    ['统筹海绵城市项目谋划', '经济效益指标', ['E14'], 'F14', 'met'],
    ['指导城市建设', '社会效益指标', ['E15'], 'F15', 'met'],
    ['有利于城市生态、韧性发展', '生态效益指标', ['E16'], 'F16', 'met'],
    ['群众满意度', '满意度指标', ['E17'], 'F17', 'met'],
  ]),
  ...rows('baoshan-2022', [
    ['慰问伤残军人50人；革命烈士遗属50人；烈士家庭6户', '数量指标', ['E11'], 'F11', 'met'],
    ['补助经费足额拨付率', '质量指标', ['E12'], 'F12', 'met'],
    ['春节前完成走访慰问', '时效指标', ['E13'], 'F13', 'met'],
    ['全市重点优抚对象总体保持稳定，年内无群体性事件发生', '社会效益指标', ['E15'], 'F15', 'met'],
    ['重点优抚对象、企业军转干部、驻保部队、边海防官兵满意率', '服务对象满意度指标', ['E17'], 'F17', 'met'],
  ]),
  ...rows('xiaoxian-2023', [
    ['补助各类瓜果蔬菜种植面积', '数量指标', ['F12'], 'G12', 'met'],
    ['补助家畜家禽养殖数量', '数量指标', ['F19'], 'G19', 'met'],
    ['其中猪养殖数量', '数量指标', ['F21'], 'G21', 'met'],
    ['种植作物成活率', '质量指标', ['F22'], 'G22', 'met'],
    ['养殖家畜家禽成活率', '质量指标', ['F23'], 'G23', 'met'],
    ['特色产业带动增加受益农户收入（总收入）', '经济效益指标', ['F25'], 'G25', 'met'],
    ['受益人口数量', '社会效益指标', ['F26'], 'G26', 'met'],
    ['受益脱贫户满意度', '服务对象满意度指标', ['F30'], 'G30', 'met'],
  ]),
  ...rows('yongde-2022', [
    ['学生受资助人数', '数量指标', ['F14', 'E14', 'G14'], 'H14', 'met'],
    ['营养改善计划覆盖率', '质量指标', ['F15', 'E15', 'G15'], 'H15', 'met'],
    ['资金到位及时率', '时效指标', ['F16', 'E16', 'G16'], 'H16', 'met'],
    ['生均补助标准达标率', '成本指标', ['F17', 'E17', 'G17'], 'H17', 'met'],
    ['减轻贫困学生家庭经济负担', '经济效益指标', ['F18', 'E18', 'G18'], 'H18', 'met'],
    ['政策知晓率', '社会效益指标', ['F19', 'E19', 'G19'], 'H19', 'not met'],
    ['促进学校教育事业健康发展', '可持续影响指标', ['F21', 'E21', 'G21'], 'H21', 'met'],
    ['学生满意度', '服务对象满意度指标等', ['F22', 'E22', 'G22'], 'H22', 'met'],
  ]),
  ...rows('hainan-2023', [
    ['资助困难教师及学生', '数量指标', ['E14', 'D14', 'F14'], 'G14', 'not met'],
    ['困难教师', '质量指标', ['E15', 'D15', 'F15'], 'G15', 'not met'],
    ['帮助困难教师和学生提高生活水平', '社会效益指标', ['E16', 'D16', 'F16'], 'G16', 'met'],
    ['资助困难教师及学生', '服务对象满意度', ['E17', 'D17', 'F17'], 'G17', 'met'],
  ]),
  ...rows('jishan-2020', [
    ['全县参合人数', '数量指标', ['E13'], 'F13', 'not met'],
    ['资金是否全部纳入医保统筹', '质量指标', ['E14'], 'F14', 'met'],
    ['资金是否全部及时纳入', '时效指标', ['E15'], 'F15', 'met'],
    ['配套资金每人每年', '成本指标', ['E16'], 'F16', 'met'],
    ['是否解决建档立卡人员看病难贵问题', '社会效益', ['E17'], 'F17', 'met'],
    ['是否满意', '服务对象满意度指标', ['E18'], 'F18', 'met'],
  ]),
  ...rows('huoshan-2024', [
    ['享受医疗救助人次', '数量指标', ['E23'], 'F23', 'met'],
    ['医疗救助合规率', '质量指标', ['E24'], 'F24', 'met'],
    ['一站式结算覆盖率', '时效指标', ['E25'], 'F25', 'met'],
    ['困难群众看病就医方便程度', '社会效益指标', ['E26'], 'F26', 'met'],
    ['救助对象满意度', '服务对象满意度指标', ['E27'], 'F27', 'met'],
  ]),
  ...rows('langfang-2019', [
    ['工程资金金额', '数量指标', ['E14'], 'F14', 'cannot judge'],
    ['工程完工率', '质量指标', ['E17'], 'F17', 'met'],
    ['项目完成及时率', '时效指标', ['E20'], 'F20', 'met'],
    ['成本控制率', '成本指标', ['E23'], 'F23', 'met'],
    ['学校发展能力', '社会效益指标', ['E29'], 'F29', 'met'],
    ['长期使用性', '可持续影响指标', ['E35'], 'F35', 'met'],
    ['学生满意度', '服务对象满意度指标', ['E38'], 'F38', 'met'],
  ]),
  ...rows('yuelu-2022', [
    ['2022年1月-12月', '时效指标', ['E18'], 'F18', 'met'],
    ['2022年水电费按实支付，物管费按合同分月支付', '成本指标', ['E19'], 'F19', 'met'],
    [
      '机关与湘麓金座、公卫中心干部职工对后勤保障工作满意率达95%以上',
      '服务对象满意度指标',
      ['E24'],
      'F24',
      'met',
    ],
  ]),
];

test.each(ROWS)('$form $actual: $expected', ({ form, name, dimension, target, actual, expected }) => {
  const grid = gridOf(form);
  const [cell, sign, unit] = target;
  const done = judge({
    target: valueAt(grid, cell, sign, unit),
    actual: valueAt(grid, actual),
    name,
    dimension,
  });
  expect(verdict(done)).toBe(expected);
});

test.each([
  ['jishan-2020', 'E13', 'F13', '8676 ÷ 8755', 8676 / 8755],
  ['hainan-2023', 'E14', 'G14', '10 ÷ 52', 10 / 52],
  ['huoshan-2024', 'E23', 'F23', '110406 ÷ 50000', 2.20812],
  ['hainan-2023', 'E17', 'G17', '100 ÷ 52', 100 / 52],
])('%s %s %s completes by %s', (form, target, actual, _, ratio) => {
  const grid = gridOf(form);
  const done = judge({
    target: valueAt(grid, target),
    actual: valueAt(grid, actual),
    name: '',
    dimension: '',
  });
  expect(done.judged && done.ratio?.toNumber()).toBeCloseTo(ratio, 10);
});
