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

const described = new WeakMap<Element, Described>();
/** What an element's children were made from, in their order. */
const shown = new WeakMap<Element, readonly Child[]>();

/** Makes the children of an element be what is described. */
export function show(parent: Element, children: readonly Child[]): void {
  const before = shown.get(parent) ?? [];
  shown.set(parent, children);
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
    const key = described.get(element)?.key;
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
    const before = described.get(there);
    if (before?.tag === child.tag && before.key === child.key) {
      update(there, before, child);
      return there;
    }
  }
  const made = document.createElement(child.tag);
  update(made, null, child);
  return made;
}

function update(element: Element, before: Described | null, now: Described): void {
  // Said first: listeners and children look the description up.
  described.set(element, now);
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
  show(element, now.children);
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
    described.get(event.currentTarget)?.on[event.type]?.(event);
  }
}
