import type { Host } from '../host';

/** A property of an object: without `set` it can't be written. */
export interface Property<S> {
  /** Gives the value, or a promise of it. */
  get(host: Host, self: S): unknown;
  set?(host: Host, self: S, value: unknown): unknown;
  /** Not part of what is loaded when no property is named. */
  readonly heavy?: boolean;
}

/** A method: what it gives back is a Ref (an object), null (a null object), or plain data. */
export type Method<S> = { bivariant(host: Host, self: S, ...args: readonly unknown[]): unknown }['bivariant'];

/** All that the emulated Excel knows about one class of objects. Names are those of Office.js. */
export interface Definition<S> {
  /** The id by which Excel finds the object again. */
  id?(host: Host, self: S): string;
  /** Objects without a place in a collection are kept by a reference id: ranges. */
  readonly tracked?: boolean;
  /** The objects of a collection. */
  items?(host: Host, self: S): readonly Ref[];
  /** An object of a collection by its key; throws ItemNotFound. */
  item?(host: Host, self: S, key: unknown): Ref;
  readonly properties?: Readonly<Record<string, Property<S>>>;
  /** Properties that are objects. */
  readonly links?: Readonly<Record<string, (host: Host, self: S) => Ref | null>>;
  readonly methods?: Readonly<Record<string, Method<S>>>;
  /** Finds methods that are too many to be named one by one. */
  anyMethod?(host: Host, name: string): Method<S> | undefined;
}

/** An object of Excel's: its class and what the host knows it by. */
export class Ref {
  constructor(
    readonly kind: Kind<unknown>,
    readonly self: unknown,
  ) {}
}

/** A class of Excel's objects. Its definition is looked at late, as classes know each other. */
export class Kind<S> {
  constructor(
    readonly name: string,
    readonly definition: Definition<S>,
  ) {}

  /** The object of this class that stands for something of the host's. */
  of(self: S): Ref {
    return new Ref(this as Kind<unknown>, self);
  }

  /** What an object stands for; InvalidArgument's null if it is of another class. */
  from(value: unknown): S | null {
    return value instanceof Ref && value.kind === (this as Kind<unknown>) ? (value.self as S) : null;
  }
}

const defined: Kind<unknown>[] = [];

/** Describes a class of Excel's objects. */
export function defineKind<S>(name: string, definition: Definition<S>): Kind<S> {
  const kind = new Kind(name, definition);
  defined.push(kind as Kind<unknown>);
  return kind;
}

/** Every class that is described in a module loaded so far, by name. */
export function allKinds(): ReadonlyMap<string, Kind<unknown>> {
  return new Map(defined.map((kind) => [kind.name, kind]));
}

/** A property that can only be read. */
export function readOnly<S>(get: (host: Host, self: S) => unknown): Property<S> {
  return { get };
}

/** A property that is always the same. */
export function constant(value: unknown): Property<unknown> {
  return { get: () => value };
}

/** What each host keeps for a family of objects, made when it is first asked for. */
export function stateOf<T>(make: () => T): (host: Host) => T {
  const states = new WeakMap<Host, T>();
  return (host) => {
    const known = states.get(host);
    if (known !== undefined) return known;
    const made = make();
    states.set(host, made);
    return made;
  };
}
