import type { Reviewed } from '../rules';
import type { Indicator, PointLine } from '../form';
import type { FigureRun, ScoreCell, ScoreTable } from './report';
import { executionRate, measure, points } from './figures';
import { clean } from './prose';
import { statingScores } from './indicators';
import { executionLine } from './result';

type Column = 'category' | 'dimension' | 'name' | 'target' | 'actual' | 'weight' | 'score';
type Row = Readonly<Partial<Record<Column, ScoreCell>>>;

const HEADERS: readonly (readonly [Column, string])[] = [
  ['category', '一级指标'],
  ['dimension', '二级指标'],
  ['name', '三级指标'],
  ['target', '年度指标值'],
  ['actual', '实际完成值'],
  ['weight', '分值'],
  ['score', '得分'],
];

const EMPTY: ScoreCell = { text: '', cell: null };

/** The score table with the columns that the form asks for: execution first, total last; null without indicators. */
export function scoreTable(reviewed: Reviewed): ScoreTable | null {
  const { form } = reviewed;
  if (form.indicators.length === 0) return null;
  const has: Record<Column, boolean> = {
    category: form.indicators.some((indicator) => indicator.category !== null),
    dimension: form.indicators.some((indicator) => indicator.dimension !== null),
    name: true,
    target: form.asks.has('targets'),
    actual: form.asks.has('actuals'),
    weight: form.asks.has('weights'),
    score: form.asks.has('scores'),
  };
  const columns = HEADERS.filter(([column]) => has[column]);
  const label = columns[0]?.[0] ?? 'name';
  const stating = statingScores(form);
  const rows = [
    executionRow(reviewed, label),
    ...form.indicators.map((indicator) => indicatorRow(indicator, stating.has(indicator))),
    ...form.otherPoints.map((line) => otherRow(line, label)),
    totalRow(reviewed, label),
  ].filter((row) => row !== null);
  return {
    title: has.score ? '绩效自评得分表' : '绩效指标完成情况表',
    header: columns.map(([, title]) => title),
    rows: rows.map((row) => columns.map(([column]) => row[column] ?? EMPTY)),
  };
}

function executionRow(reviewed: Reviewed, label: Column): Row | null {
  const scored = executionLine(reviewed);
  if (!scored) return null;
  const actual = scoreCell(executionRate(reviewed.ledger, scored.line));
  const weight = scoreCell(points(scored.weight));
  const score = scoreCell(points(scored.line.score));
  if (actual === EMPTY && weight === EMPTY && score === EMPTY) return null;
  return { actual, weight, score, [label]: { text: '预算执行率', cell: null } };
}

/** A score shared by several indicators is shown once, so that the column adds up. */
function indicatorRow(indicator: Indicator, statesScore: boolean): Row {
  return {
    category: labelled(indicator.category),
    dimension: labelled(indicator.dimension),
    name: { text: clean(indicator.name), cell: indicator.nameCell },
    target: scoreCell(measure(indicator.target)),
    actual: scoreCell(measure(indicator.actual)),
    weight: scoreCell(points(indicator.weight)),
    score: statesScore ? scoreCell(points(indicator.score)) : EMPTY,
  };
}

/** A line that counts in the total but is not an indicator. */
function otherRow({ name, cell, weight, score, isTakenOff }: PointLine, label: Column): Row {
  const shown = scoreCell(points(score));
  const signed = isTakenOff && shown.text !== '' ? { ...shown, text: `-${shown.text}` } : shown;
  return { weight: scoreCell(points(weight)), score: signed, [label]: { text: clean(name), cell } };
}

function totalRow({ form }: Reviewed, label: Column): Row | null {
  const weight = scoreCell(points(form.total?.weight ?? null));
  const score = scoreCell(points(form.total?.score ?? null));
  if (weight === EMPTY && score === EMPTY) return null;
  return { weight, score, [label]: { text: '总分', cell: null } };
}

function labelled(level: Indicator['category']): ScoreCell {
  return level ? { text: clean(level.name), cell: level.cell } : EMPTY;
}

function scoreCell(run: FigureRun | null): ScoreCell {
  return run ? { text: run.text, cell: run.cell } : EMPTY;
}
