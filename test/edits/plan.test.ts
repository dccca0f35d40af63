import fc from 'fast-check';
import { planEdits, type EditPlan, type PlanOptions } from '../../src/edits';
import { cellName, parseCell, plain } from '../../src/grid';
import { review } from '../../src/rules';
import { formFile, gridOfRows, type FormFile, type RowCell } from '../forms/load';

const FILL: PlanOptions = { fix: false, overwrite: false, formulas: false };

function changed(name: string, cells: Record<string, RowCell>): FormFile {
  const file = formFile(name);
  const rows = file.rows.map((row) => [...row]);
  for (const [cell, value] of Object.entries(cells)) {
    const { row, column } = parseCell(cell)!;
    rows[row]![column] = value;
  }
  return { ...file, rows };
}

function planOf(file: FormFile, options: Partial<PlanOptions> = {}): EditPlan {
  const grid = gridOfRows(file);
  const [reviewed] = review(grid, { policy: 'mof-2020' });
  return planEdits(grid, reviewed!, { ...FILL, ...options });
}

const written = (plan: EditPlan) =>
  Object.fromEntries(
    plan.edits.map(({ cell, after }) => [
      cellName(cell),
      after.formula ??
        (after.value === null || typeof after.value === 'string' ? after.value : plain(after.value)),
    ]),
  );

const SCORES = ['I5', 'H16', 'H17', 'H18', 'H19', 'H20', 'H21', 'H22', 'H23', 'H24', 'H25'];
const blanked = (cells: readonly string[]) => Object.fromEntries(cells.map((cell) => [cell, null]));

test('nothing is written into a complete form', () => {
  expect(planOf(formFile('yuelu-2022')).edits).toEqual([]);
});

test('blanked scores of the sample are filled by the policy, the total last', () => {
  expect(written(planOf(changed('yuelu-2022', blanked(SCORES))))).toEqual({
    I5: '10',
    H16: '20',
    H17: '10',
    H18: '10',
    H19: '10',
    H20: '10',
    H21: '10',
    H22: '5',
    H23: '5',
    H24: '10',
    H25: '100',
  });
});

test('each edit has the previous contents and a reason', () => {
  const { edits } = planOf(changed('yuelu-2022', blanked(['I5', 'H25'])));
  expect(edits[0]).toMatchObject({
    sheetName: '自评表',
    before: { value: null, text: '', formula: null },
    after: { text: '10', formula: null },
  });
  expect(edits[0]?.reason.zh).toContain('14618.52 ÷ 6838.18');
  expect(edits[1]?.reason.zh).toBe('总分：10 + 20 + 10 + 10 + 10 + 10 + 10 + 5 + 5 + 9 = 99');
});

test('a dash in a score is an answer and stays', () => {
  expect(
    planOf(changed('yuelu-2022', { H24: '—', H25: null })).edits.map(({ cell }) => cellName(cell)),
  ).toEqual(['H25']);
});

test('formulas replace values if they are wanted', () => {
  const plan = planOf(changed('yuelu-2022', { ...blanked(['H25', 'G9', 'G25']) }), { formulas: true });
  expect(written(plan)).toEqual({ G9: '=F9/E9', G25: '=SUM(G16:G24,H5)', H25: '=SUM(H16:H24,I5)' });
});

test('a blank rate is filled in the format of its cell', () => {
  const plan = planOf(changed('jishan-2020', { H6: { v: '', fmt: '0%' } }));
  expect(written(plan)).toEqual({ H6: '0.991' });
  expect(plan.edits[0]?.after.text).toBe('99.10%');
});

test('a column that writes 25 for 25 % is filled the same way', () => {
  expect(written(planOf(changed('hainan-2023', { J9: null })))).toEqual({ J9: '25' });
});

test('a score that cannot be judged stays open with a reason, and so does the total', () => {
  const plan = planOf(changed('jishan-2020', { H16: null, F16: null, H19: null }));
  expect(plan.edits).toEqual([]);
  expect(plan.left.map(({ cell }) => cellName(cell))).toEqual(['H16', 'H19']);
  expect(plan.left[1]?.reason.zh).toContain('H16');
});

describe('with fixes', () => {
  test('every line that repeats a wrong rate is fixed', () => {
    expect(written(planOf(formFile('yuelu-2022'), { fix: true }))).toEqual({
      G5: '2.1378',
      G6: '2.1378',
      G8: '2.1378',
      G12: '2.486',
    });
  });

  test('a wrong total becomes the sum of the fixed scores', () => {
    expect(written(planOf(formFile('jishan-2020'), { fix: true }))).toEqual({ I6: '9.91', H19: '93.91' });
  });

  test('after the fixes no fixable error is left', () => {
    const file = formFile('jishan-2020');
    const fixed = changed('jishan-2020', { I6: 9.91, H19: 93.91 });
    const rules = (form: FormFile) =>
      review(gridOfRows(form), { policy: 'mof-2020' })[0]!.findings.filter(
        ({ fix, severity }) => fix && severity === 'error',
      ).length;
    expect(rules(file)).toBeGreaterThan(0);
    expect(rules(fixed)).toBe(0);
  });

  test('amounts typed as text become numbers', () => {
    const plan = planOf(formFile('huoshan-2024'), { fix: true });
    expect(written(plan)).toMatchObject({ D7: '3359.62', E7: '3359.62', D10: '2530.32' });
  });
});

