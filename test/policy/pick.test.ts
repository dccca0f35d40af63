import { readForms, type Form } from '../../src/form';
import { pickPolicy } from '../../src/policy';
import { gridOf, gridOfRows, type RowCell } from '../forms/load';

function formOf(rows: RowCell[][]): Form {
  return readForms(gridOfRows({ rows }))[0]!;
}

const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

test('cost as a category of its own beside 产出: cost-20', () => {
  const picked = pickPolicy(
    formOf([
      ['2024年度项目支出绩效自评表'],
      HEAD,
      ['成本指标', '经济成本指标', '项目总成本', '≤100万元', '98万元', 20, 20],
      ['产出指标', '数量指标', '培训人数', '≥100人', '100人', 40, 40],
      ['效益指标', '社会效益指标', '上岗率', '≥80%', '85%', 20, 20],
      ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '96%', 10, 10],
    ]),
  );
  expect(picked.policy.id).toBe('cost-20');
  expect(picked.because.zh).toContain('成本指标');
});

test('cost as a dimension of 产出 says nothing: the default', () => {
  const picked = pickPolicy(
    formOf([
      ['2022年度项目支出绩效自评表'],
      HEAD,
      ['产出指标', '成本指标', '项目总成本', '≤100万元', '98万元', 50, 50],
    ]),
  );
  expect(picked.policy.id).toBe('mof-2020');
});

test('sign, value and unit apart and a reason beside the funds: Sichuan', () => {
  const rows: RowCell[][] = [
    ['2023年度项目支出绩效自评表'],
    ['预算执行情况（10分）', '年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'],
    ['总额', 100, 100, 95, { v: 0.95, fmt: '0%' }, 10, 9.5, null],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '完成值',
      '权重',
      '得分',
      '未完成原因分析',
    ],
    ['产出指标', '数量指标', '培训人数', '≥', '100', '人', '100', 50, 50, null],
  ];
  expect(pickPolicy(formOf(rows)).policy.id).toBe('sichuan-2023');
  const withoutWeight = rows.map((row, index) =>
    index === 1 || index === 2 ? row.filter((_, column) => column !== 5) : row,
  );
  expect(pickPolicy(formOf(withoutWeight)).policy.id).toBe('sichuan-2023');
  const withoutReason = rows.map((row, index) => (index === 1 || index === 2 ? row.slice(0, 7) : row));
  expect(pickPolicy(formOf(withoutReason)).policy.id).toBe('mof-2020');
});

test.each(['yuelu-2022', 'baoshan-2022', 'hainan-2023', 'yongde-2022', 'hunan-scoring-table'])(
  '%s: the default',
  (name) => {
    const { policy, because } = pickPolicy(readForms(gridOf(name))[0]!);
    expect(policy.id).toBe('mof-2020');
    expect(because.zh).not.toBe('');
  },
);
