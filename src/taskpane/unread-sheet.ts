import type { Host } from '../excel';
import type { makeChecks } from './checks';
import type { Store } from './store';
import { PHRASE } from './words';

/**
 * Tells that a form in front waits for a person to ask for its check, because reading it whole would clear what Ctrl+Z
 * could undo. A sheet without a form is not mentioned.
 */
export async function tellOfUnread(
  store: Store,
  host: Pick<Host, 'readSheet'>,
  checked: ReturnType<typeof makeChecks>,
  sheetId: string,
): Promise<void> {
  const { sheet, grid } = await host.readSheet(sheetId, 'for-texts');
  if ((await checked(sheet.id, grid)).reviews.length === 0) return;
  const { preview, outcome } = store.state;
  const sentence = PHRASE.unreadForm(sheet.name);
  if (preview === null && outcome?.sentence.zh !== sentence.zh)
    store.dispatch({ type: 'outcome', outcome: { sentence, unchanged: [] } });
}
