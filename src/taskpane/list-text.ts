import { cellName } from '../grid';
import { cardsByBlock, listed } from './cards';
import type { State } from './state';
import { TEXT } from './words';
import { statusLine } from './standing';

/** The listed findings as plain text in the pane's language: sheet and status, then a line for each with its cells. */
export function listText(state: State): string {
  const { language, sheet } = state;
  const lines = cardsByBlock(listed(state)).flatMap(({ cards }) =>
    cards.flatMap(({ findings }) =>
      findings.map(({ finding: { severity, message, cells } }) => {
        const places = cells.length === 0 ? '' : ` [${cells.map(cellName).join(' ')}]`;
        return `${TEXT[severity][language]}${TEXT.colon[language]}${message[language]}${places}`;
      }),
    ),
  );
  return [`${sheet?.name ?? ''} · ${statusLine(state)[language]}`, ...lines].join('\n');
}
