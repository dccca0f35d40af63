import type { Sentence } from '../grid';

/** Reasons why the workbook cannot be read or written. */
export type FaultKind =
  | 'protected'
  | 'read-only'
  | 'editing'
  | 'busy'
  | 'denied'
  | 'sheet-gone'
  | 'sheet-hidden'
  | 'too-large'
  | 'too-old'
  | 'not-a-grid'
  | 'merges-unknown'
  | 'not-in-front'
  | 'dialog-open'
  | 'structure-protected'
  | 'sheet-left'
  | 'new-sheet-gone'
  | 'interrupted'
  | 'unknown';

const SENTENCES: Record<FaultKind, Sentence> = {
  protected: {
    zh: '工作表受保护，未写入任何内容。可先取消保护，或复制建议值自行填写。',
    en: 'The sheet is protected; nothing was written. Unprotect it, or copy the suggested values.',
  },
  'read-only': {
    zh: '工作簿以只读方式打开，未写入任何内容。请另存一份再试。',
    en: 'The workbook is open read-only; nothing was written. Save a copy and try again.',
  },
  editing: {
    zh: '单元格正在编辑，请按 Enter 完成后再试。',
    en: 'A cell is being edited. Press Enter to finish, then try again.',
  },
  busy: {
    zh: 'Excel 正忙，未完成这一步。请稍等片刻再试。',
    en: 'Excel is busy and did not do this. Try again in a moment.',
  },
  denied: {
    zh: 'Excel 不允许这一步，可能是工作簿限制了权限。请检查权限后重试。',
    en: 'Excel does not allow this; the workbook may be restricted. Check the permissions and try again.',
  },
  'sheet-gone': {
    zh: '这张工作表已不在工作簿中，可能已被删除或改名。请切换到自评表后重试。',
    en: 'This sheet is no longer in the workbook; it may have been deleted or renamed. Go to the form and try again.',
  },
  'sheet-hidden': {
    zh: '这张工作表已隐藏，无法定位单元格。请先取消隐藏。',
    en: 'This sheet is hidden, so the cell cannot be shown. Unhide it first.',
  },
  'too-large': {
    zh: '工作表内容超过 Excel 一次能传送的大小，未能读取。请删除无关的行列后重试。',
    en: 'The sheet is larger than Excel can hand over at once. Remove rows or columns that are not part of the form.',
  },
  'too-old': {
    zh: '此版本的 Excel 缺少所需功能，需要 Excel 2021、Microsoft 365 或网页版 Excel。',
    en: 'This version of Excel lacks what is needed: use Excel 2021, Microsoft 365 or Excel on the web.',
  },
  'not-a-grid': {
    zh: '读不到当前工作表，它可能是没有单元格的图表工作表。请切换到自评表后再试。',
    en: 'The sheet in front cannot be read; it may be a chart sheet, which has no cells. Go to the form and try again.',
  },
  'not-in-front': {
    zh: '暂时读不到这个工作簿：可能另一个工作簿在前面，或同时选中了多张工作表。请回到这张表再试。',
    en: 'This workbook cannot be reached now: another one may be in front, or several sheets are selected. Go back to the sheet and try again.',
  },
  'dialog-open': {
    zh: 'Excel 中有对话框未关闭。请先关闭对话框，然后再试。',
    en: 'A dialog is open in Excel. Close it, then try again.',
  },
  'structure-protected': {
    zh: '工作簿的结构受保护，不能新建工作表，未写入任何内容。可在“审阅”中取消保护工作簿后再试。',
    en: 'The structure of the workbook is protected, so no sheet can be added; nothing was written. Unprotect the workbook under Review, then try again.',
  },
  'sheet-left': {
    zh: '新工作表“{}”没有写完，请删除这张工作表后重试。',
    en: 'The new sheet {} was not finished. Delete it, then try again.',
  },
  'new-sheet-gone': {
    zh: '新工作表刚写好就被删除了，请重新生成。',
    en: 'The new sheet was deleted as soon as it was written. Write it again.',
  },
  'merges-unknown': {
    zh: '这张表的合并单元格有变动或还没有读过，请按“核对”。',
    en: 'The merged cells of this sheet have changed or were never read: press Check.',
  },
  interrupted: {
    zh: '写入中断，可能只写入了一部分。可用“撤销填写”恢复已写入的单元格。',
    en: 'Writing was interrupted; some cells may have been written. Undo filling restores them.',
  },
  unknown: {
    zh: 'Excel 没有完成这一步：可能另一个工作簿在前面，或 Excel 正忙。请回到这张表，稍后再试。',
    en: 'Excel did not finish this step: another workbook may be in front, or Excel is busy. Go back to the sheet and try again in a moment.',
  },
};

