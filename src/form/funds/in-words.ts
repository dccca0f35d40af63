import type { AmountBlock } from './amount-block';
import { fundLine } from './fund-line';
import { inlineFigure, readLabel, type LabelCell, type Sheet } from '../sheet';
import type { AmountUnit, Figure } from '../form';
import { BLOCK_LABELS, FUND_COLUMNS, fundRole, NAME_AMOUNT, roleOf } from '../vocabulary';

/**
 * Amounts in sentences beside 资金情况 and 资金使用情况, one line per row: 年度金额：208万元 | 合计：109.8万元, below them 中央财政165万元 |
 * 中央财政84.5万元. Null if no such block begins in the row.
 */
export function fundsInWords(sheet: Sheet, row: number): AmountBlock | null {
  const heads = sheet.labels(row).filter(({ bottom }) => bottom > row);
  const [given, used] = heads;
  if (!given || !used || heads.length !== 2 || given.bottom !== used.bottom) return null;
  if (roleOf(BLOCK_LABELS, given.key, 'exact') !== 'funds') return null;
  if (roleOf(FUND_COLUMNS, used.key, 'hints') !== 'executed') return null;
  const rows = sheet.rowsIn(row, given.bottom);
  const named = rows.flatMap((at) => {
    const budget = namedBeside(sheet, at, given);
    return budget ? [{ budget, executed: namedBeside(sheet, at, used) }] : [];
  });
  if (named.length < rows.length || !named[0]?.executed) return null;
  return {
    first: row,
    last: given.bottom,
    unit: given.unit ?? used.unit,
    read(unit) {
      for (const head of heads) sheet.claim(head.cell, 'funds.header', '资金部分的名称');
      return named.map(({ budget, executed }, index) => {
        const { key, name } = readLabel(budget.name);
        return fundLine({
          role: index === 0 ? 'total' : fundRole(key),
          block: 'source',
          item: name,
          labelCell: budget.label.cell,
          parent: index === 0 ? null : 0,
          budget: figureOf(sheet, budget, unit),
          executed: executed && figureOf(sheet, executed, unit),
        });
      });
    },
  };
}

interface NamedAmount {
  readonly label: LabelCell;
  readonly name: string;
  readonly amount: string;
}

function namedBeside(sheet: Sheet, row: number, head: LabelCell): NamedAmount | null {
  const label = sheet.labels(row).find(({ left }) => left > head.right);
  const { name, amount } = (label && NAME_AMOUNT.exec(label.text.trim())?.groups) ?? {};
  return label && name !== undefined && amount !== undefined ? { label, name, amount } : null;
}

function figureOf(sheet: Sheet, { label, amount }: NamedAmount, unit: AmountUnit): Figure {
  sheet.claim(label.cell, 'funds.figure', '同一单元格内的名称和金额');
  return inlineFigure(label.cell, amount, unit);
}
