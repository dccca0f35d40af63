import fc from 'fast-check';
import { cellName, parseArea, parseCell, areaName, type Grid } from '../../src/grid';
import {
  fingerprint,
  ignoredText,
  ignoring,
  IGNORED_LIMITS,
  readIgnored,
  review,
  withoutIgnoredFindings,
  type Finding,
  type Ignored,
} from '../../src/rules';
import { formFile, gridOfRows, type FormFile, type RowCell } from '../forms/load';

interface Read {
  grid: Grid;
  findings: readonly Finding[];
}

function read(file: Parameters<typeof gridOfRows>[0]): Read {
  const grid = gridOfRows(file);
  return { grid, findings: review(grid, { policy: 'mof-2020' }).flatMap((each) => each.findings) };
}

function withCell(file: FormFile, name: string, value: RowCell): FormFile {
  const { row, column } = parseCell(name)!;
  file.rows[row]![column] = value;
  return file;
}

/** The form with a blank row above the given row, counted from 0; merges at or below it move along. */
function pushedDown(file: FormFile, from: number): FormFile {
  const merges = file.merges.map((name) => {
    const area = parseArea(name)!;
    return areaName({
      ...area,
      top: area.top >= from ? area.top + 1 : area.top,
      bottom: area.bottom >= from ? area.bottom + 1 : area.bottom,
    });
  });
  return { ...file, merges, rows: [...file.rows.slice(0, from), [], ...file.rows.slice(from)] };
}

const yuelu = () => formFile('yuelu-2022');
const finding = ({ findings }: Read, rule: string, cell: string): Finding =>
  findings.find((each) => each.rule === rule && cellName(each.cells[0]!) === cell)!;
const ignore = (of: Read, rule: string, cell: string): Ignored =>
  ignoring(of.grid, finding(of, rule, cell), 's1', '区财政局已同意');
const asideOf = (of: Read, ...entries: Ignored[]) => {
  const { shown, ignored, stale } = withoutIgnoredFindings(of.grid, of.findings, entries);
  expect(shown.length + ignored.length).toBe(of.findings.length);
  expect(ignored.length + stale.length).toBe(entries.length);
  return {
    aside: ignored.map(
      (each) => `${each.finding.rule} ${cellName(each.finding.cells[0]!)} ${each.ignored.reason}`,
    ),
    stale: stale.map(({ rule }) => rule),
  };
};

test('an ignored finding stays ignored with its reason, and all others are shown', () => {
  const before = read(yuelu());
  const entry = ignore(before, 'execution-over-budget', 'E5');
  expect(entry).toMatchObject({
    sheetId: 's1',
    rule: 'execution-over-budget',
    cells: ['E5', 'F5', 'E6', 'F6', 'E8', 'F8'],
    message: expect.stringContaining('14618.52') as string,
  });
  expect(asideOf(read(yuelu()), entry)).toEqual({
    aside: ['execution-over-budget E5 区财政局已同意'],
    stale: [],
  });
  expect(withoutIgnoredFindings(before.grid, before.findings, [entry]).shown.map(({ rule }) => rule)).toEqual(
    before.findings.map(({ rule }) => rule).filter((_, index) => index !== 0),
  );
});

test('without ignored entries nothing changes', () => {
  const { grid, findings } = read(yuelu());
  expect(withoutIgnoredFindings(grid, findings, [])).toEqual({ shown: findings, ignored: [], stale: [] });
});

test.each([0, 2, 4])('a row inserted above row %d keeps findings ignored', (from) => {
  const before = read(yuelu());
  const entries = before.findings.map((each) => ignoring(before.grid, each, 's1', '已说明'));
  const after = read(pushedDown(yuelu(), from));
  expect(after.findings.map(({ rule }) => rule)).toEqual(before.findings.map(({ rule }) => rule));
  expect(cellName(finding(after, 'execution-rate', 'G13').cells[0]!)).toBe('G13');
  const { shown, stale } = withoutIgnoredFindings(after.grid, after.findings, entries);
  expect([shown, stale]).toEqual([[], []]);
});

test('swapping two parts of a sum keeps its finding ignored', () => {
  const entry = ignore(read(yuelu()), 'basic-expenditure-parts', 'E9');
  const file = yuelu();
  [file.rows[9], file.rows[10]] = [file.rows[10]!, file.rows[9]!];
  expect(asideOf(read(file), entry).aside).toHaveLength(1);
});

