import fc from 'fast-check';
import { readForms, type Figure, type Form } from '../../src/form';
import { areaName, parseArea, plain, READ_LIMIT } from '../../src/grid';
import { expectedForms } from '../forms/expected';
import { formFile, gridOfRows, type FormFile, type RowCell } from '../forms/load';

const names = [...expectedForms, 'yuelu-2022'];

/** What a form says, without its places. */
function said(form: Form): unknown {
  const value = (figure: Figure | null) =>
    figure ? [figure.state, figure.value && plain(figure.value)] : null;
  return {
    kind: form.kind,
    year: form.year,
    unit: form.amountUnit,
    unitName: form.unitName,
    asks: [...form.asks],
    funds: form.funds.map((line) => [
      line.block,
      line.role,
      line.item,
      line.parent,
      ...[line.initial, line.budget, line.executed, line.rate, line.weight, line.score].map(value),
    ]),
    goal: [form.goal?.target?.text, form.goal?.actual?.text],
    indicators: form.indicators.map((indicator) => [
      indicator.category?.name,
      indicator.dimension?.name,
      indicator.name,
      indicator.target?.full,
      indicator.actual?.full,
      value(indicator.weight),
      value(indicator.score),
      indicator.reason?.text,
      indicator.breakdown.length,
    ]),
    total: [value(form.total?.weight ?? null), value(form.total?.score ?? null), form.total?.grade?.text],
    unread: form.unread.map(({ text }) => text),
  };
}

const read = (file: FormFile) => readForms(gridOfRows(file)).map(said);

function moved(file: FormFile, down: number, right: number): FormFile {
  const blank: RowCell[] = [];
  return {
    ...file,
    rows: [
      ...Array<RowCell[]>(down).fill(blank),
      ...file.rows.map((row) => [...Array<RowCell>(right).fill(null), ...row]),
    ],
    merges: file.merges.map((name) => {
      const area = parseArea(name)!;
      return areaName({
        top: area.top + down,
        bottom: area.bottom + down,
        left: area.left + right,
        right: area.right + right,
      });
    }),
  };
}

test.each(names)('%s says the same wherever it stands on its sheet', (name) => {
  const file = formFile(name);
  const expected = read(file);
  fc.assert(
    fc.property(fc.nat(60), fc.nat(20), (down, right) => {
      expect(read(moved(file, down, right))).toEqual(expected);
    }),
    { numRuns: 15 },
  );
});

test.each(names)('%s says the same with a blank row after any row', (name) => {
  const file = formFile(name);
  const expected = read(file);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: file.rows.length - 1 }), (at) => {
      // A blank row below a header would be another layout; elsewhere it changes nothing.
      const rows = [...file.rows.slice(0, at), [], ...file.rows.slice(at)];
      const merges = file.merges.map((merge) => {
        const area = parseArea(merge)!;
        return areaName({
          ...area,
          top: area.top >= at ? area.top + 1 : area.top,
          bottom: area.bottom >= at ? area.bottom + 1 : area.bottom,
        });
      });
      expect(read({ ...file, rows, merges })).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});

test('two forms below each other are two forms', () => {
  const one = formFile('jishan-2020');
  const other = moved(formFile('yuelu-2022'), one.rows.length + 2, 0);
  const both: FormFile = {
    sheetName: 'x',
    rows: [...one.rows, ...other.rows.slice(one.rows.length)],
    merges: [...one.merges, ...other.merges],
  };
  expect(read(both)).toEqual([...read(formFile('jishan-2020')), ...read(formFile('yuelu-2022'))]);
});

test('a sheet without a form has none', () => {
  expect(readForms(gridOfRows({ rows: [] }))).toEqual([]);
  expect(
    readForms(
      gridOfRows({
        rows: [
          ['科目', '预算数', '执行数'],
          ['办公费', 3, 2],
        ],
      }),
    ),
  ).toEqual([]);
  expect(readForms(gridOfRows({ rows: [['自评报告'], ['一、基本情况']] }))).toEqual([]);
});

test('a report is no form, though its table of scores looks like one', () => {
  const table = formFile('jishan-2020').rows.slice(11);
  const report: RowCell[][] = [
    ['2020年度项目支出绩效自评报告'],
    ['一、基本情况'],
    ['二、自评工作开展情况'],
    ['三、综合评价结论'],
  ];
  expect(readForms(gridOfRows({ rows: [...report, ...table] }))).toEqual([]);
  expect(readForms(gridOfRows({ rows: [['项目支出绩效自评表'], ...table] }))).toHaveLength(1);
});

test('random grids never throw and never loop', () => {
  const words = fc.constantFrom(
    '一级指标',
    '二级指标',
    '三级指标',
    '分值',
    '得分',
    '年度指标值',
    '实际完成值',
    '总分',
    '合计',
    '预算数',
    '执行数',
    '执行率',
    '项目资金（万元）',
    '其中：',
    '……',
    '产出指标（50分）',
    '绩效自评表',
    '年初设定目标',
    '全年完成情况',
    '说明：',
    '(((',
    '）',
    '：',
    '#REF!',
    '1e9',
    '12月底前',
    '',
  );
  const cell: fc.Arbitrary<RowCell> = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 4, arbitrary: words },
    { weight: 2, arbitrary: fc.double({ noNaN: true, min: -1e6, max: 1e6 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
  const merge = fc
    .tuple(fc.nat(12), fc.nat(6), fc.nat(5), fc.nat(5))
    .map(([top, left, height, width]) => areaName({ top, left, bottom: top + height, right: left + width }));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 16 }),
      fc.array(merge, { maxLength: 6 }),
      (rows, merges) => {
        expect(Array.isArray(readForms(gridOfRows({ rows, merges })))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

test('a sheet as large as is read at all is read without delay', () => {
  const rows: RowCell[][] = Array.from({ length: READ_LIMIT.rows }, (_, row) =>
    Array.from({ length: 20 }, (__, column) => (row % 7 === 0 ? '分值' : row * column)),
  );
  expect(readForms(gridOfRows({ rows }))).toEqual([]);
});
