import type { Sentence } from '../grid';

/** Texts about blank forms. */
export const BLANK = {
  title: { zh: '新建自评表', en: 'New form' },
  what: {
    zh: '选一种版式，写入一张新的工作表；其他工作表不动，不需要时删除新表即可。',
    en: 'Choose a layout. It is written to a new sheet, which you may delete; no other sheet changes.',
  },
} as const satisfies Record<string, Sentence>;

/** A blank form was written; `page`: with its printed page set up. */
export function blankWritten(sheetName: string, hasPage: boolean): Sentence {
  return {
    zh: `已新建工作表“${sheetName}”，可以开始填写。${hasPage ? '' : '页面设置未能写入（可能没有安装打印机），打印前请自行设置。'}`,
    en: `The new form is on sheet ${sheetName}.${hasPage ? '' : ' Its page could not be set up; please do so before printing.'}`,
  };
}
