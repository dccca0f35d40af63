import { cellName, type Language } from '../../grid';
import type { Review } from '../../rules';
import type { Ask, FundLine, Measure } from '../../form';
import type { ValueKind } from '../../indicator';
import { projectOf } from '../form-names';
import { decimalJson, figureJson, rateJson, textJson } from './figures';

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
export function formJson({ form, scorecard, assumed }: Review, language: Language) {
  return {
    kind: form.kind,
    stage: form.stage,
    title: form.title,
    year: form.year,
    unitName: form.unitName,
    projectName: projectOf(form),
    amountUnit: form.amountUnit,
    asks: ASKS.filter((ask) => form.asks.has(ask)),
    headcount: form.headcount && {
      quota: decimalJson(form.headcount.quota?.value ?? null),
      actual: decimalJson(form.headcount.actual?.value ?? null),
    },
    funds: form.funds.map(fundJson),
    indicators: form.indicators.map((indicator) => {
      const { forecast } = indicator;
      const line = scorecard.indicators.find((one) => one.indicator === indicator);
      return {
        category: indicator.category?.name ?? null,
        dimension: indicator.dimension?.name ?? null,
        name: indicator.name,
        target: measureJson(indicator.target, line?.target?.kind),
        actual: measureJson(indicator.actual, line?.actual?.kind),
        ...(forecast && { forecast: { text: forecast.full, cell: cellName(forecast.cell) } }),
        weight: figureJson(indicator.weight),
        score: figureJson(indicator.score),
        reason: textJson(indicator.reason),
        // Only where the form has a column for it.
        ...(indicator.converted && { converted: figureJson(indicator.converted) }),
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

/** Amounts that few forms have are left out of the others. */
function fundJson({ block, item, role, ...line }: FundLine) {
  const [arrived, forecast, projectTotal] = [line.arrived, line.forecast, line.projectTotal].map(figureJson);
  return {
    block,
    item,
    role,
    initial: figureJson(line.initial),
    budget: figureJson(line.budget),
    executed: figureJson(line.executed),
    ...(arrived && { arrived }),
    ...(forecast && { forecast }),
    ...(projectTotal && { projectTotal }),
    rate: rateJson(line.rate),
    weight: figureJson(line.weight),
    score: figureJson(line.score),
  };
}

/** `kind` is null where the cell's text could not be read as a value. */
function measureJson(measure: Measure | null, kind: ValueKind | null = null) {
  return measure && { text: measure.full, kind, cell: cellName(measure.cell) };
}
