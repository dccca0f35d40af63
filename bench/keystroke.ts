// Measures the time from Enter in the workbench's grid to the changed finding on the screen, in a real browser, split
// into parts: `node -r ./scripts/typescript.cjs bench/keystroke.ts [rounds]`. The add-in is the built one, unmodified;
// times are taken from outside: keys, messages between the windows, changes of the page, frames.
// "host" is the emulated Excel, "check and render" is the add-in. In the first series the finding is shown before the
// sheet is read; in the second the sheet has a formula and must be read first. A browser shows changes with its next
// frame, sixty times a second. That wait depends on when the key is pressed, so the line below the sum leaves it out.
// To compare machines, it also measures an empty message between the two windows and back, and prints the ratio to
// that.
import type { Page } from 'playwright-core';
import { startWorkbench, type Workbench } from '../test/e2e/workbench';

const ROUNDS = Number(process.argv[2] ?? 30);

/** A window with the events recorded in it. */
interface Marked extends Window {
  marks?: Mark[];
}

interface Mark {
  readonly what: 'enter' | 'event' | 'asked' | 'answered' | 'changed' | 'frame' | 'painted';
  readonly at: number;
}

/** Runs in every window before its own scripts and records events on the clock that all windows share. */
function watch(): void {
  const note = (what: Mark['what']) => {
    ((window as Marked).marks ??= []).push({ what, at: performance.timeOrigin + performance.now() });
  };
  const kindOf = (data: unknown): number | null => {
    if (typeof data !== 'string' || !data.startsWith('{"_messageType"')) return null;
    // Not parsed, because it may hold a whole sheet and the time would count as the add-in's.
    return data.startsWith('{"_messageType":0') ? 0 : data.includes('"_responseType":1') ? 2 : 1;
  };
  if (window === window.top) {
    addEventListener(
      'keydown',
      ({ key }) => {
        if (key === 'Enter') note('enter');
      },
      true,
    );
    addEventListener(
      'message',
      ({ data }) => {
        if (kindOf(data) === 0) note('asked');
      },
      true,
    );
    return;
  }
  addEventListener(
    'message',
    ({ data }) => {
      const kind = kindOf(data);
      if (kind === 2) note('event');
      if (kind === 1) note('answered');
    },
    true,
  );
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((changes) => {
      if (
        !changes.some(({ target }) =>
          (target.parentElement ?? (target as Element)).closest('.finding, .findings, [role="tabpanel"]'),
        )
      )
        return;
      note('changed');
      requestAnimationFrame(() => {
        note('frame');
        // The frame is drawn after its callbacks; a message handler is the first code to run after that.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          note('painted');
        };
        port2.postMessage(null);
      });
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}

const PARTS = [
  'grid',
  'ask',
  'host',
  'check and render',
  'wait for a frame',
  'paint',
  'event to painted',
  '  without the wait',
  'enter to painted',
] as const;

/** The parts of one round, in milliseconds; null if an event was not seen. */
function partsOf(marks: readonly Mark[]): number[] | null {
  const after = (what: Mark['what'], from: number) =>
    marks.find((mark) => mark.what === what && mark.at >= from)?.at;
  const enter = after('enter', 0);
  const event = enter === undefined ? undefined : after('event', enter);
  const asked = event === undefined ? undefined : after('asked', event);
  const answered = asked === undefined ? undefined : after('answered', asked);
  const changed = event === undefined ? undefined : after('changed', event);
  const frame = changed === undefined ? undefined : after('frame', changed);
  const painted = frame === undefined ? undefined : after('painted', frame);
  if (enter === undefined || event === undefined || asked === undefined || answered === undefined)
    return null;
  if (changed === undefined || frame === undefined || painted === undefined) return null;
  return [
    event - enter,
    asked - event,
    answered - asked,
    changed - (changed < answered ? event : answered),
    frame - changed,
    painted - frame,
    painted - event,
    painted - event - (frame - changed),
    painted - enter,
  ];
}

async function round(page: Page, type: () => Promise<void>): Promise<number[] | null> {
  /** Takes the marks out of all windows, in order of time. */
  const take = async () => {
    const taken = page
      .frames()
      .map((frame) => frame.evaluate(() => (window as Marked).marks?.splice(0) ?? []));
    return (await Promise.all(taken)).flat().sort((one, other) => one.at - other.at);
  };
  await take();
  await type();
  await page.waitForTimeout(700);
  return partsOf(await take());
}

/** Milliseconds for a message from the pane's window to the workbench's and back: the median of 41. */
async function bareRoundTrip(workbench: Workbench): Promise<number> {
  await workbench.page.evaluate(() => {
    addEventListener('message', ({ data, source }) => {
      if (data === 'there') source?.postMessage('back', { targetOrigin: '*' });
    });
  });
  const times = await workbench.pane.locator('body').evaluate(async () => {
    const taken: number[] = [];
    while (taken.length < 41) {
      // Pauses as between keystrokes, because continuous messages are faster.
      await new Promise((resolve) => setTimeout(resolve, 50));
      const sent = performance.now();
      await new Promise<void>((resolve) => {
        const hear = ({ data }: MessageEvent<unknown>) => {
          if (data !== 'back') return;
          removeEventListener('message', hear);
          resolve();
        };
        addEventListener('message', hear);
        parent.postMessage('there', '*');
      });
      taken.push(performance.now() - sent);
    }
    return taken;
  });
  return times.sort((a, b) => a - b)[20] ?? NaN;
}

/** Types ROUNDS values over a figure and returns the parts of each round that was seen completely. */
async function series(workbench: Workbench): Promise<readonly number[][]> {
  const seen: number[][] = [];
  for (let index = 0; index < ROUNDS; index += 1) {
    const parts = await round(workbench.page, () =>
      workbench.typeInto('F6', index % 2 === 0 ? String(12000 + index) : '14618.52'),
    );
    if (parts) seen.push(parts);
  }
  return seen;
}

function print(title: string, seen: readonly number[][], bare: number): void {
  const at = (part: number, share: number) => {
    const sorted = seen.map((parts) => parts[part] ?? NaN).sort((a, b) => a - b);
    return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN)
      .toFixed(1)
      .padStart(7);
  };
  process.stdout.write(`${title}: ${seen.length} of ${ROUNDS} rounds seen whole; milliseconds\n`);
  PARTS.forEach((name, part) => {
    process.stdout.write(`  ${name.padEnd(18)} median ${at(part, 0.5)}   p95 ${at(part, 0.95)}\n`);
  });
  const ratio = Number(at(PARTS.indexOf('event to painted'), 0.5)) / bare;
  process.stdout.write(
    `  a bare message there and back ${bare.toFixed(2)}; event to painted is ${ratio.toFixed(1)} of it\n`,
  );
}

async function main(): Promise<void> {
  const workbench = await startWorkbench({ init: watch });
  try {
    await workbench.page.locator('[id="Ziping.CheckSheet"]').click();
    await workbench.pane.locator('.finding').first().waitFor();
    const foreseen = await series(workbench);
    print('shown before the sheet is read', foreseen, await bareRoundTrip(workbench));
    await workbench.typeInto('G6', '=F6/E6');
    await workbench.page.waitForTimeout(1000);
    print('read first', await series(workbench), await bareRoundTrip(workbench));
  } finally {
    await workbench.close();
  }
}

void main();
