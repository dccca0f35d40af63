import { planEdits } from '../../src/edits';
import { cellName, parseCell, plain } from '../../src/grid';
import { review, type Review } from '../../src/rules';
import { formFile, gridOfRows, type RowCell } from '../forms/load';

/** 加分项 is in H18 (1), 扣分项 in H19 (-2); the table sums to 99.49 in H17, the total in H20 is 98.49. */
const BONUS = 'drawn/e30-bonus-and-deduction';
/** Seven lines of 资金管理情况 with points of their own, weights in G12:G18, scores in H12:H18. */
const MANAGEMENT = 'published/huizhou-2025';

function reviewed(name: string, cells: Record<string, RowCell> = {}): Review & { fill: string[] } {
  const file = formFile(name);
  const rows = file.rows.map((row) => [...row]);
  for (const [cell, value] of Object.entries(cells)) {
    const { row, column } = parseCell(cell)!;
    rows[row]![column] = value;
  }
  const grid = gridOfRows({ ...file, rows });
  const first = review(grid, { policy: 'mof-2020' })[0]!;
  const { edits, left } = planEdits(grid, first, { fix: false, overwrite: false, formulas: true });
  const fill = [
    ...edits.map(({ cell, after }) => `${cellName(cell)} ${after.formula ?? plain(after.value as never)}`),
    ...left.map(({ cell, reason }) => `${cellName(cell)} ${reason.zh}`),
  ];
  return { ...first, fill };
}

const about = (rule: string, { findings }: Review) =>
  findings.filter((finding) => finding.rule === rule).flatMap(({ cells }) => cells.map(cellName));

test('bonus and deduction count in the total, whatever sign the deduction has', () => {
  for (const score of [-2, 2]) {
    expect(about('total-score', reviewed(BONUS, { H19: score }))).toEqual([]);
    expect(about('total-score', reviewed(BONUS, { H19: score, H20: 99.49 }))).toEqual(['H20']);
  }
});

test('a blank total includes them, and its formula subtracts the deduction', () => {
  expect(reviewed(BONUS, { H20: null }).fill).toEqual(['H20 =SUM(H3,H9:H16,H18:H19)']);
  expect(reviewed(BONUS, { H19: 2, H20: null }).fill).toEqual(['H20 =SUM(H3,H9:H16,H18)-SUM(H19)']);
});

test('a blank bonus is not a missing score', () => {
  const { fill, findings, form } = reviewed(BONUS, { H18: null, H20: null });
  expect(fill).toEqual(['H20 =SUM(H3,H9:H16,H19)']);
  expect(findings.filter(({ cells }) => cells.some((cell) => cellName(cell) === 'H18'))).toEqual([]);
  expect(form.indicators).toHaveLength(8);
});

test('a bonus may raise the total above 100 by its own points only', () => {
  const full = { H3: 10, H10: 10, H17: 100, H19: null };
  expect(about('total-score-range', reviewed(BONUS, { ...full, H18: 3, H20: 103 }))).toEqual([]);
  expect(about('total-score-range', reviewed(BONUS, { ...full, H18: 3, H20: 103.5 }))).toEqual(['H20']);
  expect(about('total-score-range', reviewed(BONUS, { ...full, H18: null, H20: 101 }))).toEqual(['H20']);
});

test('blank points of 资金管理情况 are missing and keep the total open', () => {
  const { fill, ...rest } = reviewed(MANAGEMENT, { H14: null, H28: null });
  expect(about('score-missing', rest)).toEqual(['H14']);
  expect(fill).toContain('H28 H14 的得分尚未确定，未计算合计。');
});

test('a total of scores typed as text gets a value, because SUM skips text', () => {
  const texts = { H12: '6', H22: '20分' };
  expect(reviewed(MANAGEMENT, { ...texts, H28: null }).fill).toContain('H28 100');
  const wrong = reviewed(MANAGEMENT, { ...texts, H28: 98 }).findings.find(
    ({ rule }) => rule === 'total-score',
  );
  expect(wrong?.fix).toMatchObject({ cell: parseCell('H28') });
  expect(wrong?.fix).not.toHaveProperty('formula');
  expect(about('total-typed', reviewed(MANAGEMENT, texts))).not.toContain('H28');
  expect(about('total-typed', reviewed(MANAGEMENT))).toContain('H28');
});

test('the scorecard lists them as filled in and suggests nothing', () => {
  const { scorecard } = reviewed(BONUS, { H19: 2 });
  expect(
    scorecard.others.map(({ line, given, suggested }) => [line.name, given?.toFixed(), suggested]),
  ).toEqual([
    ['加分项：获省级及以上表彰', '1', null],
    ['扣分项：审计、巡察发现问题', '-2', null],
  ]);
});
