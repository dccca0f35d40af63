import fc from 'fast-check';
import { readForms } from '../../src/form';
import { areaName, parseArea, type Area } from '../../src/grid';
import { formFile, gridOfRows, type FormFile, type RowCell } from '../forms/load';
import { said } from './said';

/** The same form as another desk would draw it; it must be read the same. */

const read = (file: FormFile) => readForms(gridOfRows(file)).map(said);

/** Tables whose columns may be in any order: rows from header to total, and the columns to move. */
const TABLES = [
  { name: 'yuelu-2022', rows: [14, 24], columns: [4, 8] },
  { name: 'jishan-2020', rows: [11, 18], columns: [4, 8] },
  { name: 'langfang-2019', rows: [12, 40], columns: [4, 8] },
  { name: 'xiaoxian-2023', rows: [10, 30], columns: [4, 8] },
  { name: 'hainan-2023', rows: [12, 17], columns: [3, 10] },
  { name: 'huoshan-2024', rows: [21, 26], columns: [4, 6] },
  { name: 'sichuan-2023', rows: [11, 19], columns: [4, 10] },
  { name: 'central-cost-2024', rows: [11, 18], columns: [4, 10] },
] as const;

/** Splits merges that would join moved columns in the given rows; the anchor keeps its value. */
function untied(
  file: FormFile,
  rows: readonly [number, number],
  columns: readonly [number, number],
): FormFile {
  const ties = (area: Area) =>
    area.bottom >= rows[0] && area.top <= rows[1] && area.right >= columns[0] && area.right > area.left;
  const merges = file.merges.flatMap((name) => {
    const area = parseArea(name)!;
    if (!ties(area)) return [name];
    const kept = { ...area, right: Math.min(area.right, columns[0] - 1) };
    return kept.left <= kept.right ? [areaName(kept)] : [];
  });
  return { ...file, merges };
}

test.each(TABLES)('$name: columns of the table in any order', ({ name, rows, columns }) => {
  const file = untied(formFile(name), rows, columns);
  const expected = read(file);
  expect(expected).toEqual(read(formFile(name)));
  const places = Array.from({ length: columns[1] - columns[0] + 1 }, (_, index) => columns[0] + index);
  fc.assert(
    fc.property(fc.shuffledSubarray(places, { minLength: places.length }), (order) => {
      const shuffled = file.rows.map((row, index) => {
        if (index < rows[0] || index > rows[1]) return row;
        const wide: RowCell[] = Array.from({ length: columns[1] + 1 }, (_, column) => row[column] ?? null);
        return wide.map((cell, column) => {
          const from = order[column - columns[0]];
          return column < columns[0] || from === undefined ? cell : (row[from] ?? null);
        });
      });
      expect(read({ ...file, rows: shuffled })).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

const REWORDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^年度\s*指标值$/,
    ['指标值', '年初目标值（A）', '目标值', '年度\n指标值：', '预期指标值', '年初设定指标值'],
  ],
  [/^实际\s*完成值$/, ['全年实际值', '完成值', '实际完成值（B）', '全年完成值', '实际完成情况']],
  [/^分值$/, ['权重', '分  值', '标准分值', '指标分值（分）', '参考分值', '权重占比（%）']],
  [/^得分$/, ['自评得分', '得 分', '得分（分）', '自评分']],
  [/^偏差原因分析及改进措施$/, ['未完成原因分析', '未完成原因及拟采取的改进措施', '原因分析', '偏差原因']],
  [/^全年\s*预算数$/, ['全年预算数（A）', '预算数', '调整后预算数', '全年（调整）预算数', '预算数：']],
  [/^全年\s*执行数$/, ['执行数（B）', '全年执行数：', '预算执行数', '实际支出', '实际支出金额']],
  [/^执行率$/, ['执行率（B/A）', '预算执行率（B/A×100%）', '执 行 率', '预算执行率']],
  [/^总分$/, ['合计', '总  分', '总计', '总得分', '总分：', '自评总分']],
  [/^一级指标$/, ['一级\n指标', '一级指标名称']],
  [/^三级指标$/, ['指标名称', '三级\n指标', '具体指标']],
];

test.each(['yuelu-2022', 'jishan-2020', 'langfang-2019'])('%s: labels in other words', (name) => {
  const file = formFile(name);
  const expected = read(file);
  fc.assert(
    fc.property(
      fc.array(fc.nat(100), { minLength: REWORDINGS.length, maxLength: REWORDINGS.length }),
      (picks) => {
        const rows = file.rows.map((row) =>
          row.map((cell) => {
            if (typeof cell !== 'string') return cell;
            const index = REWORDINGS.findIndex(([label]) => label.test(cell.trim()));
            const words = REWORDINGS[index]?.[1];
            return words ? (words[(picks[index] ?? 0) % words.length] ?? cell) : cell;
          }),
        );
        expect(read({ ...file, rows })).toEqual(expected);
      },
    ),
    { numRuns: 60 },
  );
});

/** Categories merged downwards, repeated on every row, or written once with blanks below. */
test.each(['yuelu-2022', 'jishan-2020', 'yongde-2022'])(
  '%s: categories merged, repeated or left blank',
  (name) => {
    const file = formFile(name);
    const expected = read(file);
    const vertical = file.merges.filter((merge) => {
      const area = parseArea(merge)!;
      return area.left === area.right && (area.left === 1 || area.left === 2) && area.top > 11;
    });
    expect(vertical.length).toBeGreaterThan(0);
    for (const repeat of [true, false]) {
      const rows = file.rows.map((row) => [...row]);
      for (const merge of vertical) {
        const area = parseArea(merge)!;
        if (!repeat) continue;
        for (let row = area.top + 1; row <= area.bottom; row += 1) {
          rows[row]![area.left] = rows[area.top]![area.left] ?? null;
        }
      }
      expect(
        read({ ...file, rows, merges: file.merges.filter((merge) => !vertical.includes(merge)) }),
      ).toEqual(expected);
    }
  },
);

test.each(['yuelu-2022', 'jishan-2020'])('%s: amounts in 元 instead of 万元', (name) => {
  const file = formFile(name);
  const inYuan: FormFile = {
    ...file,
    rows: file.rows.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace('（万元）', '（元）') : cell)),
    ),
  };
  const [form] = readForms(gridOfRows(inYuan));
  const [before] = readForms(gridOfRows(file));
  expect(form?.amountUnit).toBe('元');
  expect(form?.funds.length).toBe(before?.funds.length);
});

test('full-width digits, signs and letters say the same', () => {
  const file = formFile('jishan-2020');
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const rows = file.rows.map((row) =>
    row.map((cell, column) => (typeof cell === 'string' && column !== 3 && column !== 8 ? wide(cell) : cell)),
  );
  const [form] = readForms(gridOfRows({ ...file, rows }));
  const [before] = readForms(gridOfRows(file));
  expect(form?.funds.map(({ role }) => role)).toEqual(before?.funds.map(({ role }) => role));
  expect(form?.indicators.map(({ weight }) => weight?.value?.toFixed())).toEqual(
    before?.indicators.map(({ weight }) => weight?.value?.toFixed()),
  );
});
