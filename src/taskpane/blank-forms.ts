import { blankLayouts, blankSheet } from '../blank';
import type { Host, WrittenSheet } from '../excel';
import type { Handlers } from './intent';
import type { Reading } from './reading';
import type { Step } from './steps';
import type { Store } from './store';
import { BLANK_PHRASE } from './words';

/** Writes blank forms, and checks each at once. */
export function makeBlankForms(
  { dispatch }: Pick<Store, 'dispatch'>,
  host: Host,
  { step, reading }: { readonly step: Step; readonly reading: Reading },
): { readonly handlers: Handlers<'write-blank'> } {
  async function written(id: string): Promise<WrittenSheet | null> {
    const layout = blankLayouts.find((each) => each.id === id);
    if (!layout) return null;
    const made: WrittenSheet[] = [];
    await step('writing', async () => {
      made.push(await host.writeBlankSheet(blankSheet(layout)));
    });
    return made[0] ?? null;
  }

  /** A second press while one is written is the same press. */
  let isRunning = false;

  async function write(layout: string): Promise<void> {
    const made = await written(layout);
    if (!made) return;
    dispatch({ type: 'ask-blank', on: false });
    dispatch({ type: 'show-tab', tab: 'check' });
    const fault = await step('reading', () =>
      reading.read(() => host.readSheet(made.sheet.id, 'by-person'), { occasion: 'by-person' }),
    );
    const { zh, en } = BLANK_PHRASE.written(made.sheet.name, made.hasPage);
    const { sentence } = fault ?? { sentence: { zh: '', en: '' } };
    dispatch({
      type: 'outcome',
      outcome: {
        sentence: { zh: zh + sentence.zh, en: `${en} ${sentence.en}`.trim() },
        isDone: fault === null,
        unchanged: [],
      },
    });
  }

  return {
    handlers: {
      async 'write-blank'({ layout }) {
        if (isRunning) return;
        isRunning = true;
        await write(layout).finally(() => {
          isRunning = false;
        });
      },
    },
  };
}
