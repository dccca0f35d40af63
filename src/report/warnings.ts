import { cellName, type CellRef } from '../grid';
import type { Finding } from '../rules';
import type { ReportSection, ReportWarning, ScoreTable } from './report';
import { runCells } from './prose';

/** One warning for each finding of severity error that touches a cell which the report uses. */
export function warningsOf(
  findings: readonly Finding[],
  sections: readonly ReportSection[],
  scores: ScoreTable | null,
): readonly ReportWarning[] {
  const inText = sections
    .flatMap((section) => section.paragraphs)
    .flatMap(({ runs }) => runs.flatMap(runCells));
  const inTable = scores?.rows.flat().flatMap(({ cell }) => (cell ? [cell] : [])) ?? [];
  const used = new Set([...inText, ...inTable].map(cellName));
  return findings.flatMap((finding): ReportWarning[] => {
    const cells = finding.cells.filter((cell) => used.has(cellName(cell)));
    if (finding.severity !== 'error' || cells.length === 0) return [];
    return [{ rule: finding.rule, cells, message: messageOf(cells, finding) }];
  });
}

function messageOf(cells: readonly CellRef[], finding: Finding): ReportWarning['message'] {
  const names = cells.map(cellName);
  return {
    zh: `引用的数据有待核对：${names.join('、')}。${finding.message.zh}`,
    en: `The report quotes data still to be checked: ${names.join(', ')}. ${finding.message.en}`,
  };
}
