import type { Box } from './address';
import { ApiError } from './request/errors';
import { Ref } from './request/kind';
import { shifted, type Shift } from './shift';

function hasSheet(self: unknown): self is { readonly sheet: string } {
  return typeof self === 'object' && self !== null && 'sheet' in self && typeof self.sheet === 'string';
}

const isBox = (self: { readonly sheet: string }): self is Box => 'columns' in self;

/** Objects that an add-in keeps across requests, as Excel keeps them until Excel.run removes them. */
export class References {
  private readonly kept = new Map<string, Ref>();
  private readonly ids = new WeakMap<Ref, string>();
  private count = 0;

  constructor(private readonly isThere: (sheet: string) => boolean) {}

  /** The id under which an object is kept. */
  keep(ref: Ref): string {
    const known = this.ids.get(ref);
    if (known !== undefined && this.kept.has(known)) return known;
    const id = `r${(this.count += 1)}`;
    this.kept.set(id, ref);
    this.ids.set(ref, id);
    return id;
  }

  /** A kept object, or null if it was removed; InvalidReference if its sheet is gone. */
  get(id: string): Ref | null {
    const ref = this.kept.get(id);
    if (!ref) return null;
    if (hasSheet(ref.self) && !this.isThere(ref.self.sheet)) throw new ApiError('InvalidReference');
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

  /** Moves kept ranges with their cells where cells come or go. */
  shift(shift: Shift): void {
    for (const [id, ref] of this.kept) {
      const moved = movedBy(ref, shift);
      if (moved === ref) continue;
      if (!moved) {
        this.kept.delete(id);
        continue;
      }
      this.kept.set(id, moved);
      this.ids.set(moved, id);
      this.ids.set(ref, id);
    }
  }
}

function movedBy(ref: Ref, shift: Shift): Ref | null {
  const { self } = ref;
  if (!hasSheet(self) || self.sheet !== shift.sheet) return ref;
  if (isBox(self)) {
    const box = shifted(self, shift);
    return box && new Ref(ref.kind, box);
  }
  if (!('boxes' in self)) return ref;
  const boxes = (self.boxes as readonly Box[]).flatMap((box) => shifted(box, shift) ?? []);
  return boxes.length > 0 ? new Ref(ref.kind, { ...self, boxes }) : null;
}
