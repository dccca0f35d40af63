import type { Sentence } from '../grid';
import type { WholeWorkbook } from './workbook-sheets';

/** Texts about all sheets of the workbook. */
export const BOOK = {
  check: { zh: '核对所有工作表', en: 'Check all sheets' },
  title: { zh: '所有工作表', en: 'All sheets' },
  again: { zh: '重新核对所有工作表', en: 'Check all sheets again' },
  back: { zh: '返回', en: 'Back' },
  stopping: { zh: '正在停止…', en: 'Stopping…' },
  old: { zh: '之后有变动', en: 'changed since' },
  someOld: {
    zh: '标有“之后有变动”的，是变动前的结果。',
    en: 'Results marked “changed since” are from before the change.',
  },
  unread: { zh: '没有读取的工作表', en: 'Sheets that could not be read' },
} as const satisfies Record<string, Sentence>;

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

export const BOOK_PHRASE = {
  progress({ rows, all }: WholeWorkbook): Sentence {
    return { zh: `已读 ${rows.length} / ${all} 张工作表`, en: `${rows.length} / ${all} sheets read` };
  },
  /** What the whole run found. */
  found({ rows, all, phase }: WholeWorkbook, errors: number, warnings: number): Sentence {
    const forms = rows.reduce((sum, { reviews }) => sum + reviews.length, 0);
    const isStopped = phase === 'stopped';
    const zh = isStopped ? `已停止，读了 ${rows.length} / ${all} 张工作表` : `${all} 张工作表`;
    const en = isStopped ? `Stopped after ${rows.length} of ${count(all, 'sheet')}` : count(all, 'sheet');
    return forms === 0
      ? { zh: `${zh}，没有识别到自评表。`, en: `${en}: no form was found.` }
      : {
          zh: `${zh}，有 ${forms} 份自评表：${errors} 个错误，${warnings} 个提醒。`,
          en: `${en}, ${count(forms, 'form')}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`,
        };
  },
  /** '2 个错误 · 1 个提醒' of one form. */
  counts({ errors, warnings }: { readonly errors: number; readonly warnings: number }): Sentence {
    const zh = [errors > 0 && `${errors} 个错误`, warnings > 0 && `${warnings} 个提醒`].filter(Boolean);
    const en = [errors > 0 && count(errors, 'error'), warnings > 0 && count(warnings, 'warning')].filter(
      Boolean,
    );
    return { zh: zh.join(' · ') || '没有错误和提醒', en: en.join(' · ') || 'no errors or warnings' };
  },
  without(n: number): Sentence {
    return { zh: `${n} 张工作表里没有自评表。`, en: `${count(n, 'sheet')} without a form.` };
  },
  hidden(names: readonly string[]): Sentence {
    return {
      zh: `隐藏的工作表没有读取：${names.join('、')}。`,
      en: `Hidden sheets are not read: ${names.join(', ')}.`,
    };
  },
} as const;
