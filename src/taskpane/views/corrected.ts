import { parseCell, type CellRef } from '../../grid';
import type { Correction } from '../../form';
import { settle, type KeptCorrection } from '../corrections';
import { h, type Described } from '../dom';
import { correctionsOf } from '../state';
import { TEXT } from '../strings';
import { correctionWords, READING, READING_PHRASE } from '../strings-reading';
import type { View } from '../view';
import { button, cellLink, folded } from './parts';

/** The sheet's corrections, each with a button to take it back; null if there are none. */
export function correctedList(view: View): Described | null {
  const { state, say } = view;
  const list = correctionsOf(state);
  if (list.length === 0 || !state.grid) return null;
  const { applied, lost } = settle(list, state.grid);
  return folded(view, 'corrected', say(READING_PHRASE.corrected(applied.length, lost.length)), () => [
    h('p', { class: 'quiet' }, say(READING.correctedWhat)),
    h(
      'ul',
      { class: 'plain-list stacked' },
      applied.map(({ kept, now }, index) => correctedItem(view, kept, now, index, false)),
      lost.map((kept, index) => correctedItem(view, kept, kept.correction, index, true)),
    ),
  ]);
}

function correctedItem(
  view: View,
  kept: KeptCorrection,
  now: Correction,
  index: number,
  lost: boolean,
): Described {
  const { say } = view;
  const words = say(correctionWords(now, kept.anchor?.text ?? null));
  const cell = lost ? null : placeOf(now);
  return h(
    'li',
    { key: `${JSON.stringify(kept)}${index}` },
    h(
      'div',
      { class: 'reading-head' },
      h('span', { class: 'words grow' }, words),
      cell && cellLink(view, cell),
      button(
        view,
        READING.takeBack,
        { type: 'take-back', kept },
        { key: 'back', describe: `${say(READING.takeBack)}${say(TEXT.colon)}${words}` },
      ),
    ),
    lost && h('p', { class: 'quiet' }, say(READING.lost)),
  );
}

function placeOf(correction: Correction): CellRef | null {
  if (correction.what === 'total-row') return { row: correction.row - 1, column: 0 };
  return 'cell' in correction ? parseCell(correction.cell) : null;
}
