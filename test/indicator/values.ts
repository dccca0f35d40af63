import { decimal, plain } from '../../src/grid';
import { judge, parseValue, type Completion, type Value } from '../../src/indicator';

/** A value by its text. */
export const valueOf = (text: string): Value => parseValue({ text });

/** A value of a cell that holds a number and shows it in a format. */
export const numberCell = (number: number, numberFormat: string, text: string): Value =>
  parseValue({ text, number: decimal(number), numberFormat });

interface Case {
  name?: string;
  dimension?: string;
  year?: number;
}

/** A target against an actual, each a text or a value. */
export function completion(target: string | Value, actual: string | Value, context: Case = {}): Completion {
  const value = (given: string | Value) => (typeof given === 'string' ? valueOf(given) : given);
  return judge({
    target: value(target),
    actual: value(actual),
    name: context.name ?? '指标',
    dimension: context.dimension ?? '数量指标',
    year: context.year ?? null,
  });
}

/** 'met', 'not met', 'mismatch' or 'cannot judge'. */
export function verdict(of: Completion): string {
  if (!of.judged) return of.mismatch ? 'mismatch' : 'cannot judge';
  return of.met ? 'met' : 'not met';
}

/** The shape of a value in one line, as the tables write it: 'bound ≥ 95 %'. */
export function brief(value: Value): string {
  switch (value.kind) {
    case 'bound':
    case 'exact':
      return [value.kind, value.comparator, plain(value.number), value.unit?.shown].filter(Boolean).join(' ');
    case 'range':
      return ['range', plain(value.from), plain(value.to), value.unit?.shown].filter(Boolean).join(' ');
    case 'change':
      return ['change', value.way, value.comparator, plain(value.number), value.unit?.shown]
        .filter(Boolean)
        .join(' ');
    case 'deadline':
      return ['deadline', value.before ? 'by' : 'in', value.days ? spanText(value.days) : value.event].join(
        ' ',
      );
    case 'period':
      return `period ${spanText(value.days)}`;
    case 'state':
      return ['state', value.grade, value.scale, value.scale === null ? null : value.rank]
        .filter((part) => part !== null)
        .join(' ');
    case 'yes-no':
      return value.yes ? 'yes-no yes' : 'yes-no no';
    case 'several':
      return `several (${value.values.map(brief).join('; ')})`;
    case 'blank':
    case 'not-applicable':
    case 'none':
    case 'text':
      return value.kind;
  }
}

function spanText({ from, to }: { from: DayLike; to: DayLike }): string {
  const one = dayText(from);
  const other = dayText(to);
  return one === other ? one : `${one}..${other}`;
}

interface DayLike {
  year: number | null;
  month: number;
  day: number;
}

const dayText = ({ year, month, day }: DayLike) => `${year === null ? '' : `${year}-`}${month}-${day}`;
