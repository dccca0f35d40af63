/**
 * Elements described as data and brought to the page with as few changes as possible: an element with a
 * key stays the same element wherever it moves, so that focus, selection and scroll place survive an update.
 * Text becomes text nodes only; nothing here reads HTML.
 */
export interface Described {
  readonly tag: string;
  readonly key: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly style: Readonly<Record<string, string>>;
  readonly on: Readonly<Partial<Record<string, (event: Event) => void>>>;
  /** The state of a checkbox or the value of a select or field, set as a property: an attribute is only its default. */
  readonly live: Readonly<{ checked?: boolean; value?: string }>;
  readonly children: readonly Child[];
}

export type Child = Described | string;

/** What `h` takes: attributes; `false`, null and undefined leave one out, `true` sets it without a value. */
export interface Given {
  readonly key?: string;
  readonly style?: Readonly<Record<string, string>>;
  readonly on?: Readonly<Partial<Record<string, (event: Event) => void>>>;
  readonly live?: Readonly<{ checked?: boolean; value?: string }>;
  readonly [attribute: string]: unknown;
}

/** Describes an element. Children that are null or false are left out. */
export function h(
  tag: string,
  given: Given = {},
  ...children: readonly (Child | null | false | readonly (Child | null | false)[])[]
): Described {
  const { key, style, on, live, ...rest } = given;
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (value === true) attributes[name] = '';
    else if (typeof value === 'string' || typeof value === 'number') attributes[name] = String(value);
  }
  return {
    tag,
    key: key ?? null,
    attributes,
    style: style ?? {},
    on: on ?? {},
    live: live ?? {},
    children: children.flat().filter((child): child is Child => child !== null && child !== false),
  };
}

/** What an element of the page was made from, and what stands in it. */
interface Made {
  from: Described | null;
  children: readonly Child[];
}

const made = new WeakMap<Element, Made>();

/** Makes the children of an element be what is described. */
export function show(parent: Element, children: readonly Child[]): void {
  const of = made.get(parent) ?? { from: null, children: [] };
  made.set(parent, of);
  showIn(parent, of, children);
}

function showIn(parent: Element, of: Made, children: readonly Child[]): void {
  const before = of.children;
  of.children = children;
  if (children.length === before.length && children.every((child, index) => staysIn(before[index], child))) {
    let place = parent.firstChild;
    for (const [index, child] of children.entries()) {
      const next: ChildNode | null = place?.nextSibling ?? null;
      if (place && child !== before[index]) nodeFor(child, place);
      place = next;
    }
    return;
  }
  rearrange(parent, children);
}

/** Whether a child takes the node of the one that stood at its place, so that nothing moves. */
function staysIn(before: Child | undefined, now: Child): boolean {
  if (typeof now === 'string' || typeof before === 'string' || before === undefined)
    return typeof now === typeof before;
  return before.tag === now.tag && before.key === now.key;
}

function rearrange(parent: Element, children: readonly Child[]): void {
  const wanted = new Set(children.map((child) => (typeof child === 'string' ? null : child.key)));
  const byKey = new Map<string, Element>();
  for (const element of [...parent.children]) {
    const key = made.get(element)?.from?.key;
    if (typeof key !== 'string') continue;
    // What is no longer wanted goes first: else all that follows would be moved past it, and what moves loses the focus.
    if (wanted.has(key)) byKey.set(key, element);
    else element.remove();
  }
  let place: ChildNode | null = parent.firstChild;
  for (const child of children) {
    const isKeyed = typeof child !== 'string' && child.key !== null;
    const node = nodeFor(child, isKeyed ? (byKey.get(child.key) ?? null) : place);
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
  while (place) {
    const next: ChildNode | null = place.nextSibling;
    place.remove();
    place = next;
  }
}

/** The node that stands for a child: the one that is there already where it fits, else a new one. */
function nodeFor(child: Child, there: ChildNode | null): ChildNode {
  if (typeof child === 'string') {
    if (there instanceof Text) {
      if (there.data !== child) there.data = child;
      return there;
    }
    return document.createTextNode(child);
  }
  if (there instanceof Element) {
    const of = made.get(there);
    if (of?.from?.tag === child.tag && of.from.key === child.key) {
      update(there, of, child);
      return there;
    }
  }
  const element = document.createElement(child.tag);
  const of: Made = { from: null, children: [] };
  made.set(element, of);
  update(element, of, child);
  return element;
}

function update(element: Element, of: Made, now: Described): void {
  const before = of.from;
  of.from = now;
  for (const name of Object.keys(before?.attributes ?? {})) {
    if (!(name in now.attributes)) element.removeAttribute(name);
  }
  for (const [name, value] of Object.entries(now.attributes)) {
    if (before?.attributes[name] !== value) element.setAttribute(name, value);
  }
  if (element instanceof HTMLElement) updateStyle(element, before?.style ?? {}, now.style);
  for (const type of Object.keys(now.on)) {
    if (!before || !(type in before.on)) element.addEventListener(type, answer);
  }
  showIn(element, of, now.children);
  // After the children: a select takes a value only when it has the option.
  if (now.live.checked !== undefined && element instanceof HTMLInputElement)
    element.checked = now.live.checked;
  if (now.live.value !== undefined && holdsValue(element) && element.value !== now.live.value)
    element.value = now.live.value;
}

function holdsValue(element: Element): element is HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement {
  return (
    element instanceof HTMLSelectElement ||
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement
  );
}

function updateStyle(
  element: HTMLElement,
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): void {
  for (const name of Object.keys(before)) if (!(name in now)) element.style.removeProperty(name);
  for (const [name, value] of Object.entries(now)) {
    if (before[name] !== value) element.style.setProperty(name, value);
  }
}

/** One listener for every event: what is to be done is looked up, so an update never adds a second one. */
function answer(event: Event): void {
  if (event.currentTarget instanceof Element) {
    made.get(event.currentTarget)?.from?.on[event.type]?.(event);
  }
}
