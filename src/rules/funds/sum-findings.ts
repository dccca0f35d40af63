import type { CellRef, Decimal, Sentence } from '../../grid';
import type { Form } from '../../form';
import { causesOf, type SumSlip } from '../../ledger';
import type { Observation, Rule } from '../finding';
import { amount, COLUMN_EN, COLUMN_ZH, distinct, joinSum, named, partName, UNIT_EN } from '../wording';

/** Slips with the same figures in two columns (2.00 apart in budget and executed) become one finding. */
function sameFigures(one: SumSlip, other: SumSlip): boolean {
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

function grouped(slips: readonly SumSlip[]): readonly (readonly [SumSlip, ...SumSlip[]])[] {
  const groups: [SumSlip, ...SumSlip[]][] = [];
  for (const slip of slips) {
    const group = groups.find(([first]) => sameFigures(first, slip));
    if (group) group.push(slip);
    else groups.push([slip]);
  }
  return groups;
}

function message(form: Form, slips: readonly [SumSlip, ...SumSlip[]], subject: Sentence): Sentence {
  const [slip] = slips;
  const apart = amount(slip.difference.abs());
  const values: readonly Decimal[] = slip.parts.map(({ figure }) => figure.value);
  const zhParts = slip.parts
    .map(({ line, figure }) => `${partName(line)} ${amount(figure.value)}`)
    .join(' + ');
  const blank = slip.blank.map(({ item }) => named(item)).join('、');
  const zhBlank = blank === '' ? '' : `（${blank}未填）`;
  // If the slip is in several columns, its cells show which.
  const [zhColumn, enColumn] =
    slips.length > 1 ? ['', ''] : [`（${COLUMN_ZH[slip.column]}）`, ` (${COLUMN_EN[slip.column]})`];
  return {
    zh: `${subject.zh}与分项之和相差 ${apart} ${form.amountUnit}：${zhParts} = ${amount(slip.sum)}${zhBlank}，表中${named(slip.whole.item)}填 ${amount(slip.stated.value)}${zhColumn}。`,
    en: `${subject.en} and the sum of its parts are ${apart} (${UNIT_EN[form.amountUnit]}) apart: ${joinSum(values, amount)} = ${amount(slip.sum)}, the form says ${amount(slip.stated.value)}${enColumn}.`,
  };
}

/**
 * A check that reports each whole that differs from the sum of its parts.
 * @param answersFor which sums the rule reports
 * @param en the English name of the whole
 */
export function eachSum(answersFor: (slip: SumSlip) => boolean, en: string): Rule['check'] {
  return ({ form, ledger }) =>
    grouped(causesOf(ledger, 'sum').filter(answersFor)).map((slips): Observation => {
      const [slip] = slips;
      const wholes: CellRef[] = slips.map(({ stated }) => stated.cell);
      const parts = slips.flatMap((each) => each.parts.map(({ figure }) => figure.cell));
      const blanks = slips.flatMap((each) =>
        each.blank.map((line) => line[each.column]?.cell ?? line.labelCell),
      );
      return {
        slips,
        cells: distinct([...wholes, ...parts, ...blanks]),
        message: message(form, slips, { zh: named(slip.whole.item), en }),
        actual: amount(slip.stated.value),
        expected: amount(slip.sum),
        difference: amount(slip.difference.abs()),
      };
    });
}
