import { cellName } from '../../src/grid';
import { catalogue, review, fixesOf, type Finding } from '../../src/rules';
import { gridOf } from '../forms/load';

/** The findings that the sample form must yield were worked out by hand from its figures. */
const [found] = review(gridOf('yuelu-2022'));
const findings = found!.findings;

const cells = (finding: Finding) => finding.cells.map(cellName).join(' ');
const of = (rule: string) => findings.filter((finding) => finding.rule === rule);
const at = (rule: string, cell: string) =>
  of(rule).find((finding) => finding.cells.some((each) => cellName(each) === cell));

test('errors and warnings are exactly the proven ones', () => {
  expect(
    findings
      .filter(({ severity }) => severity !== 'info')
      .map((finding) => `${finding.severity} ${finding.rule} ${cells(finding)}`)
      .sort(),
  ).toEqual(
    [
      'error execution-rate G5 G6 G8',
      'error execution-rate G12',
      'warning execution-over-budget E5 F5 E6 F6 E8 F8',
      'warning execution-over-budget E12 F12',
      'error basic-expenditure-parts E9 F9 E10 E11 F10 F11',
      'warning target-not-measurable E18 D18',
      'warning target-contradicts-name E24 D24',
    ].sort(),
  );
});

test('there are few infos', () => {
  expect(findings.filter(({ severity }) => severity === 'info').map(({ rule }) => rule)).toEqual([
    'execution-rate-not-applicable',
    'goal-not-described',
    'total-typed',
  ]);
});

test('the rate repeated on three lines is one finding with its arithmetic', () => {
  const finding = at('execution-rate', 'G5')!;
  expect(finding.message.zh).toBe('执行率应为 213.78%，表中填 100%（14618.52 ÷ 6838.18）。');
  expect(finding).toMatchObject({
    actual: '100%',
    expected: '213.78%',
    difference: '113.78%',
    block: 'funds',
  });
  expect(finding.basis.zh).toBe('算术关系');
});

test('its fix corrects all three cells, by value or by formula', () => {
  const fixes = fixesOf(at('execution-rate', 'G5')!);
  expect(
    fixes.map(({ cell, formula, value, numberFormat }) => [
      cellName(cell),
      formula,
      String(value),
      numberFormat,
    ]),
  ).toEqual([
    ['G5', '=F5/E5', '2.1378', '0.00%'],
    ['G6', '=F6/E6', '2.1378', '0.00%'],
    ['G8', '=F8/E8', '2.1378', '0.00%'],
  ]);
});

test('the rate of project spending is a finding of its own', () => {
  expect(at('execution-rate', 'G12')!.message.zh).toBe(
    '执行率应为 248.60%，表中填 100%（13016.12 ÷ 5235.78）。',
  );
});

test.each(['G9', 'G10', 'G11', 'G7'])('the rate in %s is right or not applicable', (cell) => {
  expect(at('execution-rate', cell)).toBeUndefined();
});

test('0 of 0 has no rate', () => {
  expect(at('execution-rate-not-applicable', 'G7')!.severity).toBe('info');
});

test('executed exceeds the budget: one finding for the total and its repeats, one for project spending', () => {
  expect(at('execution-over-budget', 'F5')!.message.zh).toBe(
    '全年执行数 14618.52 大于全年预算数 6838.18：请核对全年预算数是否为调整后的预算数。',
  );
  expect(at('execution-over-budget', 'F12')!.message.zh).toContain('13016.12 大于全年预算数 5235.78');
});

test('basic spending is 2.00 apart from its parts in both columns', () => {
  const finding = at('basic-expenditure-parts', 'E9')!;
  expect(finding.message.zh).toContain(
    '相差 2.00 万元：人员 1275.97 + 公用 328.43 = 1604.40，表中基本支出填 1602.40',
  );
  expect(finding).toMatchObject({ actual: '1602.40', expected: '1604.40', difference: '2.00' });
});

test.each([
  'funds-by-source',
  'funds-by-structure',
  'source-equals-structure',
  'weights-total',
  'weights-printed-total',
  'weights-by-category',
  'category-missing',
  'execution-score',
  'total-score',
  'total-score-range',
  'grade',
  'headcount-over-quota',
  'deviation-reason-missing',
  'score-over-completion',
  'score-under-completion',
  'over-fulfilled',
  'year-mismatch',
  'unread-cells',
  'block-missing',
])('%s holds and stays silent', (rule) => {
  expect(of(rule)).toEqual([]);
});

test('the name says 95%以上 and the target 100%', () => {
  expect(at('target-contradicts-name', 'D24')!.message.zh).toBe(
    '指标名称写明“95%以上”，指标值填 100%：请统一。',
  );
});

test('a timeliness indicator whose name is a period measures nothing', () => {
  expect(at('target-not-measurable', 'D18')!.message.zh).toContain('2022年1月-12月');
});

test('a goal described as 100% is an info', () => {
  expect(at('goal-not-described', 'F14')!.severity).toBe('info');
});

test('the scorecard keeps the given 99 and the grade', () => {
  const { total, grade, execution } = found!.scorecard;
  expect(total.given!.toString()).toBe('99');
  expect(total.sumOfGiven!.toString()).toBe('99');
  expect(total.suggested!.toString()).toBe('100');
  expect(grade).toEqual({ given: null, suggested: '优' });
  expect(execution!.suggested!.toString()).toBe('10');
});

test('the review counts what was checked', () => {
  expect(found!.checked.indicators).toBe(9);
  expect(found!.checked.figures).toBeGreaterThan(55);
  expect(found!.checked.rules).toBe(catalogue.length);
});
