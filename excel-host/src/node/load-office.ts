import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { Script, type Context } from 'node:vm';

/** Where office.js takes itself to be loaded from. */
const ORIGIN = 'https://localhost';
const OFFICE = `${ORIGIN}/office/`;

export interface LoadOptions {
  /** The world that office.js runs in. */
  readonly context: Context;
  /** That world's global object. */
  readonly global: Record<string, unknown>;
  /** The folder of office.js. */
  readonly dist: string;
  readonly hostInfo: string;
  readonly xdmInfo: string;
  /** Takes what office.js posts to the host page. */
  readonly toHost: (text: string) => void;
}

export interface LoadedOffice {
  /** Gives office.js a message from the host page. */
  deliver(text: string): void;
  /** To be called when office.js is ready: globals that are new by then belong to this load. */
  settle(): void;
  /** Removes everything that this load added. */
  unload(): void;
}

type Listener = (event: { data: string; origin: string; source: unknown }) => void;

const scripts = new Map<string, Script>();

function script(file: string): Script {
  const known = scripts.get(file) ?? new Script(readFileSync(file, 'utf8'), { filename: file });
  scripts.set(file, known);
  return known;
}

/** A page's storage. */
function pageStore() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: unknown) => void items.set(key, String(value)),
    removeItem: (key: string) => void items.delete(key),
    clear: () => {
      items.clear();
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

/** The part of a page that office.js uses. */
function page(url: URL, addScript: (element: Element) => void) {
  const element = (tag: string): Element => {
    const attributes = new Map<string, string>();
    const made: Element = {
      tagName: tag.toUpperCase(),
      style: {},
      setAttribute: (name, value) => void attributes.set(name, value),
      getAttribute: (name) => attributes.get(name) ?? null,
      appendChild(child) {
        if (child.tagName === 'SCRIPT') addScript(child);
        return child;
      },
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    };
    if (tag === 'a') defineLink(made, url);
    return made;
  };
  const [head, body, office] = [element('head'), element('body'), element('script')];
  office.src = `${OFFICE}office.js`;
  const tags: Readonly<Record<string, Element[]>> = { script: [office], head: [head], body: [body] };
  return {
    readyState: 'complete',
    domain: url.hostname,
    URL: url.href,
    cookie: '',
    head,
    body,
    documentElement: element('html'),
    createElement: element,
    querySelectorAll: () => [],
    querySelector: () => null,
    getElementById: () => null,
    getElementsByTagName: (tag: string) => tags[tag] ?? [],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}

interface Element {
  readonly tagName: string;
  readonly style: object;
  src?: string;
  onload?: (event: object) => void;
  onerror?: (event: object) => void;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  appendChild(child: Element): Element;
  addEventListener(): void;
  removeEventListener(): void;
}

const LINK_PARTS = ['protocol', 'hostname', 'port', 'host', 'pathname', 'search', 'hash', 'origin'] as const;

/** Office.js reads the parts of an address from a link's. */
function defineLink(made: Element, base: URL): void {
  let href = '';
  Object.defineProperty(made, 'href', {
    get: () => href,
    set(value: string) {
      const url = new URL(value, base);
      href = url.href;
      Object.assign(made, Object.fromEntries(LINK_PARTS.map((part) => [part, url[part]])));
    },
  });
}

/** Runs the real, unmodified office.js in a world without a page and connects it with a host page. */
export function loadOffice(options: LoadOptions): LoadedOffice {
  const { global } = options;
  const before = new Set(Object.getOwnPropertyNames(global));
  const listeners = new Set<Listener>();
  const parent = { postMessage: options.toHost };
  const run = (name: string): unknown => script(join(options.dist, name)).runInContext(options.context);
  const addScript = (element: Element) => {
    setImmediate(() => {
      const source = element.src ?? '';
      const name = source.startsWith(OFFICE) ? source.slice(OFFICE.length) : null;
      if (name !== null && existsSync(join(options.dist, name))) {
        run(name);
        element.onload?.({});
      } else element.onerror?.({});
    });
  };
  const query = `_host_Info=${options.hostInfo}`;
  const url = new URL(`${ORIGIN}/taskpane.html?${query}#&_serializer_version=1&_xdm_Info=${options.xdmInfo}`);
  Object.assign(global, {
    window: global,
    self: global,
    document: page(url, addScript),
    location: { href: url.href, ...Object.fromEntries(LINK_PARTS.map((part) => [part, url[part]])) },
    name: '',
    history: {},
    parent,
    top: parent,
    opener: null,
    external: {},
    sessionStorage: pageStore(),
    localStorage: pageStore(),
    addEventListener(type: string, listener: Listener) {
      if (type === 'message') listeners.add(listener);
    },
    removeEventListener(_type: string, listener: Listener) {
      listeners.delete(listener);
    },
    open: () => null,
    focus: () => undefined,
    blur: () => undefined,
  });
  global['URL'] ??= URL;
  global['navigator'] ??= { userAgent: 'node', language: 'zh-CN' };
  const brought: string[] = [];
  run('office.js');
  return {
    deliver(text) {
      for (const listener of [...listeners]) listener({ data: text, origin: ORIGIN, source: parent });
    },
    unload() {
      listeners.clear();
      for (const name of brought) Reflect.deleteProperty(global, name);
    },
    settle() {
      brought.push(...Object.getOwnPropertyNames(global).filter((name) => !before.has(name)));
    },
  };
}
