import { oneLine, squeeze, type CellRef } from '../../grid';
import { anchorOf, hasWords, textOf } from './cell-text';
import type { Entry, EntryRole } from '../form';
import { isNextForm } from './identity';
import { headKey, LABEL_LENGTH, readLabel } from './label';
import { isPageNumber } from './page-breaks';
import type { LabelCell, Sheet } from './sheet';
import { BLOCK_LABELS, CAPTION, DATE, ENTRY_LABELS, HEADING, NOTE_LINE, roleOf, SEAL } from '../vocabulary';

/** Reads labels with their values in rows of the head (before `head`) and the foot that no table has claimed. */
export function readEntries(
  sheet: Sheet,
  { first, last, head }: { readonly first: number; readonly last: number; readonly head: number },
): readonly Entry[] {
  const entries: Entry[] = [];
  for (const row of sheet.grid.rows) {
    if (row < first || row > last) continue;
    entries.push(...inlineEntries(sheet, row, head), ...besideEntries(sheet, row, head));
    if (row < head) claimLine(sheet, row);
  }
  return entries;
}

/** Labels and values in one cell: '单位名称：某局    填报日期：2023年4月6日'. */
function inlineEntries(sheet: Sheet, row: number, head: number): readonly Entry[] {
  return sheet.labels(row).flatMap((label) => {
    if (sheet.isClaimed(label.cell)) return [];
    const pairs = pairsIn(label.text).map(([name, value]) => ({ name, value, role: entryRole(name) }));
    // A line above the tables (评价方式：单位自评) is an entry whatever its name is.
    const isLine = row < head && sheet.grid.row(row).length === 1 && pairs[0] && pairs[0].name.length <= 10;
    if (isLine) sheet.claim(label.cell, 'entry.attribute', '表头前的一行');
    if (!pairs.some(({ role }) => role !== null)) return [];
    sheet.claim(label.cell, 'entry', '同一单元格内的名称和内容');
    return pairs.flatMap(({ name, value, role }) =>
      role === null
        ? []
        : [
            {
              role,
              label: readLabel(name).name,
              labelCell: label.cell,
              value: { text: value, cell: label.cell },
            },
          ],
    );
  });
}

/** 'a：b   c：d' → [a, b], [c, d]. A colon at the end gives no pair: the value is in the next cell. */
function pairsIn(text: string): readonly (readonly [string, string])[] {
  const colon = /^\s*([^:：\n]{1,30})[:：]\s*(\S[\s\S]*)$/;
  // '项目名称        优 抚': blanks replace the colon after a known label.
  const wide = /^\s*(\S{2,10})\s{3,}(\S[^:：]*)$/.exec(text);
  if (wide?.[1] && wide[2] && entryRole(wide[1]) !== null) return [[wide[1], wide[2].trim()]];
  const parts = text.split(/\s{2,}(?=[^\s:：]{1,14}[:：])/);
  return parts.flatMap((part) => {
    const match = colon.exec(part);
    // 填报单位：（盖章） is the place for a seal; the value is beside it.
    return match && !SEAL.test(squeeze(match[2] ?? ''))
      ? [[match[1] ?? '', (match[2] ?? '').trim()] as const]
      : [];
  });
}

function entryRole(label: string): EntryRole | null {
  return entryRoleOf(readLabel(label).key);
}

/** The role of an entry by exact wording or, for short labels, by a part: 联系人及电话, 存在问题、原因及整改措施. */
function entryRoleOf(key: string): EntryRole | null {
  return key === ''
    ? null
    : roleOf(ENTRY_LABELS, key, key.length <= 20 && !/\d/.test(key) ? 'parts' : 'exact');
}

/** A sentence above the tables introduces them: 经过自评，各项目标完成较好。 */
function claimLine(sheet: Sheet, row: number): void {
  const [cell, other] = sheet.grid.row(row);
  if (cell && !other && typeof cell.value === 'string') sheet.claim(cell, 'entry.remark', '表前的文字');
}

/** Labels with their values in the cells to the right. */
function besideEntries(sheet: Sheet, row: number, head: number): readonly Entry[] {
  const entries: Entry[] = [];
  const labels = sheet.labels(row).filter((label) => !namesBlock(sheet, label));
  for (const label of labels) {
    if (sheet.isClaimed(label.cell)) continue;
    const longest = row < head ? LABEL_LENGTH : SHORT_LABEL;
    const isOther =
      isBareLabel(sheet, label, label === labels[0] ? longest : 0) || (entries.length > 0 && isShort(label));
    const role = entryRoleOf(label.key) ?? (isOther ? 'attribute' : null);
    if (role === null) continue;
    const place = placeOfValue(sheet, label);
    const cell = anchorOf(sheet.grid, place);
    const found = sheet.grid.at(cell.row, cell.column);
    const text = textOf(found);
    const isLabel = roleOf(ENTRY_LABELS, readLabel(text).key, 'exact') !== null;
    sheet.claim(label.cell, `entry.${role}`, '名称见词表');
    if (isLabel || cell.row !== row) {
      entries.push({
        role,
        label: oneLine(label.name),
        labelCell: label.cell,
        value: { text: '', cell: place },
      });
      continue;
    }
    if (found) sheet.claim(cell, `entry.${role}`, `“${label.name}”右侧`);
    entries.push({
      role,
      label: oneLine(label.name),
      labelCell: label.cell,
      value: { text: [text, ...continued(sheet, cell, role)].join('\n'), cell },
    });
  }
  return entries;
}