test('overwriting replaces scores that differ from the suggestion, and the total follows', () => {
  expect(written(planOf(formFile('yuelu-2022'), { overwrite: true }))).toEqual({ H24: '10', H25: '100' });
});

test('a total with a formula is not touched', () => {
  const file = changed('yuelu-2022', { H24: null, H25: { v: 90, fmt: 'General', f: 'SUM(H16:H24)+I5' } });
  expect(written(planOf(file, { overwrite: true }))).toEqual({ H24: '10' });
});

test('whatever is blanked, only blank cells are written, each once and with a reason', () => {
  const cells = [...SCORES, 'G5', 'G6', 'G8', 'G9', 'G10', 'G11', 'G12', 'G25'];
  fc.assert(
    fc.property(fc.subarray(cells), (blank) => {
      const plan = planOf(changed('yuelu-2022', blanked(blank)));
      const names = plan.edits.map(({ cell }) => cellName(cell));
      expect(new Set(names).size).toBe(names.length);
      expect([...names].sort()).toEqual([...blank].sort());
      expect(plan.edits.every(({ reason, before }) => reason.zh !== '' && before.value === null)).toBe(true);
    }),
  );
});

test('a correct typed total becomes a formula only if both formulas and fixes are wanted', () => {
  const total = (options: Partial<PlanOptions>) => written(planOf(formFile('yuelu-2022'), options))['H25'];
  expect(total({ fix: true, formulas: true })).toBe('=SUM(H16:H24,I5)');
  expect(total({ fix: true })).toBeUndefined();
  expect(total({ formulas: true })).toBeUndefined();
});

describe('what an edit carries', () => {
  test('edits are in reading order, whatever was planned first', () => {
    const { edits } = planOf(changed('yuelu-2022', blanked(['G9', 'H16', 'G25', 'H25', 'I5'])));
    expect(edits.map(({ cell }) => cellName(cell))).toEqual(['I5', 'G9', 'H16', 'G25', 'H25']);
  });

  test('a total names the cells that it sums, unless it is a formula', () => {
    const file = changed('yuelu-2022', blanked(['H16', 'H25']));
    const total = (options: Partial<PlanOptions>) =>
      planOf(file, options).edits.find(({ cell }) => cellName(cell) === 'H25');
    const scores = ['I5', 'H16', 'H17', 'H18', 'H19', 'H20', 'H21', 'H22', 'H23', 'H24'];
    expect(total({})?.restsOn?.map(cellName)).toEqual(scores);
    expect(total({ formulas: true })).not.toHaveProperty('restsOn');
    expect(planOf(file).edits[0]).not.toHaveProperty('restsOn');
  });

  test('a cell that may not be written is left out, and the total waits for it', () => {
    const file = changed('yuelu-2022', blanked(['H16', 'H17', 'H25']));
    const may = (cell: { row: number; column: number }) => cellName(cell) !== 'H16';
    const plan = planOf(file, { may });
    expect(written(plan)).toEqual({ H17: '10' });
    expect(plan.left).toEqual([
      {
        cell: parseCell('H25'),
        reason: {
          zh: 'H16 的得分尚未确定，未计算合计。',
          en: 'The scores in H16 are still open: no sum.',
        },
      },
    ]);
  });
});

describe('a budget of 0', () => {
  const left = (budget: RowCell, executed: RowCell) =>
    planOf(changed('yuelu-2022', { E7: budget, F7: executed, G7: null })).left;

  test('has no rate: what was executed without a budget is told, and nothing else is', () => {
    expect(left(0, 5)).toEqual([
      {
        cell: parseCell('G7'),
        reason: { zh: '预算数（E7）为 0，没有执行率。', en: 'The budget (E7) is 0: there is no rate.' },
      },
    ]);
    expect(left(0, 0)).toEqual([]);
    expect(left(0, null)).toEqual([]);
    expect(left(null, 5)).toEqual([]);
  });
});

test('a rate gives its amounts as the form shows them', () => {
  const { edits } = planOf(changed('yuelu-2022', { G12: null }));
  // 13016.12 ÷ 5235.78 = 2.486000…
  expect(edits[0]?.reason).toEqual({
    zh: '执行率：13016.12 ÷ 5235.78 = 248.60%',
    en: 'Execution rate: 13016.12 ÷ 5235.78 = 248.60%',
  });
});

