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

/** One for all that have none: nothing is compared where both are the same. */
const NONE = {};
/** What is given and is no attribute. */
const APART: ReadonlySet<string> = new Set(['key', 'style', 'on', 'live']);

type MaybeChild = Child | null | false;

/** Describes an element. Children that are null or false are left out. */
export function h(
  tag: string,
  given: Given = NONE,
  ...parts: readonly (MaybeChild | readonly MaybeChild[])[]
): Described {
  const attributes: Record<string, string> = {};
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (APART.has(name)) continue;
    if (value === true) attributes[name] = '';
    else if (typeof value === 'string' || typeof value === 'number') attributes[name] = String(value);
  }
  const { key = null, style = NONE, on = NONE, live = NONE } = given;
  const children: Child[] = [];
  for (const part of parts) {
    if (typeof part === 'string') children.push(part);
    else if (isSeveral(part)) children.push(...part.filter(isThere));
    else if (isThere(part)) children.push(part);
  }
  return { tag, key, attributes, style, on, live, children };
}

const isThere = (part: MaybeChild): part is Child => part !== null && part !== false;
const isSeveral = (part: MaybeChild | readonly MaybeChild[]): part is readonly MaybeChild[] =>
  Array.isArray(part);

/** What an element of the page was made from, and what stands in it. */
interface Made {
  readonly element: Element;
  from: Described | null;
  children: readonly Child[];
}

const made = new WeakMap<Node, Made>();

/** Makes the children of an element be what is described. */
export function show(parent: Element, children: readonly Child[]): void {
  const of = made.get(parent) ?? makeOf(parent);
  showIn(of, children);
}

function makeOf(element: Element): Made {
  const of: Made = { element, from: null, children: [] };
  made.set(element, of);
  return of;
}

function showIn(of: Made, children: readonly Child[]): void {
  const { element: parent, children: before } = of;
  of.children = children;
  if (children.length === before.length && children.every((child, index) => staysIn(before[index], child))) {
    let place = parent.firstChild;
    children.forEach((child, index) => {
      const next: ChildNode | null = place?.nextSibling ?? null;
      if (place && child !== before[index]) nodeFor(child, place);
      place = next;
    });
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
  if (typeof child === 'string') return textFor(child, there);
  const known = there ? made.get(there) : undefined;
  const fits = known?.from?.tag === child.tag && known.from.key === child.key;
  const of = fits ? known : makeOf(document.createElement(child.tag));
  update(of, child);
  return of.element;
}

function textFor(words: string, there: ChildNode | null): ChildNode {
  if (!(there instanceof Text)) return document.createTextNode(words);
  if (there.data !== words) there.data = words;
  return there;
}

function update(of: Made, now: Described): void {
  const { element, from: before } = of;
  of.from = now;
  updateAttributes(element, before?.attributes ?? NONE, now.attributes);
  if (before?.style !== now.style && element instanceof HTMLElement)
    updateStyle(element, before?.style ?? NONE, now.style);
  if (now.on !== NONE) {
    for (const type of Object.keys(now.on)) {
      if (!before || !(type in before.on)) element.addEventListener(type, answer);
    }
  }
  showIn(of, now.children);
  // After the children: a select takes a value only when it has the option.
  if (now.live !== NONE) updateLive(element, now.live);
}

type Named = Readonly<Record<string, string>>;

function updateAttributes(element: Element, before: Named, now: Named): void {
  for (const name of Object.keys(before)) if (!(name in now)) element.removeAttribute(name);
  for (const name of Object.keys(now)) {
    const value = now[name];
    if (value !== undefined && before[name] !== value) element.setAttribute(name, value);
  }
}

function updateLive(element: Element, { checked, value }: Described['live']): void {
  if (checked !== undefined && element instanceof HTMLInputElement) element.checked = checked;
  if (value !== undefined && holdsValue(element) && element.value !== value) element.value = value;
}

function holdsValue(element: Element): element is HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement {
  return (
    element instanceof HTMLSelectElement ||
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement
  );
}

function updateStyle(element: HTMLElement, before: Named, now: Named): void {
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
