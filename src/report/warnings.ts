import { cellName, type CellRef } from '../grid';
import type { Finding, Reviewed } from '../rules';
import { isKnown } from '../scoring';
import type { ReportSection, ReportWarning, ScoreTable } from './report';

/**
 * One warning for each finding of severity error that affects a cell that the report uses, or an execution rate that
 * the report computes instead of quoting it.
 */
export function warningsOf(
  { form, findings }: Reviewed,
  sections: readonly ReportSection[],
  scores: ScoreTable | null,
): readonly ReportWarning[] {
  const inText = sections
    .flatMap((section) => section.paragraphs)
    .flatMap(({ runs }) =>
      runs.flatMap((run) => (run.kind === 'figure' ? run.cells : run.kind === 'quote' ? [run.cell] : [])),
    );
  const inTable = scores?.rows.flat().flatMap(({ cell }) => (cell ? [cell] : [])) ?? [];
  const used = new Set([...inText, ...inTable].map(cellName));
  const computed = new Set(
    form.funds.flatMap(({ budget, executed, rate }) => {
      const isComputed = isKnown(budget) && isKnown(executed) && used.has(cellName(executed.cell));
      return isComputed && rate ? [cellName(rate.cell)] : [];
    }),
  );
  return findings
    .filter(({ severity }) => severity === 'error')
    .flatMap((finding) => {
      const quoted = finding.cells.filter((cell) => used.has(cellName(cell)));
      if (quoted.length > 0) return [warning(finding, quoted, QUOTED)];
      const replaced = finding.cells.filter((cell) => computed.has(cellName(cell)));
      return replaced.length > 0 ? [warning(finding, replaced, COMPUTED)] : [];
    });
}

const QUOTED = { zh: '引用的数据有待核对', en: 'The report quotes data still to be checked' };
const COMPUTED = {
  zh: '报告写的是计算所得的执行率，与表中不同',
  en: 'The report gives the computed execution rate, which differs from the form',
};

function warning(finding: Finding, cells: readonly CellRef[], lead: typeof QUOTED): ReportWarning {
  const names = cells.map(cellName);
  return {
    rule: finding.rule,
    cells,
    message: {
      zh: `${lead.zh}：${names.join('、')}。${finding.message.zh}`,
      en: `${lead.en}: ${names.join(', ')}. ${finding.message.en}`,
    },
  };
}
