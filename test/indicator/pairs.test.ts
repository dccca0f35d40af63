import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { review } from '../../src/rules';
import { gridOfRows, type RowCell } from '../forms/load';

/**
 * A target and an actual with the judgement of a careful reviewer, written by people who did not know the program.
 */
interface PairOfValues {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly dimension: string;
  readonly target: string;
  readonly actual: string;
  readonly targetNumber?: number;
  readonly targetFormat?: string;
  readonly actualNumber?: number;
  readonly actualFormat?: string;
  readonly sign?: string;
  readonly unit?: string;
  readonly weight: number;
  /** An absent key expects nothing; `met` null expects that it cannot be judged. */
  readonly expect: {
    readonly met?: boolean | null;
    readonly score?: number | null;
    readonly direction?: string | null;
    readonly findings?: readonly string[];
    readonly silent?: readonly string[];
  };
}

const PAIRS = JSON.parse(readFileSync(join(__dirname, 'pairs.json'), 'utf8')) as readonly PairOfValues[];

const cell = (text: string, number?: number, format = 'General'): RowCell =>
  number === undefined ? (text === '' ? null : text) : { v: number, fmt: format };

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
      cell(pair.target, pair.targetNumber, pair.targetFormat),
      ...own(pair.unit),
      cell(pair.actual, pair.actualNumber, pair.actualFormat),
      ...[pair.weight, pair.weight, null],
    ],
  ];
}

/** The difference from what is expected; '' if there is none. */
function differences(pair: PairOfValues): string {
  const { met, score, direction, findings = [], silent = [] } = pair.expect;
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

const kinds = [...new Set(PAIRS.map(({ kind }) => kind))];

test.each(kinds)('%s: each pair is judged as a careful reviewer would', (kind) => {
  const wrong = PAIRS.filter((pair) => pair.kind === kind)
    .map((pair) => ({ pair, said: differences(pair) }))
    .filter(({ said }) => said !== '')
    .map(({ pair, said }) => `${pair.id} ${pair.name}: ${pair.target} / ${pair.actual}: ${said}`);
  expect(wrong).toEqual([]);
});
