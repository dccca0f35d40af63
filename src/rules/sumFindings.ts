import type { CellRef, Decimal, Sentence } from '../grid';
import type { Form } from '../form';
import type { Observation } from './finding';
import type { SumGap } from './fundSums';
import { sumGaps } from './possibleAmounts';
import { amount, COLUMN_EN, COLUMN_ZH, distinct, joinSum, named, partName, UNIT_EN } from './wording';

/** Gaps that say the same in two columns (2.00 apart in budget and executed) are one slip. */
function sameFigures(one: SumGap, other: SumGap): boolean {
  return (
    one.whole === other.whole &&
    one.division === other.division &&
    one.stated.value.eq(other.stated.value) &&
    one.parts.length === other.parts.length &&
    one.parts.every(({ line, figure }, index) => {
      const part = other.parts[index];
      return part?.line === line && part.figure.value.eq(figure.value);
    })
  );
}

function grouped(gaps: readonly SumGap[]): readonly (readonly [SumGap, ...SumGap[]])[] {
  const groups: [SumGap, ...SumGap[]][] = [];
  for (const gap of gaps) {
    const group = groups.find(([first]) => sameFigures(first, gap));
    if (group) group.push(gap);
    else groups.push([gap]);
  }
  return groups;
}

function message(form: Form, gaps: readonly [SumGap, ...SumGap[]], subject: Sentence): Sentence {
  const [gap] = gaps;
  const apart = amount(gap.difference.abs());
  const values: readonly Decimal[] = gap.parts.map(({ figure }) => figure.value);
  const zhParts = gap.parts
    .map(({ line, figure }) => `${partName(line)} ${amount(figure.value)}`)
    .join(' + ');
  const blank = gap.blank.map(({ item }) => named(item)).join('、');
  const zhBlank = blank === '' ? '' : `（${blank}未填）`;
  // In all columns alike the cells say enough.
  const [zhColumn, enColumn] =
    gaps.length > 1 ? ['', ''] : [`（${COLUMN_ZH[gap.column]}）`, ` (${COLUMN_EN[gap.column]})`];
  return {
    zh: `${subject.zh}与分项之和相差 ${apart} ${form.amountUnit}：${zhParts} = ${amount(gap.sum)}${zhBlank}，表中${named(gap.whole.item)}填 ${amount(gap.stated.value)}${zhColumn}。`,
    en: `${subject.en} and the sum of its parts are ${apart} (${UNIT_EN[form.amountUnit]}) apart: ${joinSum(values, amount)} = ${amount(gap.sum)}, the form says ${amount(gap.stated.value)}${enColumn}.`,
  };
}

/** One finding for each whole that differs from the sum of its parts, among those a rule answers for. */
export function* sumFindings(
  form: Form,
  answersFor: (gap: SumGap) => boolean,
  subject: (gap: SumGap) => Sentence,
): Generator<Observation> {
  for (const gaps of grouped(sumGaps(form).filter(answersFor))) {
    const [gap] = gaps;
    const wholes: CellRef[] = gaps.map(({ stated }) => stated.cell);
    const parts = gaps.flatMap((each) => each.parts.map(({ figure }) => figure.cell));
    const blanks = gaps.flatMap((each) =>
      each.blank.map((line) => line[each.column]?.cell ?? line.labelCell),
    );
    yield {
      cells: distinct([...wholes, ...parts, ...blanks]),
      message: message(form, gaps, subject(gap)),
      actual: amount(gap.stated.value),
      expected: amount(gap.sum),
      difference: amount(gap.difference.abs()),
    };
  }
}
