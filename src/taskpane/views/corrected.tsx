import { parseCell, type CellRef } from '../../grid';
import type { Correction } from '../../form';
import { settle, type KeptCorrection } from '../corrections';
import { correctionsOf } from '../state';
import { correctionWords } from '../correction-words';
import { READING, READING_PHRASE, TEXT } from '../words';
import type { Shown } from '../view';
import { Button, CellLink, Folded } from './parts';

/** The sheet's corrections, each with a button to take it back; nothing if there are none. */
export function Corrected({ view }: Shown) {
  const { state, say } = view;
  const list = correctionsOf(state);
  if (list.length === 0 || !state.grid) return null;
  const { applied, lost } = settle(list, state.grid);
  const title = say(READING_PHRASE.corrected(applied.length, lost.length));
  return (
    <Folded view={view} section="corrected" title={title}>
      <p class="quiet">{say(READING.correctedWhat)}</p>
      <ul class="plain-list stacked">
        {applied.map(({ kept, now }, index) => (
          <CorrectedItem key={keyOf(kept, index)} view={view} kept={kept} now={now} />
        ))}
        {lost.map((kept, index) => (
          <CorrectedItem key={keyOf(kept, index)} view={view} kept={kept} now={null} />
        ))}
      </ul>
    </Folded>
  );
}

const keyOf = (kept: KeptCorrection, index: number) => `${JSON.stringify(kept)}${index}`;

interface CorrectedProps extends Shown {
  readonly kept: KeptCorrection;
  /** The correction by today's cells; null if the sheet no longer holds what it is about. */
  readonly now: Correction | null;
}

function CorrectedItem({ view, kept, now }: CorrectedProps) {
  const { say } = view;
  const words = say(correctionWords(now ?? kept.correction, kept.anchor?.text ?? null));
  const cell = now && placeOf(now);
  const describe = `${say(READING.takeBack)}${say(TEXT.colon)}${words}`;
  return (
    <li>
      <div class="reading-head">
        <span class="words grow">{words}</span>
        {cell && <CellLink view={view} cell={cell} />}
        <Button
          view={view}
          label={READING.takeBack}
          intent={{ type: 'take-back', kept }}
          describe={describe}
        />
      </div>
      {now === null && <p class="quiet">{say(READING.lost)}</p>}
    </li>
  );
}

function placeOf(correction: Correction): CellRef | null {
  if (correction.what === 'total-row') return { row: correction.row - 1, column: 0 };
  return 'cell' in correction ? parseCell(correction.cell) : null;
}
