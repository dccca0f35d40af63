import { cellName, type Language } from '../../grid';
import type { Review } from '../../rules';
import type { AmountUnit, Ask, Form, FundBlock, FundLine, FundRole, Measure } from '../../form';
import type { ValueKind } from '../../indicator';
import {
  decimalJson,
  figureJson,
  rateJson,
  textJson,
  type FigureJson,
  type RateJson,
  type TextJson,
} from './figures';

export interface FundJson {
  readonly block: FundBlock;
  readonly item: string;
  readonly role: FundRole;
  readonly initial: FigureJson | null;
  readonly budget: FigureJson | null;
  readonly executed: FigureJson | null;
  readonly rate: RateJson | null;
  readonly weight: FigureJson | null;
  readonly score: FigureJson | null;
}

/** A target or actual; `kind` is null where the cell's text could not be read as a value. */
export interface MeasureJson {
  readonly text: string;
  readonly kind: ValueKind | null;
  readonly cell: string;
}

export interface IndicatorJson {
  readonly category: string | null;
  readonly dimension: string | null;
  readonly name: string;
  readonly target: MeasureJson | null;
  readonly actual: MeasureJson | null;
  readonly weight: FigureJson | null;
  readonly score: FigureJson | null;
  readonly reason: TextJson | null;
}

/** A form as `check --format json` gives it (CONTRACT: `form`). */
export interface FormJson {
  readonly kind: Form['kind'];
  readonly title: string;
  readonly year: number | null;
  readonly unitName: string | null;
  readonly amountUnit: AmountUnit;
  readonly asks: readonly Ask[];
  readonly headcount: { readonly quota: string | null; readonly actual: string | null } | null;
  readonly funds: readonly FundJson[];
  readonly indicators: readonly IndicatorJson[];
  readonly total: { readonly weight: FigureJson | null; readonly score: FigureJson | null } | null;
  readonly unread: readonly { readonly cell: string; readonly text: string }[];
  /** What the form leaves open and was assumed; `cell` is null where no cell is concerned. */
  readonly assumed: readonly {
    readonly what: Review['assumed'][number]['what'];
    readonly value: string;
    readonly cell: string | null;
    readonly because: string;
  }[];
}

/** The order in which `asks` is given. */
const ASKS: readonly Ask[] = [
  'funds',
  'goal',
  'weights',
  'targets',
  'actuals',
  'scores',
  'reasons',
  'total',
  'grade',
];

/** A form as data; the kinds of targets and actuals are those of the scorecard. */
export function formJson({ form, scorecard, assumed }: Review, language: Language): FormJson {
  return {
    kind: form.kind,
    title: form.title,
    year: form.year,
    unitName: form.unitName,
    amountUnit: form.amountUnit,
    asks: ASKS.filter((ask) => form.asks.has(ask)),
    headcount: form.headcount && {
      quota: decimalJson(form.headcount.quota?.value ?? null),
      actual: decimalJson(form.headcount.actual?.value ?? null),
    },
    funds: form.funds.map(fundJson),
    indicators: form.indicators.map((indicator) => {
      const line = scorecard.indicators.find((one) => one.indicator === indicator);
      return {
        category: indicator.category?.name ?? null,
        dimension: indicator.dimension?.name ?? null,
        name: indicator.name,
        target: measureJson(indicator.target, line?.target?.kind ?? null),
        actual: measureJson(indicator.actual, line?.actual?.kind ?? null),
        weight: figureJson(indicator.weight),
        score: figureJson(indicator.score),
        reason: textJson(indicator.reason),
      };
    }),
    total: form.total && { weight: figureJson(form.total.weight), score: figureJson(form.total.score) },
    unread: form.unread.map(({ cell, text }) => ({ cell: cellName(cell), text })),
    assumed: assumed.map(({ what, value, cell, because }) => ({
      what,
      value,
      cell: cell && cellName(cell),
      because: because[language],
    })),
  };
}

function fundJson(line: FundLine): FundJson {
  return {
    block: line.block,
    item: line.item,
    role: line.role,
    initial: figureJson(line.initial),
    budget: figureJson(line.budget),
    executed: figureJson(line.executed),
    rate: rateJson(line.rate),
    weight: figureJson(line.weight),
    score: figureJson(line.score),
  };
}

function measureJson(measure: Measure | null, kind: ValueKind | null): MeasureJson | null {
  return measure && { text: measure.full, kind, cell: cellName(measure.cell) };
}
