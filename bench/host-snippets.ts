// Tests the emulated Excel with Microsoft's own samples, unmodified, by pressing every button. The samples are not part
// of this repository. To run it:
//   git clone https://github.com/OfficeDev/office-js-snippets /tmp/office-js-snippets
//   node -r ./scripts/typescript.cjs bench/host-snippets.ts /tmp/office-js-snippets [part of a name]
// It prints why samples fail, which members they miss, and the list of clean samples as in excel-host/README.md; after
// a full run it also says whether the README is up to date.
// "Clean" means that no error was raised and no member was missing, not that the sheet is as Excel would leave it.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from '@swc/core';
import { bookOf, sheetOfRows, startExcelIn, xlsxOf } from '../excel-host';

const yaml = createRequire(__filename)('js-yaml') as { load(text: string): unknown };

const README = join(__dirname, '../excel-host/README.md');

/** An element of a sample's page that a user presses or fills in. */
interface Field {
  readonly id: string;
  readonly kind: 'button' | 'file' | 'text';
  readonly value: string;
}

interface Snippet {
  readonly name: string;
  readonly script: string;
  readonly fields: readonly Field[];
}

interface Outcome {
  readonly name: string;
  readonly presses: number;
  readonly errors: readonly string[];
  readonly missing: readonly string[];
}

/** How long a button may take. */
const BUTTON_LIMIT_MS = 30_000;

/** The buttons and fields of a page, in document order. */
function fieldsOf(html: string): Field[] {
  const tags = /<(button|input|textarea)\b([^>]*)>([^<]*)/g;
  return [...html.matchAll(tags)].flatMap(([, tag = '', attributes = '', content = '']): Field[] => {
    const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const id = read('id');
    if (id === undefined) return [];
    if (tag === 'button') return [{ id, kind: 'button', value: '' }];
    const value = tag === 'textarea' ? content : (read('value') ?? '');
    return [{ id, kind: read('type') === 'file' ? 'file' : 'text', value }];
  });
}

function readSnippet(folder: string, file: string): Snippet {
  const { script, template } = yaml.load(readFileSync(join(folder, file), 'utf8')) as {
    script: { content: string };
    template?: { content: string };
  };
  return {
    name: file.replace(/\.yaml$/, ''),
    script: script.content,
    fields: fieldsOf(template?.content ?? ''),
  };
}

/** The workbook to choose when a sample asks for a file. */
function fileAtHand(): Uint8Array {
  return xlsxOf(bookOf('at-hand.xlsx', [sheetOfRows({ sheetName: 'At hand', rows: [[1, 2, 3]] }, 0)]));
}

/** The members of FileReader that samples use. */
class FileReader {
  result = '';
  onload: ((event: object) => void) | null = null;
  onloadend: ((event: object) => void) | null = null;

  readAsDataURL(bytes: Uint8Array): void {
    this.result = `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`;
    this.onload?.({});
    this.onloadend?.({});
  }
}

/** The members of an element that samples use. */
function makeElement(handlers: (() => unknown)[], { kind, value }: Pick<Field, 'kind' | 'value'>) {
  const attributes = new Map<string, string>(value === '' ? [] : [['value', value]]);
  return {
    value,
    checked: false,
    innerText: '',
    innerHTML: '',
    textContent: value,
    style: {},
    files: kind === 'file' ? [fileAtHand()] : [],
    classList: { add: () => undefined, remove: () => undefined },
    addEventListener: (_type: string, handler: () => unknown) => handlers.push(handler),
    appendChild: () => undefined,
    append: () => undefined,
    replaceChildren: () => undefined,
    hasAttribute: (name: string) => attributes.has(name),
    getAttribute: (name: string) => attributes.get(name) ?? null,
    setAttribute: (name: string, text: string) => void attributes.set(name, text),
    querySelectorAll: () => [],
    getElementsByTagName: () => [],
    set onclick(handler: () => unknown) {
      handlers.push(handler);
    },
  };
}

function textOf(error: unknown): string {
  const { code, message, debugInfo } = error as {
    code?: string;
    message?: string;
    debugInfo?: { errorLocation?: string };
  };
  const place = debugInfo?.errorLocation ? ` @ ${debugInfo.errorLocation}` : '';
  return `${code === undefined ? '' : `${code}: `}${message ?? String(error)}${place}`;
}

const loose: string[] = [];
process.on('unhandledRejection', (error) => loose.push(`unhandled ${textOf(error)}`));

async function runSnippet(snippet: Snippet): Promise<Outcome> {
  const errors: string[] = [];
  const quiet = () => undefined;
  const console = {
    log: quiet,
    info: quiet,
    warn: quiet,
    debug: quiet,
    error: (error: unknown) => errors.push(textOf(error)),
  };
  const fetch = () => Promise.reject(new Error('no network'));
  const context = createContext({
    console,
    fetch,
    FileReader,
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
    const field = snippet.fields.find((each) => each.id === id) ?? { kind: 'text', value: '' };
    const element = elements.get(id) ?? makeElement(own, field);
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
    errors.push(`script: ${textOf(error)}`);
  }
  const act = async (id: string, handler: () => unknown) => {
    let limit: NodeJS.Timeout | undefined;
    const late = new Promise((_resolve, reject) => {
      limit = setTimeout(() => {
        reject(new Error(`${id} takes too long`));
      }, BUTTON_LIMIT_MS);
    });
    try {
      await Promise.race([handler(), late]);
    } catch (error) {
      errors.push(textOf(error));
    }
    clearTimeout(limit);
    await excel.idle();
  };
  // A user chooses the file that a sample asks for, then presses the buttons in order.
  let presses = 0;
  for (const { id, kind } of [...snippet.fields].sort((one, other) => rank(one) - rank(other))) {
    if (kind === 'text') continue;
    for (const handler of handlers.get(id) ?? []) {
      if (kind === 'button') presses += 1;
      await act(id, handler);
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

const rank = ({ kind }: Field) => (kind === 'file' ? 0 : 1);

/** The clean samples in the format of the README: their count, then one line per folder. */
function listOf(clean: readonly string[], all: number): string {
  const folders = new Map<string, string[]>();
  for (const name of clean) {
    const [folder = '', sample] = name.includes('/') ? name.split('/') : ['–', name];
    folders.set(folder, [...(folders.get(folder) ?? []), sample ?? '']);
  }
  const lines = [...folders].map(([folder, samples]) => `- ${folder}: ${samples.join(', ')}`);
  return [`${clean.length} of ${all} samples:`, '', ...lines].join('\n');
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
  const unlike = pressed.filter(({ errors, missing }) => errors.length > 0 && missing.length === 0).length;
  say(`${unlike} with errors though nothing is missing`);
  const list = listOf(
    pressed.filter(isClean).map(({ name }) => name),
    pressed.length,
  );
  say(`\n${list}`);
  if (part === '') {
    // The README wraps its lines.
    const flat = (text: string) => text.replace(/\s+/g, ' ');
    const agrees = flat(readFileSync(README, 'utf8')).includes(flat(list));
    say(`\nThe README ${agrees ? 'tells the same' : 'tells something else: bring it up to date'}.`);
  }
  process.exit(0);
}

void main(process.argv[2], process.argv[3]);
