import { type Figure, type Form } from '../../src/form';
import { plain } from '../../src/grid';

/** What a form says, without where it says it. */
export function said(form: Form): unknown {
  const value = (figure: Figure | null) =>
    figure ? [figure.state, figure.value && plain(figure.value)] : null;
  return {
    kind: form.kind,
    year: form.year,
    unit: form.amountUnit,
    unitName: form.unitName,
    asks: [...form.asks],
    funds: form.funds.map((line) => [
      line.block,
      line.role,
      line.item,
      line.parent,
      ...[line.initial, line.budget, line.executed, line.rate, line.weight, line.score].map(value),
    ]),
    goal: [form.goal?.target?.text, form.goal?.actual?.text],
    indicators: form.indicators.map((indicator) => [
      indicator.category?.name,
      value(indicator.category?.weight ?? null),
      indicator.dimension?.name,
      indicator.name,
      indicator.target?.full,
      indicator.actual?.full,
      value(indicator.weight),
      value(indicator.score),
      indicator.reason?.text,
      indicator.breakdown.length,
    ]),
    total: [value(form.total?.weight ?? null), value(form.total?.score ?? null), form.total?.grade?.text],
    unread: form.unread.map(({ text }) => text),
  };
}