test.each([
  ['execution-over-budget', 'E5', 'F6', 14618.53],
  ['execution-over-budget', 'E5', 'E8', 6838],
  ['execution-rate', 'G5', 'G6', { v: 2, fmt: '0%' }],
  ['execution-rate', 'G12', 'F12', 13016.13],
  ['execution-rate', 'G12', 'E12', 5235.79],
  ['basic-expenditure-parts', 'E9', 'E10', 1275.98],
  ['basic-expenditure-parts', 'E9', 'F11', 328.44],
  ['target-contradicts-name', 'E24', 'E24', { v: 0.99, fmt: '0%' }],
  ['target-contradicts-name', 'E24', 'D24', '群众满意率达96%以上'],
  ['goal-not-described', 'F14', 'F14', '完成'],
  ['execution-rate-not-applicable', 'G7', 'G7', 1],
] as const)('%s at %s is shown again once %s is %p', (rule, cell, changed, value) => {
  const entry = ignore(read(yuelu()), rule, cell);
  expect(asideOf(read(withCell(yuelu(), changed, value)), entry)).toEqual({ aside: [], stale: [rule] });
});

test('changing an unrelated figure keeps a finding ignored', () => {
  const entry = ignore(read(yuelu()), 'target-contradicts-name', 'E24');
  expect(asideOf(read(withCell(yuelu(), 'H16', 19)), entry).aside).toHaveLength(1);
});

test('a total is shown again when its scores change, though its own cell does not', () => {
  const jishan = () => formFile('jishan-2020');
  const entry = ignore(read(jishan()), 'total-score', 'H19');
  expect(asideOf(read(jishan()), entry).aside).toHaveLength(1);
  expect(asideOf(read(withCell(jishan(), 'H13', 12)), entry)).toEqual({ aside: [], stale: ['total-score'] });
});

test('of two identical findings, an entry sets aside the one that it names', () => {
  const rows: RowCell[][] = [
    ['2022年度项目支出绩效自评表'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析'],
    ['产出指标', '数量指标', '培训人数', '≥100人', null, 50, 50],
    ['效益指标', '社会效益指标', '培训人数', '≥100人', null, 50, 50],
  ];
  const of = read({ rows });
  const missing = of.findings.filter(({ rule }) => rule === 'actual-missing');
  const [first, second] = missing as [Finding, Finding];
  expect(missing.map(({ cells }) => cellName(cells[0]!))).toEqual(['E3', 'E4']);
  expect(fingerprint(of.grid, first)).toBe(fingerprint(of.grid, second));
  const lower = ignoring(of.grid, second, 's1', '尚在统计');
  expect(asideOf(of, lower).aside).toEqual(['actual-missing E4 尚在统计']);
  const upper = ignoring(of.grid, first, 's1', '年底统计');
  expect(asideOf(of, lower, upper).aside).toEqual([
    'actual-missing E3 年底统计',
    'actual-missing E4 尚在统计',
  ]);
});

test('the fingerprints of a form’s findings are distinct', () => {
  for (const name of ['yuelu-2022', 'jishan-2020', 'hunan-scoring-table', 'yongde-2022']) {
    const { grid, findings } = read(formFile(name));
    const prints = findings.map((each) => fingerprint(grid, each));
    expect(new Set(prints).size).toBe(prints.length);
  }
});

describe('what the workbook keeps', () => {
  const entry: Ignored = {
    sheetId: 's1',
    rule: 'grade',
    fingerprint: 'grade:0abc',
    cells: ['H4'],
    message: '…',
    reason: '已说明',
  };

  test('is read back unchanged, from its text or its value', () => {
    expect(readIgnored(ignoredText([entry]))).toEqual({ ignored: [entry], dropped: 0 });
    expect(readIgnored(JSON.parse(ignoredText([entry])))).toEqual({ ignored: [entry], dropped: 0 });
    expect(readIgnored([entry])).toEqual({ ignored: [entry], dropped: 0 });
    expect(readIgnored(null)).toEqual({ ignored: [], dropped: 0 });
    expect(readIgnored(undefined)).toEqual({ ignored: [], dropped: 0 });
  });

  test.each([
    [{ reason: '  ' }],
    [{ reason: 'x'.repeat(IGNORED_LIMITS.reason + 1) }],
    [{ reason: 1 }],
    [{ fingerprint: 'other:0abc' }],
    [{ rule: null }],
    [{ cells: 'H4' }],
    [{ cells: [1] }],
    [{ sheetId: undefined }],
    [{ message: {} }],
  ])('an entry with %j is dropped and counted', (wrong) => {
    expect(readIgnored([entry, { ...entry, ...wrong }])).toEqual({ ignored: [entry], dropped: 1 });
  });

  test('is limited to the allowed entries and fields', () => {
    const many = Array.from({ length: IGNORED_LIMITS.entries + 3 }, () => ({ ...entry, extra: 'x' }));
    const { ignored, dropped } = readIgnored(many);
    expect([ignored.length, dropped]).toEqual([IGNORED_LIMITS.entries, 3]);
    expect(ignored[0]).toEqual(entry);
  });

  test('any other content is read without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.string()), (value) => {
        expect(readIgnored(value).ignored).toEqual([]);
      }),
    );
  });
});
