import { cellName, makeGrid, parseCell } from '../../src/grid';
import { review, type Finding } from '../../src/rules';
import { formFile, gridOfRows, type FormFile, type RowCell } from '../forms/load';

/** Faults planted in real forms, and the findings that each adds. One defect is one finding. */
const FAULTS: readonly (readonly [string, Readonly<Record<string, RowCell>>, readonly string[]])[] = [
  // A wrong total fails its sum, the other block's total and its rate: the sum is reported.
  ['yuelu-2022', { E5: 6838.81 }, ['funds-by-source E5']],
  ['yuelu-2022', { E6: 6800 }, ['funds-by-source E5']],
  ['yuelu-2022', { E8: 6900 }, ['funds-by-structure E8']],
  ['yuelu-2022', { E7: 10 }, ['funds-by-source E5']],
  ['jishan-2020', { E7: 60 }, ['funds-by-source E6']],
  ['xiaoxian-2023', { D7: 9 }, ['funds-by-source D6']],
  ['huoshan-2024', { D10: '2530万' }, ['funds-by-source D7']],
  ['yuelu-2022', { G9: { v: 0.9, fmt: '0%' } }, ['execution-rate G9']],
  ['hainan-2023', { J7: 30 }, ['execution-rate J7']],
  ['yuelu-2022', { G9: null }, ['execution-rate-missing G9']],
  ['jishan-2020', { E6: '65.66万' }, ['amount-text E6']],
  ['jishan-2020', { F6: null }, ['amount-missing F6']],
  ['jishan-2020', { E6: null }, ['execution-without-budget E6']],
  ['yongde-2022', { F6: 38.766462 }, ['amount-unit F6']],
  ['jishan-2020', { E7: -65.66 }, ['amount-negative E7', 'funds-by-source E6']],
  // The score of the execution line is wrong and the total is right once it is fixed: the total is not reported.
  ['yuelu-2022', { I5: 9 }, ['execution-score I5']],
  ['huangshi-2022', { G8: 20 }, ['execution-score G8']],
  ['yuelu-2022', { G3: 23 }, ['headcount-over-quota G3']],
  // A wrong weight fails the sum, its category and the score below it: the sum is reported.
  ['yuelu-2022', { G16: 25 }, ['weights-total G16']],
  ['yuelu-2022', { G16: 15 }, ['weights-total G16']],
  ['jishan-2020', { G13: 20 }, ['weights-total G13']],
  ['hunan-scoring-table', { F4: 6 }, ['weights-total F4']],
  ['hunan-scoring-table', { B4: 15 }, ['category-weight-label B4']],
  ['hunan-scoring-table', { D6: 25 }, ['category-weight-label D6']],
  ['jishan-2020', { B13: '产出指标（60分）' }, ['category-weight-label B13']],
  ['yuelu-2022', { G25: 90 }, ['weights-printed-total G25']],
  [
    'yuelu-2022',
    { G16: 10, G20: 20 },
    ['weights-by-category B16', 'deviation-reason-missing I20', 'score-over-weight H16'],
  ],
  ['yuelu-2022', { G16: null }, ['weight-missing G16']],
  ['yuelu-2022', { G16: 0 }, ['weight-missing G16', 'weights-total G16']],
  ['yuelu-2022', { E16: null }, ['target-missing E16']],
  ['yuelu-2022', { F16: null }, ['actual-missing F16']],
  ['yuelu-2022', { E17: '有所提升' }, ['target-not-measurable E17']],
  ['yuelu-2022', { F17: '20次' }, ['unit-mismatch F17']],
  ['yongde-2022', { H22: '≥95%' }, ['comparator-in-actual H22']],
  ['yongde-2022', { D23: '学生满意度' }, ['indicator-duplicate D23']],
  ['yuelu-2022', { H16: 25 }, ['score-over-weight H16']],
  ['yuelu-2022', { H16: -1 }, ['score-over-weight H16', 'total-score H25', 'deviation-reason-missing I16']],
  ['yuelu-2022', { H16: null }, ['score-missing H16']],
  [
    'yuelu-2022',
    { F16: { v: 0.8, fmt: '0%' } },
    ['score-over-completion H16', 'deviation-reason-missing I16'],
  ],
  ['yuelu-2022', { I24: null }, ['deviation-reason-missing I24']],
  ['yuelu-2022', { I24: '无' }, ['deviation-reason-missing I24']],
  ['hainan-2023', { K14: null }, ['deviation-reason-missing K14']],
  ['yuelu-2022', { H25: 98 }, ['total-score H25']],
  ['hunan-scoring-table', { I19: 98 }, ['total-score I19']],
  ['langfang-2019', { H41: 99 }, ['total-score H41']],
  ['yuelu-2022', { H25: null }, ['total-score-missing H25']],
  ['yuelu-2022', { H25: 120 }, ['total-score H25', 'total-score-range H25']],
  ['yongde-2022', { K25: '良' }, ['grade K25']],
  ['yuelu-2022', { A1: '2021年度部门整体支出绩效自评表' }, ['year-mismatch D18']],
  ['yuelu-2022', { D20: '请填写指标名称' }, ['placeholder-left D20']],
  ['xiaoxian-2023', { F10: '已完成' }, ['goal-not-described F10']],
  // Changes that are no fault add nothing.
  ['jishan-2020', { F13: 12000 }, []],
  ['yuelu-2022', { B16: '投入' }, []],
  ['yuelu-2022', { H24: 10, H25: 100 }, []],
  ['baoshan-2022', { F15: '0次' }, []],
  ['huangshi-2022', { B19: '无' }, []],
  ['yongde-2022', { K25: null }, []],
  ['xiaoxian-2023', { D8: 0, E8: 0 }, []],
];

