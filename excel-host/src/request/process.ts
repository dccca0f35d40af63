import type { Host } from '../host';
import { rootObject, serviceObject } from '../objects';
import { ApiError } from './errors';
import { Ref } from './kind';
import { checkAge, identity, Loading, missing, small } from './load';
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type PathIds,
  type RequestBody,
  type ResponseBody,
} from './wire';

/** What stands for an object inside of an argument. */
const OBJECT_PATH = '_ObjectPathId';

/** Methods that change nothing in the workbook, so that one opened read-only allows them. */
const READS = /^(?:_|get|find|activate$|select$|calculate$|suspend|close$|createAndOpenWorkbook$)/;

/** Objects that are not of the workbook: the add-in's own runtime and its buttons. */
const OUTSIDE = /^(?:Runtime|AppRuntime|AddinInternal|DynamicRibbon|RibbonButton)/;

/** Members that every object of Excel's has. */
const COMMON_METHODS = new Set(['_KeepReference', '_UnregisterEvent']);

/** Runs the actions of one request in their order; the first that fails ends it, what was done stays done. */
export async function processRequest(host: Host, body: RequestBody): Promise<ResponseBody> {
  const batch = new Batch(host, body);
  const results: ActionResult[] = [];
  const passed: number[] = [];
  const actions = body.Actions ?? [];
  for (const [index, action] of actions.entries()) {
    try {
      batch.location = '';
      host.faults.beforeAction(index, () => batch.name(action));
      results.push({ ActionId: action.Id, Value: (await batch.run(action)) ?? null });
      if (action.ActionType === ActionType.trace) passed.push(action.Id);
    } catch (error) {
      const known = error instanceof ApiError ? error : new ApiError('GeneralException', trouble(error));
      if (known !== error) host.bugs.push(trouble(error));
      return {
        Results: results,
        TraceIds: passed,
        Error: {
          Code: known.code,
          Message: known.message,
          ActionIndex: index,
          HttpStatusCode: known.status,
          Location: batch.location || batch.name(action),
        },
      };
    }
  }
  return { Results: results, TraceIds: passed };
}