/** The cell beside a label. A blank one is skipped only if the text after it is not a label. */
function placeOfValue(sheet: Sheet, label: LabelCell): CellRef {
  const near = { row: label.cell.row, column: sheet.rightOf(label) };
  const place = sheet.placeBeside(label);
  const words = textOf(sheet.grid.at(place.row, place.column));
  const isLabel = /[:：]\s*$/.test(words) || entryRoleOf(readLabel(words).key) !== null;
  return isLabel ? near : place;
}

/** Text that goes on below a value, alone in its rows: a template's hint with the answer below it. */
function continued(sheet: Sheet, { row, column }: CellRef, role: EntryRole): readonly string[] {
  const texts: string[] = [];
  for (let at = row + 1; ; at += 1) {
    const [cell, other] = sheet.grid.row(at);
    if (!cell || other || cell.column !== column || sheet.isClaimed(cell) || isEntryRow(sheet, at))
      return texts;
    sheet.claim(cell, `entry.${role}`, '上一行的续行');
    texts.push(textOf(cell));
  }
}

/** The longest text that is taken for an unknown label; above the tables, labels may be longer. */
const SHORT_LABEL = 12;

/** The next short text after a label and its value is a label, too: 主管部门 … 部门编码 214. */
function isShort({ key, text }: LabelCell): boolean {
  return key !== '' && key.length <= SHORT_LABEL && !/\d/.test(key) && hasWords(text);
}

/** Whether text is an unknown label: it ends with a colon, or it is short, leftmost and has something beside it. */
function isBareLabel(sheet: Sheet, label: LabelCell, longest: number): boolean {
  if (label.key === '' || !hasWords(label.text)) return false;
  // '政府性基金拨款：100' contains its own value.
  if (/[:：]\s*[-\d]/.test(label.text)) return false;
  if (/[:：]\s*$/.test(label.text)) return true;
  const beside = sheet.grid.row(label.cell.row).some((cell) => cell.column > label.right);
  return beside && label.key.length <= longest;
}

/** Whether a label heads several lines with names of their own and has no value: 资金管理情况, merged down. */
function namesBlock(sheet: Sheet, label: LabelCell): boolean {
  const names = roleOf(BLOCK_LABELS, label.key, 'exact');
  if (label.bottom === label.cell.row || (names !== 'management' && names !== 'tasks')) return false;
  sheet.claim(label.cell, 'heading', '部分的名称');
  return true;
}

/** Claims headings between blocks: '二、部门年度重点工作任务' alone in its row. */
export function claimHeadings(sheet: Sheet, first: number, last: number): void {
  for (const row of sheet.grid.rows) {
    if (row < first || row > last) continue;
    const [cell, other] = sheet.grid.row(row);
    if (!cell || other) continue;
    const words = squeeze(textOf(cell).slice(0, 80));
    if (words.length <= 40 && HEADING.test(words)) sheet.claim(cell, 'heading', '小标题');
  }
}

/** Claims numbered lines that continue notes after 注： or 说明：. */
export function claimNotes(sheet: Sheet, first: number, last: number): void {
  let inNotes = false;
  for (const row of sheet.grid.rows) {
    if (row < first || row > last) continue;
    const [cell, other] = sheet.grid.row(row);
    if (!cell || other || typeof cell.value !== 'string') {
      inNotes = false;
      continue;
    }
    const isNote = roleOf(ENTRY_LABELS, headKey(cell.value), 'exact') === 'remark';
    if (inNotes && !isNote && NOTE_LINE.test(squeeze(cell.value.slice(0, 20))))
      sheet.claim(cell, 'entry.remark', '说明的续行');
    else inNotes = isNote;
  }
}

/** Claims a block's name alone in the row above its table. */
export function claimBlockNames(sheet: Sheet, first: number, last: number): void {
  for (const row of sheet.grid.rows) {
    if (row < first || row > last) continue;
    const [label, other] = sheet.labels(row);
    if (
      label &&
      !other &&
      sheet.grid.row(row).length === 1 &&
      roleOf(BLOCK_LABELS, label.key, 'exact') !== null
    )
      sheet.claim(label.cell, 'heading', '部分的名称');
  }
}

/** Claims what belongs to the page: 附件1, 公开14表, 单位：万元. */
export function claimCaptions(sheet: Sheet, first: number, last: number): void {
  for (const row of sheet.grid.rows) {
    if (row < first || row > last) continue;
    for (const cell of sheet.grid.row(row)) {
      const words = squeeze(textOf(cell));
      const isAlone = sheet.grid.row(row).length === 1;
      if (isNextForm(sheet, row)) sheet.claim(cell, 'title', '几张表中这一张的名称');
      if (CAPTION.test(words) || isPageNumber(words) || SEAL.test(words) || (isAlone && DATE.test(words)))
        sheet.claim(cell, 'caption', '页面说明');
    }
  }
}

/** The first entry of a role with a value. */
export function entryOf(entries: readonly Entry[], role: EntryRole): Entry | null {
  return entries.find((entry) => entry.role === role && entry.value.text.trim() !== '') ?? null;
}

/** Whether a row holds an entry of the foot. */
export function isEntryRow(sheet: Sheet, row: number): boolean {
  const [first] = sheet.labels(row);
  return first !== undefined && roleOf(ENTRY_LABELS, headKey(first.text), 'exact') !== null;
}
