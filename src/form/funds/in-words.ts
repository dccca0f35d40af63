import { oneLine } from '../../grid';
import type { AmountBlock } from './amount-block';
import { inlineFigure, readLabel, type LabelCell, type Sheet } from '../sheet';
import type { AmountUnit, FundLine } from '../form';
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
  const rows = sheet.grid.rows.filter((one) => one >= row && one <= given.bottom);
  const told = rows.flatMap((one) => {
    const budget = namedBeside(sheet, one, given);
    return budget ? [{ budget, executed: namedBeside(sheet, one, used) }] : [];
  });
  if (told.length < rows.length || !told[0]?.executed) return null;
  return {
    first: row,
    last: given.bottom,
    unit: given.unit ?? used.unit,
    read(unit) {
      for (const head of heads) sheet.claim(head.cell, 'funds.header', '资金部分的名称');
      return told.map(({ budget, executed }, index) => lineOf(sheet, unit, budget, executed, index === 0));
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

function lineOf(
  sheet: Sheet,
  unit: AmountUnit,
  budget: NamedAmount,
  executed: NamedAmount | null,
  isTotal: boolean,
): FundLine {
  const figure = (told: NamedAmount) => {
    sheet.claim(told.label.cell, 'funds.figure', '同一单元格内的名称和金额');
    return inlineFigure(told.label.cell, told.amount, unit);
  };
  const { key, name } = readLabel(budget.name);
  return {
    block: 'source',
    role: isTotal ? 'total' : fundRole(key),
    item: oneLine(name),
    labelCell: budget.label.cell,
    parent: isTotal ? null : 0,
    initial: null,
    budget: figure(budget),
    executed: executed && figure(executed),
    rate: null,
    weight: null,
    score: null,
    reason: null,
  };
}