describe('the total weight', () => {
  test('is summed with the execution line, in its own words', () => {
    const { edits } = planOf(changed('yuelu-2022', { G25: null }));
    expect(edits.map(({ reason }) => reason)).toEqual([
      {
        zh: '分值合计：10 + 20 + 10 + 10 + 10 + 10 + 10 + 5 + 5 + 10 = 100',
        en: 'Total weight: 10 + 20 + 10 + 10 + 10 + 10 + 10 + 5 + 5 + 10 = 100',
      },
    ]);
  });

  test('is not summed while a weight is blank', () => {
    const plan = planOf(changed('yuelu-2022', { G25: null, G16: null }));
    expect(plan.edits).toEqual([]);
    expect(plan.left.map(({ cell, reason }) => [cellName(cell), reason.zh])).toEqual([
      ['G25', 'G16 的分值尚未确定，未计算合计。'],
    ]);
  });

  test('of a form whose weights are all blank names every one of them', () => {
    const weights = ['H5', 'G16', 'G17', 'G18', 'G19', 'G20', 'G21', 'G22', 'G23', 'G24', 'G25'];
    const plan = planOf(changed('yuelu-2022', blanked(weights)));
    expect(plan.left.find(({ cell }) => cellName(cell) === 'G25')?.reason.zh).toBe(
      'G16、G17、G18、G19、G20、G21、G22、G23、G24 的分值尚未确定，未计算合计。',
    );
  });
});

test('a score that a person must decide stays, and the total sums it as it is', () => {
  // 12 of at most 10 points: 10 + 20 + 10 + 10 + 10 + 10 + 10 + 5 + 5 + 12 = 102.
  expect(written(planOf(changed('yuelu-2022', { H24: 12 }), { fix: true }))).toMatchObject({ H25: '102' });
  expect(written(planOf(changed('yuelu-2022', { H24: 12 }), { fix: true }))).not.toHaveProperty('H24');
});

test('a score is overwritten only by a suggestion, and only if asked', () => {
  // Nobody can judge '较好' against '98%'.
  const file = changed('yuelu-2022', { E24: '98%', F24: '情况较好', H24: 7 });
  expect(planOf(file, { overwrite: true }).edits).toEqual([]);
  expect(planOf(changed('yuelu-2022', { H24: 7 })).edits).toEqual([]);
});

test('a number of more digits than Excel keeps is left to the person, with the reason', () => {
  // 123456789012345.5 would be kept as 123456789012346.
  const plan = planOf(changed('yuelu-2022', { H16: '123456789012345.25', H25: null }), {});
  expect(plan.edits).toEqual([]);
  expect(plan.left.map(({ cell, reason }) => [cellName(cell), reason.zh])).toEqual([
    ['H25', '数值超过 15 位，Excel 存不下全部数字，请核对后自行填写。'],
  ]);
});

describe('the grade', () => {
  /** Its one indicator scores 85 of 100. */
  const form = (total: RowCell, grade: RowCell): FormFile => ({
    sheetName: '自评表',
    merges: [],
    rows: [
      ['2022年度项目支出绩效自评表'],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ],
      ['产出指标', '数量指标', '培训人数', '≥100人', '85人', 100, 85, '报名人数不足'],
      ['总分', null, null, null, null, 100, total, grade],
    ],
  });
  const fixed = (total: RowCell, grade: RowCell) => written(planOf(form(total, grade), { fix: true }));

  test.each([
    // The first column is what the form says; the grade fits the wrong total, or neither.
    [95, '优', { G4: '85', H4: '良' }],
    [55, '优', { G4: '85', H4: '良' }],
    [85, '优', { H4: '良' }],
    [95, '良', { G4: '85' }],
    [95, null, { G4: '85' }],
    [85, '良', {}],
  ])('of %s and %s is that of the total as it will be', (total, grade, expected) => {
    expect(fixed(total, grade)).toEqual(expected);
  });

  test('stays where nothing typed may be replaced', () => {
    expect(planOf(form(85, '优')).edits).toEqual([]);
    expect(planOf(form(95, '优')).edits).toEqual([]);
  });
});

describe('a typed total in a filling', () => {
  const filled = (total: number | null) => {
    const file = formFile('jishan-2020');
    file.rows[13]![7] = null; // 15 of 15 is certain
    file.rows[18]![7] = total;
    const grid = gridOfRows(file);
    const [reviewed] = review(grid, { policy: 'mof-2020' });
    const { edits } = planEdits(grid, reviewed!, { fix: false, overwrite: false, formulas: false });
    return edits.map(({ cell, after }) => `${cellName(cell)} ${after.text}`);
  };

  // 9 + 13 + 10 + 10 + 27 + 9 = 78 stand, and 15 come.
  it('follows where it is the sum of what stands', () => {
    expect(filled(78)).toEqual(['H14 15', 'H19 93']);
  });

  it.each([93, 94, 77.99])('stays where it is another figure: %d', (total) => {
    expect(filled(total)).toEqual(['H14 15']);
  });
});
