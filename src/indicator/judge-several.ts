import { apart, inWords, valueText, type Completion } from './completion';
import type { Context } from './direction';
import { isInFull, judgeFigures, judgeShare } from './judge-figures';
import { isFigure, type FigureValue, type SeveralValue, type SingleValue, type Value } from './value';

/**
 * Compares several values with several in their order if the counts agree; met if each is, else a person judges.
 * @param judge compares one with one
 */
export function againstSeveral(
  target: SeveralValue,
  actual: Value,
  context: Context,
  judge: (pair: { readonly target: Value; readonly actual: Value }) => Completion,
): Completion {
  if (isInFull(actual)) return judgeShare(actual);
  const reached: readonly SingleValue[] = actual.kind === 'several' ? actual.values : [];
  if (isFigure(actual)) {
    // 每月1次，全年12次 against 12次: the part with the same period is compared.
    const alike = target.values.every((one) => basesOf(one) === basesOf(actual));
    const [one, another] = alike
      ? target.values.filter(isFigure).filter((each) => perLike(each, actual))
      : [];
    return one && !another ? judgeFigures(one, actual, context) : apart(target, actual);
  }
  if (reached.length !== target.values.length) return apart(target, actual);
  const paired = inOrderOf(target.values, reached);
  const each = target.values.map((one, index) => judge({ target: one, actual: paired[index] ?? one }));
  if (each.every((one) => one.judged && one.met)) {
    return inWords('met', {
      zh: `各项均达到目标（${valueText(target)}）`,
      en: `each part meets its target (${valueText(target)})`,
    });
  }
  const at = each.findIndex((one) => one.judged && !one.met);
  const [part, got] = [target.values[at], paired[at]];
  if (part === undefined || got === undefined || !each.every(({ judged }) => judged))
    return apart(target, actual);
  return inWords('partly', {
    zh: `其中“${valueText(part)}”实际 ${valueText(got)}，未达到`,
    en: `of it “${valueText(part)}” came to ${valueText(got)}: not met`,
  });
}

const basesOf = (value: SingleValue) => (isFigure(value) ? (value.unit?.base ?? '') : value.kind);

function perLike(one: FigureValue, other: FigureValue): boolean {
  return basesOf(one) === basesOf(other) && (one.unit?.per.length ?? 0) === (other.unit?.per.length ?? 0);
}

/** The actuals in the order of the targets, if each has a unit of its own: 道路2公里，桥梁1座. */
function inOrderOf(aims: readonly SingleValue[], reached: readonly SingleValue[]): readonly SingleValue[] {
  const bases = aims.map(basesOf);
  if (new Set(bases).size < bases.length) return reached;
  const ordered = bases.flatMap((base) => reached.find((one) => basesOf(one) === base) ?? []);
  return ordered.length === aims.length ? ordered : reached;
}