/** What an undo says instead: it would restore, not write. */
const OF_UNDO: Partial<Record<FaultKind, Sentence>> = {
  protected: {
    zh: '工作表受保护，未恢复。取消保护后可再撤销。',
    en: 'The sheet is protected; nothing was restored. Unprotect the sheet to undo it.',
  },
  'read-only': {
    zh: '工作簿以只读方式打开，未恢复任何内容。',
    en: 'The workbook is open read-only; nothing was restored.',
  },
  interrupted: {
    zh: '撤销中断，可能只恢复了一部分。可再点“撤销填写”。',
    en: 'Undoing was interrupted; some cells may have been restored. Undo filling once more.',
  },
};

/** For a sheet looked up by id, which survives renaming. */
const GONE_BY_ID: Sentence = {
  zh: '这张工作表已不在工作簿中，可能已被删除。请切换到自评表后重试。',
  en: 'This sheet is no longer in the workbook; it may have been deleted. Go to the form and try again.',
};

/** Kinds whose sentence does not say by itself whether anything was written. */
const SILENT: readonly FaultKind[] = [
  'editing',
  'busy',
  'denied',
  'sheet-gone',
  'too-large',
  'not-in-front',
  'dialog-open',
  'unknown',
];

/** What is known about the failed step. */
export interface FaultOptions extends ErrorOptions {
  /** The step was meant to write, and wrote nothing. */
  readonly nothingWritten?: boolean | undefined;
  /** The step was an undo. */
  readonly undoes?: boolean | undefined;
  /** The name or id that was used to find the sheet. */
  readonly sheet?: string | undefined;
}

/** A failure with a sentence for the user. `code` is Excel's own error code, for support. */
export class HostFault extends Error {
  override readonly name = 'HostFault';
  readonly sentence: Sentence;
  constructor(
    readonly kind: FaultKind,
    readonly code: string | null = null,
    readonly options: FaultOptions = {},
  ) {
    const sentence = sentenceOf(kind, options);
    super(sentence.en, options);
    this.sentence = sentence;
  }
}

function sentenceOf(kind: FaultKind, options: FaultOptions): Sentence {
  const { nothingWritten = false, undoes = false, sheet = '' } = options;
  const ofKind = (undoes ? OF_UNDO[kind] : undefined) ?? SENTENCES[kind];
  const { zh, en } = kind === 'sheet-gone' && isSheetId(sheet) ? GONE_BY_ID : ofKind;
  if (!nothingWritten || !SILENT.includes(kind))
    return { zh: zh.replace('{}', sheet), en: en.replace('{}', sheet) };
  const [tail, tailEn] = undoes
    ? ['未恢复任何内容', 'nothing was restored']
    : ['未写入任何内容', 'nothing was written'];
  return { zh: zh.replace(/。$/, `；${tail}。`), en: en.replace(/\.$/, `; ${tailEn}.`) };
}

/** Whether the key is a sheet id: {…} with 38 characters. Names have at most 31. */
function isSheetId(key: string): boolean {
  return /^\{[0-9a-f-]{36}\}$/i.test(key);
}

const KIND_OF_CODE: Record<string, FaultKind> = {
  AccessDenied: 'denied',
  InvalidOperationInCellEditMode: 'editing',
  ItemNotFound: 'sheet-gone',
  InvalidReference: 'sheet-gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  ActivityLimitReached: 'busy',
  InvalidSelection: 'not-in-front',
  InactiveWorkbook: 'not-in-front',
  WriteNotSupportedWhenModalDialogOpen: 'dialog-open',
  RequestAborted: 'unknown',
  ApiNotFound: 'too-old',
  ApiNotAvailable: 'too-old',
  UnsupportedOperation: 'too-old',
};

/** Whether the refusal is temporary: a cell is being edited, or Excel is busy. */
export const isForNow = ({ kind }: HostFault) => kind === 'editing' || kind === 'busy';

/** Kinds that last until somebody does something; anything else may be over at the next try. */
const LASTING: readonly FaultKind[] = ['sheet-gone', 'too-large', 'too-old', 'not-a-grid'];

/** Whether a reading that nobody asked for may fail silently and be tried again later. */
export const mayPass = ({ kind }: HostFault) => !LASTING.includes(kind);

/** Turns whatever Office.js throws into a HostFault; a HostFault is returned unchanged. */
export function faultOf(error: unknown, options: FaultOptions = {}): HostFault {
  if (error instanceof HostFault) return error;
  const code = codeOf(error);
  const kind = (code === null ? undefined : KIND_OF_CODE[code]) ?? 'unknown';
  return new HostFault(kind, code, { ...options, cause: error });
}

/** The fault as an undo tells it. */
export function ofUndo(error: unknown): HostFault {
  const { kind, code, options } = faultOf(error);
  return new HostFault(kind, code, { ...options, undoes: true, cause: error });
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
