import { readDocument } from '../../src/docx';
import { cellName, type Grid } from '../../src/grid';
import { review } from '../../src/rules';
import { expectedForms, expectedOf, publishedForms } from '../forms/expected';
import { gridOf } from '../forms/load';
import { documentBytes, p, plainTable, tableOfGrid, tbl, tr, tc, span } from './word-files';

/** What can't be said of a table in a document: it holds no formulas, no numbers as text, nothing under a merge. */
const OF_WORKBOOKS = ['total-typed', 'amount-text', 'value-under-merge'];
function findingsIn(grid: Grid): readonly string[] {
  return review(grid).flatMap(({ findings }) =>
    findings
      .filter(({ rule }) => !OF_WORKBOOKS.includes(rule))
      .map(({ rule, cells, message }) => `${rule} ${cells.map(cellName).join(' ')} ${message.zh}`),
  );
}

const forms = [...expectedForms, ...publishedForms];
const names = [...new Set(forms.map((name) => expectedOf(name).on.sheet))];

test.each(names)('%s as a table of a document: the same is found', (name) => {
  const grid = gridOf(name);
  const document = readDocument(documentBytes(tableOfGrid(grid)));
  const sheets = document.kind === 'document' ? document.sheets : [];
  expect(sheets.map((sheet) => sheet.name)).toEqual(['表1']);
  expect(sheets.flatMap((sheet) => findingsIn(sheet.grid))).toEqual(findingsIn(grid));
});

/** A form as Word has it most often: what names it stands above its table. */
const FORM = [
  ['项目名称', '培训', '', '', '', ''],
  ['项目资金', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '1,602.40', '1,442.16', '10', '95.00%', '9.5'],
  ['一级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '培训场次', '≥12场', '12场', '90', '90'],
];

function reviewsOf(body: string) {
  const document = readDocument(documentBytes(body));
  return document.kind === 'document' ? document.sheets.flatMap(({ grid }) => review(grid)) : [];
}

test.each([
  ['附件：项目支出绩效自评表', '项目支出绩效自评表'],
  ['附表1: 2023年度项目支出绩效自评表', '2023年度项目支出绩效自评表'],
  ['附：项目支出绩效目标自评表', '项目支出绩效目标自评表'],
  ['附件：1.项目支出绩效自评表', ''],
  ['说明：请填写项目支出绩效自评表', ''],
])('the line %s announces the title %j', (line, title) => {
  const [found] = reviewsOf(p('四、存在的问题') + p(line) + plainTable(FORM));
  expect(found?.form.title).toBe(title);
});

test('title, year, unit and unit of amounts stand above the table; cells are named by the table’s own rows', () => {
  const [found, other] = reviewsOf(
    p('附件1') +
      p('2022年度部门整体支出绩效自评表') +
      p('填报单位：某市某局      金额单位：元') +
      plainTable(FORM),
  );
  expect(other).toBeUndefined();
  expect(found?.form).toMatchObject({
    title: '2022年度部门整体支出绩效自评表',
    titleCell: null,
    kind: 'department',
    year: 2022,
    yearCell: null,
    unitName: '某市某局',
    amountUnit: '元',
    assumptions: [],
  });
  const rates = found?.findings.filter(({ rule }) => rule === 'execution-rate') ?? [];
  expect(rates.map(({ cells, message }) => [cells.map(cellName), message.zh])).toEqual([
    [['E3'], '执行率应为 90.00%，表中填 95.00%（1442.16 ÷ 1602.40）。'],
  ]);
});

test('what the table says for itself comes first', () => {
  const own = tbl(Array<number>(6).fill(1000), [
    tr([tc('2023年度项目支出绩效自评表', span(6))]),
    ...FORM.map((cells) => tr(cells)),
  ]);
  const [found] = reviewsOf(p('2022年度部门整体支出绩效自评表') + p('单位：元') + own);
  expect(found?.form).toMatchObject({ title: '2023年度项目支出绩效自评表', kind: 'project', year: 2023 });
});

test('lines above a table are of its first form only', () => {
  const both = [...FORM, ['2021年度项目支出绩效自评表', '', '', '', '', ''], ...FORM];
  const reviews = reviewsOf(p('2022年度项目支出绩效自评表') + plainTable(both));
  expect(reviews.map(({ form }) => [form.title, form.year])).toEqual([
    ['2022年度项目支出绩效自评表', 2022],
    ['2021年度项目支出绩效自评表', 2021],
  ]);
});

test('a table of funds alone is a form where a line above it says so', () => {
  const funds = plainTable(FORM.slice(1, 3));
  expect(reviewsOf(funds)).toEqual([]);
  expect(reviewsOf(p('项目支出绩效自评表') + funds)).toHaveLength(1);
});

test('nobody is told to use a formula, or to make a number of a text', () => {
  const right = FORM.map((cells) =>
    cells.map((text) => text.replace('95.00%', '90.00%').replace('1,442.16', '1442.16元')),
  );
  const rules = reviewsOf(p('项目支出绩效自评表 单位：元') + plainTable(right)).flatMap(({ findings }) =>
    findings.map(({ rule }) => rule),
  );
  expect(rules).not.toContain('total-typed');
  expect(rules).not.toContain('amount-text');
});
