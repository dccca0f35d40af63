import { review } from '../../src/rules';
import { gridOfRows, type RowCell } from '../forms/load';
import { pairsByKind, type PairOfValues } from './pairs';

function categoryOf(dimension: string): string {
  if (dimension.includes('满意')) return '满意度指标';
  return /效益|可持续|影响/.test(dimension) ? '效益指标' : '产出指标';
}

/** A form of one indicator with full points and no reason. */
function formOf(pair: PairOfValues): readonly (readonly RowCell[])[] {
  const column = (value: string | undefined, head: string) => (value === undefined ? [] : [head]);
  const own = (value: string | undefined): RowCell[] => (value === undefined ? [] : [value]);
  return [
    ['项目支出绩效自评表'],
    ['项目资金（万元）', '全年预算数', '全年执行数'],
    ['年度资金总额', 100, 100],
    [
      ...['一级指标', '二级指标', '三级指标', ...column(pair.sign, '指标性质'), '年度指标值'],
      ...[...column(pair.unit, '计量单位'), '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
    ],
    [
      ...[categoryOf(pair.dimension), pair.dimension, pair.name, ...own(pair.sign)],
      pair.target,
      ...own(pair.unit),
      pair.actual,
      ...[pair.weight, pair.weight, null],
    ],
  ];
}

/** The difference from what is expected; '' if there is none. */
function differences(pair: PairOfValues): string {
  const { met, score, direction, findings = [], silent = [] } = pair;
  const [reviewed] = review(gridOfRows({ rows: formOf(pair) }), { policy: 'mof-2020' });
  const line = reviewed?.scorecard.indicators[0];
  if (!reviewed || !line) return 'not read';
  const { completion } = line;
  const is = completion?.judged ? completion.met : null;
  const suggested = line.suggested === null ? null : Number(line.suggested.toFixed());
  const way = completion?.judged && completion.kindOf === 'quantitative' ? completion.direction : null;
  const said = new Set(reviewed.findings.map(({ rule }) => rule));
  return [
    met === undefined || met === is ? '' : `met ${String(is)}, not ${String(met)}`,
    // 'No score' is only asserted if nothing can be judged: words that are not met may be scored in a band.
    score === undefined || score === suggested || (score === null && met !== null)
      ? ''
      : `score ${String(suggested)}, not ${String(score)}`,
    direction && way && direction !== way ? `direction ${way}, not ${direction}` : '',
    ...findings.map((rule) => (said.has(rule) ? '' : `no ${rule}`)),
    ...silent.map((rule) => (said.has(rule) ? rule : '')),
  ]
    .filter((each) => each !== '')
    .join('; ');
}

const shown = (cell: RowCell) => (typeof cell === 'object' ? JSON.stringify(cell) : String(cell));

test.each(pairsByKind())('%s: each pair is judged as a careful reviewer would', (_, pairs) => {
  const wrong = pairs
    .map((pair) => ({ pair, said: differences(pair) }))
    .filter(({ said }) => said !== '')
    .map(({ pair: { no, name, target, actual }, said }) => {
      return `${no} ${name}: ${shown(target)} / ${shown(actual)}: ${said}`;
    });
  expect(wrong).toEqual([]);
});
