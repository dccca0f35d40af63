import { shorten, type Sentence } from '../grid';
import type { Correction } from '../form';
import type { Assumed } from '../rules';

/** Texts about readings and their corrections. */
export const READING = {
  assumed: { zh: '按以下理解核对', en: 'Understood as' },
  directions: { zh: '没有符号的目标值，按以下方向理解', en: 'Targets without a sign, understood as' },
  stated: { zh: '读取有误？在这里更正', en: 'Read wrongly? Correct it here' },
  unreadWhat: {
    zh: '这些单元格没有核对。与自评表无关的，可标为不属于本表。',
    en: 'These cells were not checked. Those that have nothing to do with the form can be marked so.',
  },
  notOfForm: { zh: '不属于本表', en: 'Not of the form' },
  changeTo: { zh: '改为', en: 'Change to' },
  set: { zh: '确定', en: 'Set' },
  notRead: { zh: '未读到', en: 'not read' },
  takeBack: { zh: '撤回', en: 'Take back' },
  correctedWhat: {
    zh: '随工作簿保存，对本工作表的自评表有效。',
    en: 'Kept in the workbook; they hold for the forms on this sheet.',
  },
  lost: {
    zh: '现在没有采用：本表中找不到原来的单元格。',
    en: 'Not in use: the cell it speaks of is not found on this sheet.',
  },
  yearWrong: { zh: '请填 2000 至 2099 之间的年份。', en: 'A year from 2000 to 2099, please.' },
} as const satisfies Record<string, Sentence>;

export const WHAT: Readonly<Record<Assumed['what'] | 'ignore-cell', Sentence>> = {
  'amount-unit': { zh: '金额单位', en: 'Unit of amounts' },
  kind: { zh: '表的种类', en: 'Kind of form' },
  year: { zh: '年度', en: 'Year' },
  'total-row': { zh: '总分所在', en: 'Row of the total' },
  'score-scale': { zh: '每项得分的满分', en: 'Highest score of a line' },
  direction: { zh: '指标方向', en: 'Direction of the indicator' },
  'ignore-cell': { zh: '不属于本表', en: 'Not of the form' },
};

const VALUES: Readonly<Record<string, Sentence>> = {
  department: { zh: '部门整体支出', en: 'department' },
  project: { zh: '项目支出', en: 'project' },
  higher: { zh: '越高越好', en: 'higher is better' },
  lower: { zh: '越低越好', en: 'lower is better' },
};

/** A value in the user's words. */
export function valueWords(what: Assumed['what'], value: string): Sentence {
  if (what === 'score-scale') return { zh: `${value} 分`, en: value };
  if (what === 'total-row') return { zh: `第 ${value} 行`, en: `row ${value}` };
  return VALUES[value] ?? { zh: value, en: value };
}

/** A correction in words; `text` is what its cell shows. */
export function correctionWords(correction: Correction, text: string | null): Sentence {
  const quoted = text === null || text === '' ? '' : `“${shorten(text, 20)}”`;
  const { what } = correction;
  const label = WHAT[what];
  switch (what) {
    case 'ignore-cell':
      return {
        zh: `${quoted || correction.cell}不属于本表`,
        en: `${quoted || correction.cell} is not of the form`,
      };
    case 'direction': {
      const way = valueWords(what, correction.value);
      return {
        zh: `${quoted || correction.cell}${way.zh}`,
        en: `${quoted || correction.cell}: ${way.en}`,
      };
    }
    case 'total-row': {
      const row = valueWords(what, String(correction.row));
      return { zh: `${label.zh}：${row.zh}${quoted}`, en: `${label.en}: ${row.en} ${quoted}`.trim() };
    }
    case 'amount-unit':
    case 'kind':
    case 'year': {
      const value = valueWords(what, String(correction.value));
      return { zh: `${label.zh}：${value.zh}`, en: `${label.en}: ${value.en}` };
    }
  }
}

export const READING_PHRASE = {
  corrected(n: number, lost: number): Sentence {
    return lost === 0
      ? { zh: `已更正 (${n})`, en: `Corrected (${n})` }
      : { zh: `已更正 (${n}) · 未采用 (${lost})`, en: `Corrected (${n}) · not in use (${lost})` };
  },
  correctedNow({ zh, en }: Sentence): Sentence {
    return { zh: `已更正：${zh}。`, en: `Corrected: ${en}. ` };
  },
  takenBack({ zh, en }: Sentence): Sentence {
    return { zh: `已撤回更正：${zh}。`, en: `Correction taken back: ${en}. ` };
  },
} as const;
