import type { Box } from './address';
import { ApiError } from './request/errors';
import { Ref } from './request/kind';

function isBox(self: unknown): self is Box {
  return typeof self === 'object' && self !== null && 'sheet' in self && 'columns' in self;
}

/** Objects that an add-in keeps across requests, as Excel keeps them until Excel.run removes them. */
export class References {
  private readonly kept = new Map<string, Ref>();
  private readonly ids = new WeakMap<Ref, string>();
  private count = 0;

  constructor(private readonly hasSheet: (sheet: string) => boolean) {}

  /** The id under which an object is kept. */
  keep(ref: Ref): string {
    const known = this.ids.get(ref);
    if (known !== undefined && this.kept.has(known)) return known;
    const id = `r${(this.count += 1)}`;
    this.kept.set(id, ref);
    this.ids.set(ref, id);
    return id;
  }

  /** A kept object, or null where it was removed; InvalidReference where its sheet is gone. */
  get(id: string): Ref | null {
    const ref = this.kept.get(id);
    if (!ref) return null;
    if (isBox(ref.self) && !this.hasSheet(ref.self.sheet)) throw new ApiError('InvalidReference');
    return ref;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  get size(): number {
    return this.kept.size;
  }

  /** Moves kept ranges with their cells where rows or columns come or go. */
  shift(sheet: string, what: 'rows' | 'columns', at: number, count: number): void {
    const start = what === 'rows' ? 'row' : 'column';
    for (const [id, ref] of this.kept) {
      if (!isBox(ref.self) || ref.self.sheet !== sheet) continue;
      const box = ref.self;
      const end = box[start] + box[what];
      if (end <= at) continue;
      const gone = count < 0 ? Math.max(0, Math.min(end, at - count) - Math.max(box[start], at)) : 0;
      const inside = at > box[start];
      const moved = inside ? box[start] : Math.max(at, box[start] + count);
      const size = count > 0 && inside ? box[what] + count : box[what] - gone;
      if (size < 1) {
        this.kept.delete(id);
        continue;
      }
      const shifted = new Ref(ref.kind, { ...box, [start]: moved, [what]: size });
      this.kept.set(id, shifted);
      this.ids.set(shifted, id);
      this.ids.set(ref, id);
    }
  }
}
