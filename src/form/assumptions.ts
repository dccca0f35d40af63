import type { CellRef } from '../grid';
import type { AmountUnit, Assumption, Form, Total } from './form';

interface Assumable<Value> {
  readonly value: Value;
  readonly assumed: boolean;
}

/** Lists what was assumed about a form, each with its reason. `null` means that the form has nothing of the kind. */
export function assumptionsOf(read: {
  readonly unit: Assumable<AmountUnit> | null;
  readonly kind: Assumable<Form['kind']> & { readonly cell: CellRef | null };
  readonly year: Assumable<number> | null;
  /** Given only where the total's row was chosen. */
  readonly totalRow: Total | null;
  /** Every indicator is scored out of 100. */
  readonly outOf100: boolean;
}): readonly Assumption[] {
  const { unit, kind, year, totalRow, outOf100 } = read;
  const found: Assumption[] = [];
  if (unit?.assumed)
    found.push({
      what: 'amount-unit',
      value: unit.value,
      cell: null,
      because: {
        zh: '表中没有注明金额单位，按自评表通常使用的万元读取。',
        en: 'The form names no unit of money; 万元 is what such forms use.',
      },
    });
  if (kind.assumed)
    found.push({
      what: 'kind',
      value: kind.value,
      cell: kind.cell,
      because: {
        zh: '表名和栏目都没有说明是部门整体支出还是项目支出，按项目支出读取。',
        en: 'Neither title nor blocks say whether it is a department or a project; it was read as a project.',
      },
    });
  if (year?.assumed)
    found.push({
      what: 'year',
      value: String(year.value),
      cell: null,
      because: {
        zh: '表内没有年度，取自工作表名称。',
        en: "The form itself has no year; it is the sheet name's.",
      },
    });
  if (totalRow)
    found.push({
      what: 'total-row',
      value: String(totalRow.labelCell.row + 1),
      cell: totalRow.labelCell,
      because: {
        zh: '有不止一行合计，或总分与指标表隔开，取最后一行。',
        en: 'More than one row gives a total, or it stands apart from the table; the last one was taken.',
      },
    });
  if (outOf100)
    found.push({
      what: 'score-scale',
      value: '100',
      cell: null,
      because: {
        zh: '每项得分按百分制填写，总分是按权重折算的；各项得分没有按分值核对。',
        en: 'Each score is out of 100 and the total weighs them; scores were not checked against weights.',
      },
    });
  return found;
}