function trouble(error: unknown): string {
  return `The emulated Excel failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

class Batch {
  /** The member at work, as in `Worksheet.getRange`. */
  location = '';
  private readonly known = new Map<number, Ref | null>();
  private readonly loading: Loading;

  constructor(
    private readonly host: Host,
    private readonly body: RequestBody,
  ) {
    this.loading = new Loading(host, (location) => {
      this.location = location;
    });
  }

  /** What an action is about, for an error's location. */
  name(action: Action): string {
    const path = this.body.ObjectPaths?.[action.ObjectPathId];
    const kind = this.known.get(action.ObjectPathId)?.kind.name ?? path?.Name ?? '';
    return action.Name ? `${kind}.${small(action.Name)}` : kind;
  }

  async run(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    const ref = await this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return ref ? identity(this.host, ref) : null;
      case ActionType.query:
        if (!ref) return null;
        await this.host.settle();
        this.location = ref.kind.name;
        return this.loading.load(ref, action.QueryInfo ?? {});
      case ActionType.method:
        return ref ? this.callMethod(ref, action) : { _IsNull: true };
      case ActionType.setProperty:
        if (!ref) throw new ApiError('ItemNotFound');
        await this.setProperty(ref, action);
        return null;
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw new ApiError(
          'InvalidRequest',
          `The emulated Excel knows no action of type ${action.ActionType}.`,
        );
    }
  }

  private async callMethod(ref: Ref, action: Action): Promise<unknown> {
    const name = small(action.Name ?? '');
    const result = await this.call(ref, name, action.ArgumentInfo);
    return result instanceof Ref ? identity(this.host, result) : result;
  }

  private async call(ref: Ref, name: string, info: ArgumentInfo | undefined): Promise<unknown> {
    const args = await this.args(info);
    this.location = `${ref.kind.name}.${name}`;
    if (COMMON_METHODS.has(name)) return null;
    checkAge(this.host, ref, name);
    const { definition } = ref.kind;
    const method = definition.methods?.[name] ?? definition.anyMethod?.(this.host, name);
    if (!method) throw missing(this.host, ref, `${name}()`);
    if (!READS.test(name)) this.denyWriting(ref);
    return await method(this.host, ref.self, ...args);
  }

  private async setProperty(ref: Ref, action: Action): Promise<void> {
    const name = small(action.Name ?? '');
    const [value] = await this.args(action.ArgumentInfo);
    this.location = `${ref.kind.name}.${name}`;
    checkAge(this.host, ref, name);
    const property = ref.kind.definition.properties?.[name];
    if (!property?.set) throw missing(this.host, ref, `${name} (to be written)`);
    this.denyWriting(ref);
    await property.set(this.host, ref.self, value);
  }

  private args(info: ArgumentInfo | undefined): Promise<unknown[]> {
    return this.objectsIn(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  /** Arguments with the objects that they stand for. */
  private async objectsIn(values: readonly unknown[], paths: PathIds): Promise<unknown[]> {
    const args: unknown[] = [];
    for (const [index, value] of values.entries()) {
      const path = paths[index];
      if (typeof path === 'number' && path > 0) args.push(await this.object(path));
      else if (typeof path === 'object' && path && Array.isArray(value))
        args.push(await this.objectsIn(value, path));
      else args.push(await this.inner(value));
    }
    return args;
  }

  /** An argument in which objects of Excel's stand by the ids of their paths, as in rules and lists. */
  private async inner(value: unknown): Promise<unknown> {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      // a matrix of plain values, which may be large, is left as it is
      const holdsObjects = value.some((each) => typeof each === 'object' && each !== null);
      return holdsObjects ? Promise.all(value.map((each: unknown) => this.inner(each))) : value;
    }
    if (OBJECT_PATH in value) return this.object(value[OBJECT_PATH] as number);
    const entries = Object.entries(value).map(async ([name, each]): Promise<[string, unknown]> => [
      name,
      await this.inner(each),
    ]);
    return Object.fromEntries(await Promise.all(entries));
  }

  /** A workbook that was opened read-only denies what would change it. */
  private denyWriting({ kind }: Ref): void {
    if (this.host.faults.get('readOnly') && !OUTSIDE.test(kind.name)) throw new ApiError('AccessDenied');
  }

  /** The object at the end of a path, null for a null object. A path is walked once in a request. */
  private async object(pathId: number): Promise<Ref | null> {
    const known = this.known.get(pathId);
    if (known !== undefined) return known;
    const ref = await this.walk(pathId);
    this.known.set(pathId, ref);
    return ref;
  }

  private async walk(pathId: number): Promise<Ref | null> {
    const path = this.body.ObjectPaths?.[pathId];
    if (!path) throw new ApiError('InvalidRequest', `The request has no object path ${pathId}.`);
    if (path.ObjectPathType === PathType.globalObject) return rootObject(this.host);
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.newObject) {
      const service = serviceObject(path.Name);
      if (service) return service;
      this.host.missing.add(path.Name);
      throw new ApiError('ApiNotFound', `The emulated Excel has no ${path.Name}.`);
    }
    if (path.ObjectPathType === PathType.referenceId) {
      const kept = this.host.references.get(path.Name);
      if (!kept) throw new ApiError('InvalidReference');
      return kept;
    }
    const parent = await this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const name = small(path.Name);
    this.location = `${parent.kind.name}.${name}`;
    if (path.ObjectPathType === PathType.property) {
      checkAge(this.host, parent, name);
      const link = parent.kind.definition.links?.[name];
      if (!link) throw missing(this.host, parent, name);
      return link(this.host, parent.self);
    }
    if (path.ObjectPathType === PathType.indexer) {
      this.location = `${parent.kind.name}.getItem`;
      const [key] = await this.args(path.ArgumentInfo);
      const { definition } = parent.kind;
      if (!definition.item) throw missing(this.host, parent, 'getItem()');
      return definition.item(this.host, parent.self, key);
    }
    const made = await this.call(parent, name, path.ArgumentInfo);
    return made instanceof Ref ? made : null;
  }
}
