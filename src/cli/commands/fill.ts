import { cellName, sameCell, type Language, type Sentence } from '../../grid';
import { planEdits, unfounded, type Edit } from '../../edits';
import { packageBytes, writeCells, type CellWrite, type Workbook, type WrittenCells } from '../../xlsx';
import type { Call } from '../arguments';
import { printJson, printLines, visible, type Context, type Status } from '../console';
import { onlyInput } from '../inputs';
import { fillJson, type LeftCell } from '../json';
import { outputPath, writeOutput } from '../output';
import { reviewedForms, toBeWritten } from '../reviewed';
import { MESSAGES } from '../strings';
import { checkMacros } from './macros';

/** `ziping fill`: fills blank cells whose values can be known, in a copy of the workbook. */
export function fill(call: Call, context: Context): Status {
  const input = onlyInput(call);
  const output = outputPath(call, [input], ['.xlsx', '.xlsm']);
  const { sheets, ...file } = reviewedForms(input, call);
  const workbook = toBeWritten(input, file.workbook);
  checkMacros(workbook, output);
  const plans = sheets.map(({ sheet, review }) => planEdits(sheet.grid, review, call));
  const edits = plans.flatMap((plan) => plan.edits);
  const tried = writeCells(workbook, edits.map(writeOf));
  const lost = unfounded(
    edits,
    edits.filter((edit) => wasLeft(workbook, tried, edit)),
  );
  const founded = edits.filter((edit) => !lost.has(edit));
  const written = lost.size === 0 ? tried : writeCells(workbook, founded.map(writeOf));
  const done = founded.filter((edit) => !wasLeft(workbook, written, edit));
  const left = [
    ...plans.flatMap((plan, index) =>
      plan.left.map(({ cell, reason }) => leftCell(sheets[index]?.sheet.name ?? '', cell, reason)),
    ),
    ...written.left.map(({ sheetName, cell, why }) =>
      leftCell(sheetName, cell, why === 'locked' ? MESSAGES.locked() : MESSAGES.inArray()),
    ),
    ...Array.from(lost, ([{ sheetName, cell }, reason]) => leftCell(sheetName, cell, reason)),
  ];
  writeOutput(output, packageBytes(written.pkg), call.force);
  const { language } = context;
  if (call.format === 'json') printJson(context, fillJson(done, left, language));
  else printLines(context, fillLines(done, left, output, language));
  return 0;
}

function writeOf({ sheetName, cell, after: { value, formula, numberFormat } }: Edit): CellWrite {
  return { sheetName, cell, value, formula, numberFormat };
}

function wasLeft(workbook: Workbook, written: WrittenCells, edit: Edit): boolean {
  const sheet = workbook.sheets.find((one) => one.name === edit.sheetName);
  const merge = sheet?.grid.mergeAt(edit.cell.row, edit.cell.column);
  const cell = merge ? { row: merge.top, column: merge.left } : edit.cell;
  return written.left.some((one) => one.sheetName === edit.sheetName && sameCell(one.cell, cell));
}

function leftCell(sheet: string, cell: Edit['cell'], reason: Sentence): LeftCell {
  return { sheet, cell: cellName(cell), reason };
}

function fillLines(
  edits: readonly Edit[],
  left: readonly LeftCell[],
  output: string,
  language: Language,
): readonly string[] {
  const shown = (text: string): string => (text === '' ? MESSAGES.blank()[language] : visible(text));
  return [
    edits.length === 0 ? MESSAGES.noEdits()[language] : MESSAGES.edits(edits.length)[language],
    ...edits.map(
      ({ sheetName, cell, before, after, reason }) =>
        `  ${visible(sheetName)}!${cellName(cell)}  ${shown(before.text)} → ${shown(after.text)}${after.formula === null ? '' : `（${after.formula}）`}  ${visible(reason[language])}`,
    ),
    ...(left.length === 0 ? [] : [MESSAGES.leftOpen(left.length)[language]]),
    ...left.map(({ sheet, cell, reason }) => `  ${visible(sheet)}!${cell}  ${visible(reason[language])}`),
    MESSAGES.written(output)[language],
  ];
}