function planted(name: string, changes: Readonly<Record<string, RowCell>>): FormFile {
  const file = formFile(name);
  for (const [place, value] of Object.entries(changes)) {
    const { row, column } = parseCell(place)!;
    const cells = file.rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }
  return file;
}

const found = (file: FormFile): readonly Finding[] =>
  review(gridOfRows(file), { policy: 'mof-2020' })
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => rule !== 'total-typed');

const key = ({ rule, cells }: Finding) => `${rule} ${cells[0] ? cellName(cells[0]) : ''}`;

test.each(FAULTS)('%s with %j: %j', (name, changes, expected) => {
  const before = new Set(found(formFile(name)).map(key));
  const after = found(planted(name, changes)).map(key);
  expect(after.filter((each) => !before.has(each)).sort()).toEqual([...expected].sort());
});

test('a formula error is reported, and comparisons with its cell are not', () => {
  const rules = found(planted('jishan-2020', { F6: '#REF!' })).map(key);
  expect(rules).toContain('formula-error F6');
  expect(rules).not.toContain('execution-score I6');
  expect(rules).not.toContain('execution-rate H6');
});

test('a formula without a stored result is neither missing nor 0', () => {
  const grid = gridOfRows(formFile('jishan-2020'));
  const formulas: Readonly<Record<string, string>> = {
    F6: '=SUM(F7:F9)',
    H19: '=SUM(I6,H13:H18)',
    H6: '=F6/E6',
  };
  const uncomputed = makeGrid({
    ...grid,
    cells: grid.cells.map((cell) => {
      const formula = formulas[cellName(cell)];
      return formula === undefined ? cell : { ...cell, value: '', text: '', formula, uncomputed: true };
    }),
  });
  const [reviewed] = review(uncomputed);
  const rules = reviewed!.findings.map(({ rule }) => rule);
  expect(reviewed!.form.funds[0]!.executed!.state).toBe('uncomputed');
  for (const rule of [
    'amount-missing',
    'execution-rate-missing',
    'execution-without-budget',
    'total-score-missing',
    'total-score',
    'formula-error',
  ]) {
    expect(rules).not.toContain(rule);
  }
  const unread = reviewed!.findings.find(({ rule }) => rule === 'unread-cells');
  expect(unread?.cells.map(cellName)).toEqual(['F6', 'H6', 'H19']);
  expect(unread?.message.zh).toContain('没有它的计算结果，未核对');
});
