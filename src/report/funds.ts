import type { Reviewed } from '../rules';
import {
  isBlank,
  partsOf,
  totalLine,
  type Form,
  type FundBlock,
  type FundLine,
  type FundRole,
} from '../form';
import type { Run } from './report';
import { isKnown, type KnownFigure } from '../scoring';
import { amount, amountText, executionRate, figureRun } from './figures';
import { clean, list, say, sentence, slot, yearText } from './prose';
import { single, type DraftParagraph, type Writer } from './writing';

function hasAmount(line: FundLine): boolean {
  return [line.initial, line.budget, line.executed].some(isKnown);
}

export function hasFunds(form: Form, role: FundRole): boolean {
  return form.funds.some((line) => line.role === role && hasAmount(line));
}

function money(form: Form, label: string, figure: FundLine['budget']): readonly Run[] | null {
  const run = amount(figure);
  return run && say(label, run, form.amountUnit);
}

/** '年初预算数…万元、全年预算数…万元、全年执行数…万元，执行率…'; null if the line has no amount. */
function amounts({ form, ledger }: Reviewed, line: FundLine): readonly Run[] | null {
  if (!hasAmount(line)) return null;
  const figures = list(
    [
      money(form, '年初预算数', line.initial),
      money(form, '全年预算数', line.budget),
      money(form, '全年执行数', line.executed),
    ],
    '、',
  );
  const rate = executionRate(ledger, line);
  return list([figures, rate && say('执行率', rate)], '，');
}

/** '基本支出…（其中：人员支出…；公用支出…）' with every part that has an amount. */
function lineWithParts(reviewed: Reviewed, line: FundLine): readonly Run[] | null {
  const own = amounts(reviewed, line);
  const parts = list(
    partsOf(reviewed.form, line).map((part) => lineWithParts(reviewed, part)),
    '；',
  );
  if (!own) return parts;
  return say(clean(line.item), own, parts && say('（其中：', parts, '）'));
}

/** The headline: budget, executed amount and rate of the total, with a slot for a blank amount. */
export const scale: Writer = ({ form, ledger }) => {
  const line = totalLine(form);
  if (!line || !hasAmount(line)) return [];
  const orSlot = (label: string, id: string, figure: FundLine['budget']) =>
    isBlank(figure) ? say(label, slot(id, label)) : money(form, label, figure);
  const rate = executionRate(ledger, line);
  const figures = list(
    [
      money(form, '年初预算数', line.initial),
      orSlot('全年预算数', 'budget', line.budget),
      orSlot('全年执行数', 'executed', line.executed),
      rate && say('预算执行率', rate),
    ],
    '，',
  );
  const subject = form.kind === 'project' ? '项目资金' : '部门整体支出';
  return single(figures && sentence(yearText(form), subject, figures));
};

/** Executed exceeds the budget: the form does not explain it, but the report must. */
export const overBudget: Writer = ({ form }) => {
  const { budget = null, executed = null } = totalLine(form) ?? {};
  if (!isKnown(budget) || !isKnown(executed) || !executed.value.gt(budget.value)) return [];
  return single(
    sentence(
      '全年执行数比全年预算数多',
      difference(executed, budget),
      form.amountUnit,
      '，原因：',
      slot('over-budget', '年度中预算调整（追加）情况'),
    ),
  );
};

/** The difference of two amounts, at the larger number of decimals that they show. */
function difference(more: KnownFigure, less: KnownFigure): Run {
  const places = Math.max(more.places ?? 2, less.places ?? 2);
  return figureRun(amountText({ ...more, value: more.value.minus(less.value), places }), more, less);
}

/** '按资金来源分：…；…。' with the block's own total if it differs from the headline. */
function blockSentence(reviewed: Reviewed, block: FundBlock, lead: string): readonly Run[] | null {
  const { form } = reviewed;
  const lines = form.funds.filter((line) => line.block === block);
  const headline = totalLine(form);
  const total = lines.find((line) => line.role === 'total') ?? null;
  const tops = lines.filter(
    (line) => line !== total && (line.parent === null || form.funds[line.parent]?.role === 'total'),
  );
  const parts = list(
    tops.filter((line) => line !== headline).map((line) => lineWithParts(reviewed, line)),
    '；',
  );
  if (!parts) return null;
  const own = total && headline && !sameAmounts(total, headline) ? amounts(reviewed, total) : null;
  return sentence(lead, own && say('合计', own, '；'), parts);
}

function sameAmounts(one: FundLine, other: FundLine): boolean {
  return (['budget', 'executed'] as const).every((column) => {
    const [a, b] = [one[column], other[column]];
    return !isKnown(a) || !isKnown(b) || a.value.eq(b.value);
  });
}

export const sources: Writer = (reviewed) => single(blockSentence(reviewed, 'source', '按资金来源分：'));
export const structure: Writer = (reviewed) => single(blockSentence(reviewed, 'structure', '按支出结构分：'));

/** '基本支出1602.40万元（全年预算数…万元，执行率…），系…，其中：人员支出…、公用支出…。' */
function spending(
  { form, ledger }: Reviewed,
  role: FundRole,
  label: string,
  purpose: string,
): readonly DraftParagraph[] {
  const line = form.funds.find((other) => other.role === role && hasAmount(other));
  if (!line) return [];
  const executed = money(form, label, line.executed);
  const parts = list(
    partsOf(form, line).map((part) => money(form, clean(part.item), executed ? part.executed : part.budget)),
    '、',
  );
  const rate = executionRate(ledger, line);
  const plan = list([money(form, '全年预算数', line.budget), rate && say('执行率', rate)], '，');
  const clause = executed ? say(executed, plan && say('（', plan, '）')) : plan && say(label, plan);
  if (!clause) return [];
  return single(sentence(clause, '，', purpose, parts && say('，其中：', parts)));
}

/** The purposes are those by which 部门预算 defines the terms. */
export const basicExpenditure: Writer = (reviewed) =>
  spending(reviewed, 'basic', '基本支出', '系为保障单位机构正常运转、完成日常工作任务而发生的支出');
export const projectExpenditure: Writer = (reviewed) =>
  spending(reviewed, 'project', '项目支出', '系为完成特定行政工作任务或事业发展目标而发生的支出');

/** The fund lines whose label contains the word, each in a sentence of its own. */
export function fundsNamed(reviewed: Reviewed, word: string): readonly DraftParagraph[] {
  return reviewed.form.funds
    .filter((line) => clean(line.item).includes(word))
    .flatMap((line, index) => {
      const clause = lineWithParts(reviewed, line);
      return clause ? [{ key: String(index + 1), runs: sentence(clause) }] : [];
    });
}
