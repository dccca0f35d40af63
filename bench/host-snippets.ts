// Holds the emulated Excel to Microsoft's own samples (github.com/OfficeDev/office-js-snippets): presses every button
// of them, unmodified. None of them is kept here; give the path of a checkout:
//   node -r ./scripts/typescript.cjs bench/host-snippets.ts <checkout> [part of a name]
// "Clean" means that no error was raised and nothing was missing, not that the sheet is as Excel would leave it.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from '@swc/core';
import { startExcelIn } from '../test/excel-host/node/start';

const yaml = createRequire(__filename)('js-yaml') as { load(text: string): unknown };

interface Snippet {
  readonly name: string;
  readonly script: string;
  readonly buttons: readonly string[];
}

interface Outcome {
  readonly name: string;
  readonly presses: number;
  readonly errors: readonly string[];
  readonly missing: readonly string[];
}

/** How long a button may take. */
const BUTTON_LIMIT_MS = 4000;

function readSnippet(folder: string, file: string): Snippet {
  const { script, template } = yaml.load(readFileSync(join(folder, file), 'utf8')) as {
    script: { content: string };
    template?: { content: string };
  };
  const html = template?.content ?? '';
  const buttons = [...html.matchAll(/<button[^>]*id="([^"]+)"/g)].map(([, id = '']) => id);
  return { name: file.replace(/\.yaml$/, ''), script: script.content, buttons };
}

/** What samples touch of a page's elements. */
function makeElement(handlers: (() => unknown)[]) {
  return {
    value: '',
    checked: false,
    innerText: '',
    innerHTML: '',
    textContent: '',
    style: {},
    files: [],
    classList: { add: () => undefined, remove: () => undefined },
    addEventListener: (_type: string, handler: () => unknown) => handlers.push(handler),
    appendChild: () => undefined,
    append: () => undefined,
    replaceChildren: () => undefined,
    setAttribute: () => undefined,
    querySelectorAll: () => [],
    getElementsByTagName: () => [],
    set onclick(handler: () => unknown) {
      handlers.push(handler);
    },
  };
}

function told(error: unknown): string {
  const { code, message, debugInfo } = error as {
    code?: string;
    message?: string;
    debugInfo?: { errorLocation?: string };
  };
  const place = debugInfo?.errorLocation ? ` @ ${debugInfo.errorLocation}` : '';
  return `${code === undefined ? '' : `${code}: `}${message ?? String(error)}${place}`;
}

const loose: string[] = [];
process.on('unhandledRejection', (error) => loose.push(`unhandled ${told(error)}`));

async function runSnippet(snippet: Snippet): Promise<Outcome> {
  const errors: string[] = [];
  const quiet = () => undefined;
  const console = {
    log: quiet,
    info: quiet,
    warn: quiet,
    debug: quiet,
    error: (error: unknown) => errors.push(told(error)),
  };
  const fetch = () => Promise.reject(new Error('no network'));
  const context = createContext({
    console,
    fetch,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance,
  });
  const global = runInContext('globalThis', context) as Record<string, unknown>;
  const excel = await startExcelIn({ context, global }, { locale: 'en-US' });
  const handlers = new Map<string, (() => unknown)[]>();
  const elements = new Map<string, object>();
  const elementOf = (id: string) => {
    const own = handlers.get(id) ?? [];
    handlers.set(id, own);
    const element = elements.get(id) ?? makeElement(own);
    elements.set(id, element);
    return element;
  };
  Object.assign(global['document'] as object, {
    getElementById: elementOf,
    querySelector: (selector: string) => elementOf(selector.replace(/^#/, '')),
  });
  const { code } = transformSync(snippet.script, {
    jsc: { target: 'es2020', parser: { syntax: 'typescript' } },
    isModule: false,
  });
  try {
    runInContext(`(function(){${code}\n})()`, context);
  } catch (error) {
    errors.push(`script: ${told(error)}`);
  }
  let presses = 0;
  for (const id of snippet.buttons) {
    for (const handler of handlers.get(id) ?? []) {
      presses += 1;
      const late = new Promise((_resolve, reject) => {
        setTimeout(() => {
          reject(new Error(`${id} takes too long`));
        }, BUTTON_LIMIT_MS);
      });
      try {
        await Promise.race([handler(), late.catch((error: unknown) => errors.push(told(error)))]);
      } catch (error) {
        errors.push(told(error));
      }
      await excel.idle();
    }
  }
  const outcome = {
    name: snippet.name,
    presses,
    errors: [...new Set([...errors, ...excel.bugs, ...loose.splice(0)])],
    missing: excel.missing,
  };
  excel.close();
  return outcome;
}

async function main(checkout: string | undefined, part = ''): Promise<void> {
  if (checkout === undefined) throw new Error('Give the path of a checkout of OfficeDev/office-js-snippets.');
  const folder = join(checkout, 'samples/excel');
  const files = readdirSync(folder, { recursive: true }).map(String).sort();
  const outcomes: Outcome[] = [];
  for (const file of files) {
    if (!file.endsWith('.yaml') || !file.includes(part)) continue;
    outcomes.push(await runSnippet(readSnippet(folder, file)));
  }
  const pressed = outcomes.filter(({ presses }) => presses > 0);
  const isClean = ({ errors, missing }: Outcome) => errors.length === 0 && missing.length === 0;
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const counts = new Map<string, number>();
  for (const { missing } of pressed)
    for (const member of missing) counts.set(member, (counts.get(member) ?? 0) + 1);
  for (const { name, errors, missing } of pressed) {
    if (errors.length + missing.length === 0) continue;
    const why =
      missing.length > 0 ? `missing ${missing.join(', ')}` : errors.slice(0, 2).join(' | ').slice(0, 200);
    say(`${missing.length > 0 ? '-' : '!'} ${name}: ${why}`);
  }
  say(
    `missing: ${[...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([member, count]) => `${member} ${count}`)
      .join(', ')}`,
  );
  say(
    `clean: ${pressed
      .filter(isClean)
      .map(({ name }) => name)
      .join(', ')}`,
  );
  const unlike = pressed.filter(({ errors, missing }) => errors.length > 0 && missing.length === 0).length;
  say(
    `${pressed.filter(isClean).length} of ${pressed.length} samples clean, ${unlike} with errors though nothing is missing`,
  );
  process.exit(0);
}

void main(process.argv[2], process.argv[3]);
