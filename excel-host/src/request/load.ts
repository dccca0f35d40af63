import type { Host } from '../host';
import { ApiError } from './errors';
import type { Ref } from './kind';
import type { Query } from './wire';

/** Excel's names begin with a capital on the wire (`GetRange`) and with a small letter in Office.js. */
export const small = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
const capital = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);

/** What office.js finds an object again by: a reference id, or the id in its collection. */
export function identity(host: Host, ref: Ref): Record<string, unknown> {
  const { definition } = ref.kind;
  return {
    ...(definition.tracked ? { _ReferenceId: host.references.keep(ref) } : {}),
    ...(definition.id ? { Id: definition.id(host, ref.self) } : {}),
  };
}

/** An older Excel does not have what is newer, though office.js has. */
export function checkAge(host: Host, ref: Ref, member: string): void {
  if (host.tooNew(ref.kind.name, member)) throw new ApiError('ApiNotFound');
}

/** The error of a member that is not emulated: it names itself, and is noted. */
export function missing(host: Host, ref: Ref, member: string): ApiError {
  const name = `${ref.kind.name}.${member}`;
  host.missing.add(name);
  return new ApiError('ApiNotFound', `The emulated Excel has no ${name}.`);
}

/** Reads properties of objects as `load` asks for them. */
export class Loading {
  constructor(
    private readonly host: Host,
    /** Told which member is being read. */
    private readonly at: (location: string) => void,
  ) {}

  /** What is asked for of an object; where nothing is named, all but what is heavy. */
  async load(ref: Ref, query: Query): Promise<Record<string, unknown>> {
    const { definition } = ref.kind;
    const { properties = {}, links = {} } = definition;
    const selected = [...(query.Select ?? []), ...(query.Expand ?? [])];
    if (definition.items) return this.loadItems(ref, selected, query);
    const names =
      selected.length > 0 ? selected : Object.keys(properties).filter((name) => !properties[name]?.heavy);
    const result: Record<string, unknown> = { ...identity(this.host, ref) };
    const deeper = new Map<string, string[]>();
    for (const name of names) {
      const [first = '', ...rest] = name.split('/');
      const member = small(first);
      if (member === '*') Object.assign(result, await this.load(ref, {}));
      else if (properties[member]) {
        this.at(`${ref.kind.name}.${member}`);
        checkAge(this.host, ref, member);
        result[capital(member)] = await properties[member].get(this.host, ref.self);
      } else if (links[member]) {
        deeper.set(member, [...(deeper.get(member) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
      } else if (this.host.knows(ref.kind.name, member)) {
        this.at(`${ref.kind.name}.${member}`);
        throw missing(this.host, ref, member);
      }
      // Names that Excel has never heard of are passed over, as Excel does.
    }
    for (const [member, inner] of deeper) {
      const linked = links[member]?.(this.host, ref.self);
      result[capital(member)] = linked ? await this.load(linked, { Select: inner }) : null;
    }
    return result;
  }

  private async loadItems(
    ref: Ref,
    selected: readonly string[],
    query: Query,
  ): Promise<Record<string, unknown>> {
    const { definition } = ref.kind;
    const { properties = {} } = definition;
    const own: Record<string, unknown> = {};
    const inner: string[] = [];
    for (const name of selected) {
      const [first = '', ...rest] = name.split('/');
      const member = small(first);
      if (member === 'items') inner.push(...(rest.length > 0 ? [rest.join('/')] : []));
      else if (properties[member]) own[capital(member)] = await properties[member].get(this.host, ref.self);
      else inner.push(name);
    }
    const all = definition.items?.(this.host, ref.self) ?? [];
    const start = query.Skip ?? 0;
    const part = all.slice(start, query.Top === undefined ? undefined : start + query.Top);
    const loaded: Record<string, unknown>[] = [];
    for (const item of part) loaded.push(await this.load(item, { Select: inner }));
    return { ...own, _Items: loaded };
  }
}
