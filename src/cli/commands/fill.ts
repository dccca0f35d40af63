import { cellName, sameCell, type Sentence } from '../../grid';
import { planEdits, unfounded, type Edit } from '../../edits';
import { packageBytes, writeCells, type SheetWrites, type Workbook, type WrittenCells } from '../../xlsx';
import type { Call } from '../arguments';
import { visible, WrongCall, type Context, type Status } from '../console';
import { isFolder } from '../inputs';
import { editJson, type FillJson, type Language } from '../json';
import { outputPath, writeOutput } from '../output';
import { reviewFile, type ReviewedSheet } from '../reviewed';
import { MESSAGES, REFUSALS } from '../strings';
import { checkMacros } from './macros';

interface Left {
  readonly sheet: string;
  readonly cell: string;
  readonly reason: Sentence;
}

/** `ziping fill`: fills blank cells whose values can be known, in a copy of the workbook. */
export function fill(call: Call, context: Context): Status {
  const [input = ''] = call.inputs;
  if (call.inputs.length === 0) throw new WrongCall(MESSAGES.noInput());
  if (call.inputs.length > 1) throw new WrongCall(MESSAGES.oneInput());
  if (isFolder(input)) throw new WrongCall(REFUSALS.directory);
  const output = outputPath(call, call.inputs, ['.xlsx', '.xlsm']);
  const { workbook, sheets, error } = reviewFile(input, call);
  if (!workbook || error) throw new WrongCall(error ?? MESSAGES.noForm());
  checkMacros(workbook, output);
  const plans = sheets.map(({ grid, review }) => planEdits(grid, review, call));
  const edits = plans.flatMap((plan) => plan.edits);
  const tried = writeCells(workbook, edits.map(writesOf));
  const lost = unfounded(
    edits,
    edits.filter((edit) => wasLeft(workbook, tried, edit)),
  );
  const founded = edits.filter((edit) => !lost.has(edit));
  const written = lost.size === 0 ? tried : writeCells(workbook, founded.map(writesOf));
  const done = founded.filter((edit) => !wasLeft(workbook, written, edit));
  const left = [
    ...plans.flatMap((plan, index) => planned(sheets[index], plan.left)),
    ...written.left.map(({ sheetName, cell, why }): Left => {
      const reason = why === 'locked' ? MESSAGES.locked() : MESSAGES.inArray();
      return { sheet: sheetName, cell: cellName(cell), reason };
    }),
    ...Array.from(lost, ([{ sheetName, cell }, reason]): Left => ({
      sheet: sheetName,
      cell: cellName(cell),
      reason,
    })),
  ];
  writeOutput(output, packageBytes(written.pkg), call.force);
  const { console, language } = context;
  if (call.format === 'json') console.out(`${JSON.stringify(fillJson(done, left, language), null, 2)}\n`);
  else console.out(fillText(done, left, output, language));
  return 0;
}

function writesOf(edit: Edit): SheetWrites {
  const { value, formula, numberFormat } = edit.after;
  return { sheetName: edit.sheetName, writes: [{ cell: edit.cell, value, formula, numberFormat }] };
}

function wasLeft(workbook: Workbook, written: WrittenCells, edit: Edit): boolean {
  const sheet = workbook.sheets.find((one) => one.name === edit.sheetName);
  const merge = sheet?.grid.mergeAt(edit.cell.row, edit.cell.column);
  const cell = merge ? { row: merge.top, column: merge.left } : edit.cell;
  return written.left.some((one) => one.sheetName === edit.sheetName && sameCell(one.cell, cell));
}

function planned(
  sheet: ReviewedSheet | undefined,
  left: readonly { cell: Edit['cell']; reason: Sentence }[],
): readonly Left[] {
  return left.map(({ cell, reason }) => ({ sheet: sheet?.sheet.name ?? '', cell: cellName(cell), reason }));
}

function fillJson(edits: readonly Edit[], left: readonly Left[], language: Language): FillJson {
  return {
    edits: edits.map((edit) => editJson(edit, language)),
    left: left.map(({ sheet, cell, reason }) => ({ sheet, cell, reason: reason[language] })),
  };
}

function fillText(edits: readonly Edit[], left: readonly Left[], output: string, language: Language): string {
  const shown = (text: string): string => (text === '' ? MESSAGES.blank()[language] : visible(text));
  const lines = [
    edits.length === 0 ? MESSAGES.noEdits()[language] : MESSAGES.edits(edits.length)[language],
    ...edits.map(
      (edit) =>
        `  ${visible(edit.sheetName)}!${cellName(edit.cell)}  ${shown(edit.before.text)} → ${shown(edit.after.text)}${edit.after.formula === null ? '' : `（${edit.after.formula}）`}  ${visible(edit.reason[language])}`,
    ),
    ...(left.length === 0 ? [] : [MESSAGES.leftOpen(left.length)[language]]),
    ...left.map(({ sheet, cell, reason }) => `  ${visible(sheet)}!${cell}  ${visible(reason[language])}`),
    MESSAGES.written(output)[language],
  ];
  return `${lines.join('\n')}\n`;
}
