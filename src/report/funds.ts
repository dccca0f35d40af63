import type { Form, FundBlock, FundLine, FundRole } from '../form';
import type { Run } from './report';
import { isBlank } from '../scoring';
import { amount, amountText, executionRate, known, type Known } from './figures';
import { clean, list, say, sentence, slot } from './prose';
import { single, type Draft, type Reviewed } from './writing';

/** The line that holds the whole: the total of the sources, or else of the structure, or the only line. */
export function totalLine(form: Form): FundLine | null {
  const totals = form.funds.filter((line) => line.role === 'total');
  const total = totals.find((line) => line.block === 'source') ?? totals[0];
  return total ?? (form.funds.length === 1 ? (form.funds[0] ?? null) : null);
}

function hasAmount(line: FundLine): boolean {
  return [line.initial, line.budget, line.executed].some((figure) => known(figure) !== null);
}

/** Whether a line of the role has an amount. */
export function hasFunds(form: Form, role: FundRole): boolean {
  return form.funds.some((line) => line.role === role && hasAmount(line));
}

function money(form: Form, label: string, figure: FundLine['budget']): readonly Run[] | null {
  const run = amount(figure);
  return run && say(label, run, form.amountUnit);
}

/** '年初预算数…万元、全年预算数…万元、全年执行数…万元，执行率…'; null where the line has no amount. */
function amounts(form: Form, line: FundLine): readonly Run[] | null {
  if (!hasAmount(line)) return null;
  const figures = list(
    [
      money(form, '年初预算数', line.initial),
      money(form, '全年预算数', line.budget),
      money(form, '全年执行数', line.executed),
    ],
    '、',
  );
  const rate = executionRate(line);
  return list([figures, rate && say('执行率', rate)], '，');
}

function childrenOf(form: Form, line: FundLine): readonly FundLine[] {
  const index = form.funds.indexOf(line);
  return form.funds.filter((other) => other.parent === index);
}

/** '基本支出…（其中：人员支出…；公用支出…）' with every part that has an amount. */
function lineWithParts(form: Form, line: FundLine): readonly Run[] | null {
  const own = amounts(form, line);
  const parts = list(
    childrenOf(form, line).map((part) => lineWithParts(form, part)),
    '；',
  );
  if (!own) return parts;
  return say(clean(line.item), own, parts && say('（其中：', parts, '）'));
}

/** The headline: budget, executed and rate of the whole, a slot where the form leaves one blank. */
export function scale({ form }: Reviewed): readonly Draft[] {
  const line = totalLine(form);
  if (!line || !hasAmount(line)) return [];
  const orSlot = (label: string, id: string, figure: FundLine['budget']) =>
    isBlank(figure) ? say(label, slot(id, label)) : money(form, label, figure);
  const rate = executionRate(line);
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
  return single(figures && sentence(form.year === null ? '' : `${form.year}年度`, subject, figures));
}

/** More executed than budgeted: the form does not say why, the report must. */
export function overBudget({ form }: Reviewed): readonly Draft[] {
  const line = totalLine(form);
  const budget = known(line?.budget ?? null);
  const executed = known(line?.executed ?? null);
  if (!budget || !executed || !executed.value.gt(budget.value)) return [];
  return single(
    sentence(
      '全年执行数比全年预算数多',
      difference(executed, budget),
      form.amountUnit,
      '，原因：',
      slot('over-budget', '年度中预算调整（追加）情况'),
    ),
  );
}

/** One amount less another, at the places that the two show. */
function difference(more: Known, less: Known): Run {
  const places = Math.max(more.places ?? 2, less.places ?? 2);
  const text = amountText({ ...more, value: more.value.minus(less.value), places });
  return { kind: 'figure', text, cell: more.cell, cells: [more.cell, less.cell] };
}

/** '按资金来源分：…；…。' with the block's own total where it differs from the headline. */
function blockSentence(form: Form, block: FundBlock, lead: string): readonly Run[] | null {
  const lines = form.funds.filter((line) => line.block === block);
  const headline = totalLine(form);
  const total = lines.find((line) => line.role === 'total') ?? null;
  const tops = lines.filter(
    (line) => line !== total && (line.parent === null || form.funds[line.parent]?.role === 'total'),
  );
  const parts = list(
    tops.filter((line) => line !== headline).map((line) => lineWithParts(form, line)),
    '；',
  );
  if (!parts) return null;
  const own = total && headline && !sameAmounts(total, headline) ? amounts(form, total) : null;
  return sentence(lead, own && say('合计', own, '；'), parts);
}

function sameAmounts(one: FundLine, other: FundLine): boolean {
  return (['budget', 'executed'] as const).every((column) => {
    const [a, b] = [known(one[column]), known(other[column])];
    return a === null || b === null || a.value.eq(b.value);
  });
}

export function sources({ form }: Reviewed): readonly Draft[] {
  return single(blockSentence(form, 'source', '按资金来源分：'));
}

export function structure({ form }: Reviewed): readonly Draft[] {
  return single(blockSentence(form, 'structure', '按支出结构分：'));
}

/** '基本支出1602.40万元，系…，其中：人员支出…、公用支出…。' and what its budget was. */
function spending(form: Form, role: FundRole, label: string, purpose: string): readonly Draft[] {
  const line = form.funds.find((other) => other.role === role && hasAmount(other));
  if (!line) return [];
  const executed = money(form, label, line.executed);
  const parts = list(
    childrenOf(form, line).map((part) =>
      money(form, clean(part.item), executed ? part.executed : part.budget),
    ),
    '、',
  );
  const rate = executionRate(line);
  const plan = list([money(form, '全年预算数', line.budget), rate && say('执行率', rate)], '，');
  const said = executed ? say(executed, plan && say('（', plan, '）')) : plan && say(label, plan);
  if (!said) return [];
  return single(sentence(said, '，', purpose, parts && say('，其中：', parts)));
}

/** Basic expenditure with what it is for (the term's definition in 部门预算). */
export function basicExpenditure({ form }: Reviewed): readonly Draft[] {
  return spending(form, 'basic', '基本支出', '系为保障单位机构正常运转、完成日常工作任务而发生的支出');
}

/** Project expenditure with what it is for (the term's definition in 部门预算). */
export function projectExpenditure({ form }: Reviewed): readonly Draft[] {
  return spending(form, 'project', '项目支出', '系为完成特定行政工作任务或事业发展目标而发生的支出');
}

/** The fund lines whose label has the word, each in a sentence of its own. */
export function fundsNamed(form: Form, word: string): readonly Draft[] {
  return form.funds
    .filter((line) => clean(line.item).includes(word))
    .flatMap((line, index) => {
      const said = lineWithParts(form, line);
      return said ? [{ key: String(index + 1), runs: sentence(said) }] : [];
    });
}
