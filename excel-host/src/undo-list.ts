/** One action of a person that Ctrl+Z can take back. */
export interface UndoStep {
  /** Names the action: 'typed F6'. */
  readonly what: string;
  /** Null if taking it back is not emulated, or the grid does it by itself. */
  readonly undo: (() => void | Promise<void>) | null;
}

/** Flags of a request: it writes; everything it writes can be undone like a person's own action. */
const WRITES = 1;
const UNDO_SAFE = 16;

/** A person's undo list. Excel keeps it, but clears it when an add-in's request writes without being undo-safe. */
export class UndoList {
  private steps: UndoStep[] = [];

  get whats(): readonly string[] {
    return this.steps.map(({ what }) => what);
  }

  record(step: UndoStep): void {
    this.steps.push(step);
  }

  /** Takes back the last action, as Ctrl+Z does; nothing if the list is empty. */
  async undo(): Promise<void> {
    const step = this.steps.pop();
    if (!step) return;
    if (!step.undo) throw new Error(`Undoing '${step.what}' is not emulated.`);
    await step.undo();
  }

  clear(): void {
    this.steps = [];
  }

  /** office.js sets the flags of a request by the members that it calls, whether or not they change anything. */
  seeRequest(flags: number): void {
    if (flags & WRITES && !(flags & UNDO_SAFE)) this.clear();
  }
}
