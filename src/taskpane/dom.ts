import { createElement, render, type Attributes, type ComponentType, type VNode } from 'preact';

export type Described = VNode;
export type Child = Described | string;

/** What `h` takes: `false`, null and undefined omit an attribute, `true` sets it without a value. */
export interface Given {
  readonly key?: string;
  readonly on?: Readonly<Partial<Record<string, (event: Event) => void>>>;
  /** Checked state or value, set as a property: the attribute is only its default. */
  readonly live?: Readonly<{ checked?: boolean; value?: string }>;
  readonly [attribute: string]: unknown;
}

type OptionalChild = Child | null | false;

/** Describes an element. Children that are null or false are omitted. */
export function h(
  tag: string,
  { on = {}, live, ...attributes }: Given = {},
  ...parts: readonly (OptionalChild | readonly OptionalChild[])[]
): Described {
  const listeners = Object.fromEntries(Object.entries(on).map(([type, listener]) => [`on${type}`, listener]));
  return createElement(tag, { ...attributes, ...live, ...listeners }, ...(parts as OptionalChild[]));
}

/** Describes a component. */
export const part = createElement as <Props>(
  component: ComponentType<Props>,
  props: Props & Attributes,
) => Described;

/** Replaces the children of an element with the described ones. */
export function show(parent: Element, children: readonly Child[]): void {
  render(children as Child[], parent);
}
