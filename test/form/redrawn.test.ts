import fc from 'fast-check';
import { readForms } from '../../src/form';
import { areaName, parseArea, plain, type Area } from '../../src/grid';
import { review } from '../../src/rules';
import { expectedForms } from '../forms/expected';
import { formFile, gridOfRows, type FormFile, type RowCell } from '../forms/load';
import { said } from './said';

/** Forms as staff redraw, damage and combine them: they must be read the same, or at least reported. */

const read = (file: FormFile) => readForms(gridOfRows(file)).map(said);

function withBlankColumn(file: FormFile, at: number): FormFile {
  const rows = file.rows.map((row) =>
    row.length > at ? [...row.slice(0, at), null, ...row.slice(at)] : row,
  );
  const shift = (column: number) => (column >= at ? column + 1 : column);
  const merges = file.merges.map((name) => {
    const area = parseArea(name)!;
    return areaName({ ...area, left: shift(area.left), right: shift(area.right) });
  });
  return { ...file, rows, merges };
}

test.each(expectedForms)('%s says the same with a blank column before any column', (name) => {
  const file = formFile(name);
  const expected = read(file);
  const width = Math.max(...file.rows.map((row) => row.length));
  for (let at = 0; at <= width; at += 1)
    expect([at, read(withBlankColumn(file, at))]).toEqual([at, expected]);
});

/** Splits merges that run down over table rows and writes their text into one row of each part. */
function split(file: FormFile, area: Area, after: number): FormFile {
  const parts = [
    { ...area, bottom: after },
    { ...area, top: after + 1 },
  ];
  const rows = file.rows.map((row) => [...row]);
  rows[after + 1]![area.left] = rows[area.top]![area.left] ?? null;
  const isCell = (one: Area) => one.top === one.bottom && one.left === one.right;
  return {
    ...file,
    rows,
    merges: [
      ...file.merges.filter((name) => name !== areaName(area)),
      ...parts.filter((part) => !isCell(part)).map(areaName),
    ],
  };
}

test.each([
  'yuelu-2022',
  'jishan-2020',
  'zhejiang-project-2023',
  'central-ministry-2023',
  'gansu-department-2022',
])('%s: a category or dimension cut into two cells says the same', (name) => {
  const file = formFile(name);
  const expected = read(file);
  const [form] = readForms(gridOfRows(file));
  const labels = form!.indicators.flatMap(({ category, dimension }) => [category, dimension]);
  const areas = file.merges
    .map((merge) => parseArea(merge)!)
    .filter(({ top, left, bottom }) =>
      labels.some((label) => label && label.cell.row === top && label.cell.column === left && bottom > top),
    );
  expect(areas.length).toBeGreaterThan(0);
  for (const area of areas)
    for (let after = area.top; after < area.bottom; after += 1)
      expect(read(split(file, area, after))).toEqual(expected);
});

/** The form in 元: every amount times ten thousand, with another label. */
function inYuan(file: FormFile): FormFile {
  const [form] = readForms(gridOfRows(file));
  const amounts = form!.funds.flatMap(({ initial, budget, executed }) => [initial, budget, executed]);
  const rows = file.rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'string' && cell.length < 40
        ? cell.replace(/([（(])\s*万元\s*([)）])/, '$1元$2')
        : cell,
    ),
  );
  for (const amount of amounts) {
    if (!amount?.value || amount.state !== 'number') continue;
    rows[amount.cell.row]![amount.cell.column] = Number(plain(amount.value.times(10000)));
  }
  return { ...file, rows };
}

test.each([
  'yuelu-2022',
  'jishan-2020',
  'neimenggu-faults-2023',
  'henan-department-2023',
  'gansu-department-2022',
  'sichuan-project-2022',
  'transfer-region-2020',
])('%s: in 元 with its amounts converted the same is found', (name) => {
  const file = formFile(name);
  const found = (one: FormFile) =>
    review(gridOfRows(one)).flatMap(({ findings }) =>
      findings.map(({ rule, severity, cells }) => [rule, severity, cells]),
    );
  const [form] = readForms(gridOfRows(inYuan(file)));
  expect(form?.amountUnit).toBe('元');
  expect(found(inYuan(file))).toEqual(found(file));
});

/** Both forms on one sheet, side by side with blank columns between. */
function beside(one: FormFile, other: FormFile, gap: number): FormFile {
  const width = Math.max(
    ...one.rows.map((row) => row.length),
    ...one.merges.map((merge) => parseArea(merge)!.right + 1),
  );
  const height = Math.max(one.rows.length, other.rows.length);
  const rows = Array.from({ length: height }, (_, index): RowCell[] => {
    const left = one.rows[index] ?? [];
    return [...left, ...Array<RowCell>(width + gap - left.length).fill(null), ...(other.rows[index] ?? [])];
  });
  const merges = other.merges.map((merge) => {
    const area = parseArea(merge)!;
    return areaName({ ...area, left: area.left + width + gap, right: area.right + width + gap });
  });
  return { sheetName: '自评表', rows, merges: [...one.merges, ...merges] };
}

test('forms beside each other are read as each by itself, and reviewed as each by itself', () => {
  const names = [
    'yuelu-2022',
    'jishan-2020',
    'zhejiang-project-2023',
    'neimenggu-faults-2023',
    'hainan-2023',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.constantFrom(...names),
      fc.integer({ min: 1, max: 3 }),
      (one, other, gap) => {
        const [left, right] = [formFile(one), formFile(other)].map((file) => ({
          ...file,
          sheetName: '自评表',
        }));
        const both = beside(left!, right!, gap);
        expect(read(both)).toEqual([...read(left!), ...read(right!)]);
        const rules = (file: FormFile) =>
          review(gridOfRows(file)).map(({ findings }) => findings.map(({ rule }) => rule));
        expect(rules(both)).toEqual([...rules(left!), ...rules(right!)]);
      },
    ),
    { numRuns: 15 },
  );
});

test('damaged forms are read to an end', () => {
  const junk = fc.constantFrom<RowCell>(
    null,
    '合计',
    '三级指标',
    '全年执行数',
    '其中：',
    '#REF!',
    -1,
    1e12,
    '（50分）',
    '年度总体目标',
    '注：',
    { v: '', fmt: 'General', f: 'SUM(', uncomputed: true },
    { v: 0.5, fmt: '0%' },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...expectedForms),
      fc.array(fc.tuple(fc.nat(40), fc.nat(12), junk), { maxLength: 30 }),
      fc.array(fc.nat(60), { maxLength: 10 }),
      (name, blows, cut) => {
        const file = formFile(name);
        const rows = file.rows.map((row) => [...row]);
        for (const [row, column, value] of blows) {
          const cells = rows[row % rows.length]!;
          cells[column] = value;
        }
        const filled = rows.map((row) => Array.from(row, (cell) => cell ?? null));
        const merges = file.merges.filter((_, index) => !cut.includes(index));
        const reviews = review(gridOfRows({ rows: filled, merges }));
        for (const { form } of reviews) expect(form.rows.first).toBeLessThanOrEqual(form.rows.last);
      },
    ),
    { numRuns: 150 },
  );
});

test.each(['hunan-basic-data-2022', 'cover-sheet-2023'])('%s is no form', (name) => {
  expect(readForms(gridOfRows(formFile(name)))).toEqual([]);
});
