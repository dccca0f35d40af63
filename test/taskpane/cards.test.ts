import { review } from '../../src/rules';
import { makeGrid } from '../../src/grid';
import {
  cardsByBlock,
  keyed,
  START,
  reduce,
  progressOf,
  type PaneEvent,
  type State,
} from '../../src/taskpane';
import { gridOfRows, type RowCell } from '../forms/load';

const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const line = (at: number, score: RowCell): RowCell[] => [
  at === 0 ? '产出指标' : null,
  '数量指标',
  `指标甲${at}`,
  '≥100人',
  '100人',
  9,
  score,
];
const form = (scores: readonly RowCell[]) =>
  gridOfRows({
    sheetName: '自评表',
    merges: [],
    rows: [
      ['项目支出绩效自评表'],
      ['（2022年度）'],
      HEAD,
      ...scores.map((score, at) => line(at, score)),
      ['满意度指标', '满意度指标', '满意度', '≥90%', '95%', 10, 12],
      ['总分', null, null, null, null, 9 * scores.length + 10, null],
    ],
  });
const blank = (n: number): RowCell[] => Array.from({ length: n }, () => null);
const cardsOf = (scores: readonly RowCell[]) =>
  cardsByBlock(keyed(review(form(scores))[0]!.findings)).flatMap(({ block, cards }) =>
    cards.map(
      ({ severity, findings }) => `${block} ${severity} ${findings[0].finding.rule} ${findings.length}`,
    ),
  );

describe('cards', () => {
  it('are one for ten blank scores, behind the error', () => {
    expect(cardsOf(blank(10)).filter((card) => card.startsWith('indicators'))).toEqual([
      'indicators error score-over-weight 1',
      'indicators warning score-missing 10',
      'indicators warning category-missing 1',
    ]);
  });

  it('are one for each finding where there is only one of a rule', () => {
    expect(
      cardsOf([null, ...Array.from({ length: 9 }, () => 9)]).filter((card) => card.includes('score-missing')),
    ).toEqual(['indicators warning score-missing 1']);
  });

  it('hold every finding once', () => {
    const findings = keyed(review(form(blank(10)))[0]!.findings);
    const all = cardsByBlock(findings).flatMap(({ cards }) => cards.flatMap((card) => card.findings));
    expect(new Set(all)).toEqual(new Set(findings));
    expect(all).toHaveLength(findings.length);
  });
});

describe('progress', () => {
  const shown = (scores: readonly RowCell[]): PaneEvent => {
    const grid = form(scores);
    return {
      type: 'reviewed',
      sheet: { id: 's1', name: '自评表', protected: false },
      grid,
      reviews: review(grid),
    };
  };
  const after = (events: readonly PaneEvent[]) => events.reduce<State>(reduce, START);

  it('counts what was corrected, and what came new among all', () => {
    const first = after([shown(blank(4))]);
    const { all, done } = progressOf(first);
    expect(done).toBe(0);
    const second = reduce(first, shown([9, 9, null, null]));
    expect(progressOf(second)).toEqual({ done: 2, all });
    const third = reduce(second, shown([9, 99, null, null]));
    expect(progressOf(third)).toEqual({ done: 2, all: all + 1 });
  });

  it('begins anew on another sheet', () => {
    const first = after([shown(blank(4)), shown([9, 9, 9, 9])]);
    const other = reduce(first, {
      type: 'reviewed',
      sheet: { id: 's2', name: '另一张', protected: false },
      grid: makeGrid({ sheetName: '另一张', cells: [], merges: [] }),
      reviews: [],
    });
    expect(progressOf(other)).toEqual({ done: 0, all: 0 });
  });
});
