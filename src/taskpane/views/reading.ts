import type { Review } from '../../rules';
import type { Sentence } from '../../scoring';
import { h, type Described } from '../dom';
import { PHRASE, TEXT } from '../strings';
import type { View } from '../view';
import { cellLink } from './parts';

/** Cells inside the form that could not be placed: nothing is skipped in silence. */
export function unreadCells(view: View, { form }: Review): Described | null {
  if (form.unread.length === 0) return null;
  return h(
    'details',
    { key: 'unread', class: 'more' },
    h('summary', {}, view.say(PHRASE.unread(form.unread.length))),
    h(
      'ul',
      { class: 'plain-list' },
      form.unread.map(({ cell, text }) =>
        h(
          'li',
          { key: `${cell.row},${cell.column}` },
          cellLink(view, cell),
          h('span', { class: 'words' }, text),
        ),
      ),
    ),
  );
}

const ASSUMED: Record<Review['form']['assumptions'][number]['what'], Sentence> = {
  'amount-unit': { zh: '金额单位', en: 'Unit of amounts' },
  kind: { zh: '表的种类', en: 'Kind of form' },
  year: { zh: '年度', en: 'Year' },
  'total-row': { zh: '总分所在', en: 'Where the total is' },
  'execution-weight': { zh: '预算执行率的分值', en: 'Weight of the execution line' },
};

/** What was assumed because the form does not say it. */
export function assumptions(view: View, { form }: Review): Described | null {
  if (form.assumptions.length === 0) return null;
  return h(
    'details',
    { key: 'assumed', class: 'more' },
    h('summary', {}, `${view.say(TEXT.assumed)} (${form.assumptions.length})`),
    h(
      'ul',
      { class: 'plain-list' },
      form.assumptions.map(({ what, value, cell }, index) =>
        h(
          'li',
          { key: `${what}${index}` },
          cell && cellLink(view, cell),
          h('span', { class: 'words' }, `${view.say(ASSUMED[what])}：${value}`),
        ),
      ),
    ),
  );
}
