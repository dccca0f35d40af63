import { oneLine, squeeze, type CellRef } from '../../grid';
import { hasWords, textAt, textOf } from './cell-text';
import type { Entry, EntryRole } from '../form';
import { headKey, LABEL_LENGTH, readLabel } from './label';
import type { LabelCell, Sheet } from './sheet';
import { BLOCK_LABELS, ENTRY_LABELS, roleOf, SEAL } from '../vocabulary';

/** Reads labels with their values in rows of the head (before `head`) and the foot that no table has claimed. */
export function readEntries(
  sheet: Sheet,
  { first, last }: { readonly first: number; readonly last: number },
  head: number,
): readonly Entry[] {
  return sheet.rowsIn(first, last).flatMap((row) => {
    const entries = [...inlineEntries(sheet, row, head), ...besideEntries(sheet, row, head)];
    // A sentence above the tables introduces them: 经过自评，各项目标完成较好。
    const alone = row < head ? sheet.aloneIn(row) : null;
    if (typeof alone?.value === 'string') sheet.claim(alone, 'entry.remark', '表前的文字');
    return entries;
  });
}

/** Labels and values in one cell: '单位名称：某局    填报日期：2023年4月6日'. */
function inlineEntries(sheet: Sheet, row: number, head: number): readonly Entry[] {
  return sheet.labels(row).flatMap((label) => {
    if (sheet.isClaimed(label.cell)) return [];
    const pairs = pairsIn(label.text);
    // A line above the tables (评价方式：单位自评) is an entry whatever its name is.
    const isLine = row < head && sheet.aloneIn(row) && pairs[0] && pairs[0].name.length <= 10;
    if (isLine) sheet.claim(label.cell, 'entry.attribute', '表头前的一行');
    return pairs.flatMap(({ name, value }) => {
      const read = readLabel(name);
      const role = entryRole(read.key);
      if (role === null) return [];
      sheet.claim(label.cell, 'entry', '同一单元格内的名称和内容');
      return [{ role, label: read.name, labelCell: label.cell, value: { text: value, cell: label.cell } }];
    });
  });
}

/** 'a：b   c：d' → [a, b], [c, d]. A colon at the end gives no pair: the value is in the next cell. */
function pairsIn(text: string): readonly { readonly name: string; readonly value: string }[] {
  // '项目名称        优 抚': blanks replace the colon after a known label.
  const [, label = '', words = ''] = /^\s*(\S{2,10})\s{3,}(\S[^:：]*)$/.exec(text) ?? [];
  if (entryRole(readLabel(label).key) !== null) return [{ name: label, value: words.trim() }];
  return text.split(/(?<!\s)\s{2,}(?=[^\s:：]{1,14}[:：])/).flatMap((part) => {
    const [, name = '', value = ''] = /^\s*([^:：\n]{1,30})[:：]\s*(\S[\s\S]*)$/.exec(part) ?? [];
    // 填报单位：（盖章） is the place for a seal; the value is beside it.
    return name === '' || SEAL.test(squeeze(value)) ? [] : [{ name, value: value.trim() }];
  });
}

/** The role of an entry by exact wording or, for short labels, by a part: 联系人及电话, 存在问题、原因及整改措施. */
function entryRole(key: string): EntryRole | null {
  return roleOf(ENTRY_LABELS, key, key.length <= 20 && !/\d/.test(key) ? 'parts' : 'exact');
}

function besideEntries(sheet: Sheet, row: number, head: number): readonly Entry[] {
  const entries: Entry[] = [];
  const labels = sheet.labels(row).filter((label) => !namesBlock(sheet, label));
  for (const label of labels) {
    if (sheet.isClaimed(label.cell)) continue;
    const longest = row < head ? LABEL_LENGTH : SHORT_LABEL;
    const isOther =
      isBareLabel(sheet, label, label === labels[0] ? longest : 0) || (entries.length > 0 && isShort(label));
    const role = entryRole(label.key) ?? (isOther ? 'attribute' : null);
    if (role === null) continue;
    const place = placeOfValue(sheet, label);
    const { text, cell } = textAt(sheet.grid, place);
    const isLabel = roleOf(ENTRY_LABELS, readLabel(text).key, 'exact') !== null;
    sheet.claim(label.cell, `entry.${role}`, '名称见词表');
    const hasValue = !isLabel && cell.row === row;
    if (hasValue && sheet.grid.at(cell.row, cell.column))
      sheet.claim(cell, `entry.${role}`, `“${label.name}”右侧`);
    entries.push({
      role,
      label: oneLine(label.name),
      labelCell: label.cell,
      value: hasValue
        ? { text: [text, ...continued(sheet, cell, role)].join('\n'), cell }
        : { text: '', cell: place },
    });
  }
  return entries;
}

/** The cell beside a label. A blank one is skipped only if the text after it is not a label. */
function placeOfValue(sheet: Sheet, label: LabelCell): CellRef {
  const place = sheet.placeBeside(label);
  const words = textOf(sheet.grid.at(place.row, place.column));
  const isLabel = /[:：]\s*$/.test(words) || entryRole(readLabel(words).key) !== null;
  return isLabel ? { row: label.cell.row, column: sheet.rightOf(label) } : place;
}

/** Text that goes on below a value, alone in its rows: a template's hint with the answer below it. */
function continued(sheet: Sheet, { row, column }: CellRef, role: EntryRole): readonly string[] {
  const texts: string[] = [];
  for (let at = row + 1; ; at += 1) {
    const cell = sheet.aloneIn(at);
    if (cell?.column !== column || sheet.isClaimed(cell) || beginsEntry(sheet, at)) return texts;
    sheet.claim(cell, `entry.${role}`, '上一行的续行');
    texts.push(textOf(cell));
  }
}

function beginsEntry(sheet: Sheet, row: number): boolean {
  const [first] = sheet.labels(row);
  return first !== undefined && roleOf(ENTRY_LABELS, headKey(first.text), 'exact') !== null;
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
  const block = roleOf(BLOCK_LABELS, label.key, 'exact');
  // 基本信息 stands before labels with values of their own.
  const isBasics = block === 'basics' && sheet.grid.row(label.cell.row).length > 2;
  const isMerged = label.bottom > label.cell.row && (block === 'management' || block === 'tasks');
  if (!isBasics && !isMerged && !isOverPairs(sheet, label)) return false;
  sheet.claim(label.cell, 'heading', '部分的名称');
  return true;
}

/** Whether a label is merged down over rows that each have a name and its words: 项目立项情况 over 项目立项的依据 | …. */
function isOverPairs(sheet: Sheet, label: LabelCell): boolean {
  const rows = sheet.rowsIn(label.cell.row, label.bottom);
  if (rows.length < 2 || entryRole(label.key) !== null) return false;
  return rows.every((row) => {
    const [name] = sheet.labels(row).filter(({ left }) => left > label.right);
    const cells = sheet.grid.row(row).filter(({ column }) => column > label.right);
    return name?.bottom === row && name.cell.column === cells[0]?.column && cells.length === 2;
  });
}

/** The first entry of a role with a value. */
export function entryOf(entries: readonly Entry[], role: EntryRole): Entry | null {
  return entries.find((entry) => entry.role === role && entry.value.text.trim() !== '') ?? null;
}
