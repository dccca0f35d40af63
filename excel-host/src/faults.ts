import { ApiError, type ErrorCode } from './request/errors';

/** Numbers with which the host page refuses a whole request. */
export const REFUSALS = {
  AccessDenied: 7000,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  WriteNotSupportedWhenModalDialogOpen: 5016,
} as const;

/** A fault that a test asks for. It lasts until it is cleared, or for the given `times`. */
export type Fault =
  /** A person is typing in a cell: requests fail, those with delayForCellEdit wait. */
  | { readonly kind: 'cellEditMode' }
  /** The workbook was opened read-only: writes are denied. */
  | { readonly kind: 'readOnly' }
  /** A chart sheet is in front: the active sheet cannot be had, others can by name. */
  | { readonly kind: 'chartSheet' }
  /** Another workbook is in front, or several sheets are selected: requests fail. */
  | { readonly kind: 'notInFront'; readonly code: 'GeneralException' | 'InvalidSelection' }
  /** Each request takes longer. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** An action fails: the one with an index, or those of a member such as `Range.values`. */
  | {
      readonly kind: 'failAt';
      readonly action?: number;
      readonly member?: string;
      readonly code: ErrorCode;
      readonly times?: number;
    }
  /** The host page refuses whole requests. */
  | { readonly kind: 'refuse'; readonly code: keyof typeof REFUSALS; readonly times?: number }
  /** Requests or answers above a size are refused; Excel on the web's own limit is 5 MB. */
  | { readonly kind: 'payloadLimit'; readonly request?: number; readonly response?: number }
  /** No event reaches the add-in. */
  | { readonly kind: 'eventsLost' }
  /** Each event comes several times. */
  | { readonly kind: 'eventStorm'; readonly copies: number }
  /** Events come late. */
  | { readonly kind: 'eventsLate'; readonly ms: number };

type FaultOf<K extends Fault['kind']> = Extract<Fault, { kind: K }>;

interface Running {
  readonly fault: Fault;
  left: number;
}

const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The current faults. */
export class Faults {
  private readonly running = new Set<Running>();
  private readonly waiting: (() => void)[] = [];

  /** Begins a fault; returns a function that ends it. */
  begin(fault: Fault): () => void {
    const times = 'times' in fault ? fault.times : Infinity;
    const one: Running = { fault, left: times };
    this.running.add(one);
    return () => {
      this.end(one);
    };
  }

  clear(): void {
    for (const one of [...this.running]) this.end(one);
  }

  get<K extends Fault['kind']>(kind: K): FaultOf<K> | null {
    for (const { fault } of this.running) if (fault.kind === kind) return fault as FaultOf<K>;
    return null;
  }

  /** Resolves when nobody is typing in a cell. */
  async cellEditEnd(): Promise<void> {
    while (this.get('cellEditMode')) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** The number with which a whole request is refused, or null. */
  refusal(): number | null {
    for (const one of this.running) {
      if (one.fault.kind !== 'refuse') continue;
      this.use(one);
      return REFUSALS[one.fault.code];
    }
    return null;
  }

  payloadLimit(what: 'request' | 'response'): number {
    return this.get('payloadLimit')?.[what] ?? PAYLOAD_LIMIT;
  }

  /** Throws if a fault makes an action fail. */
  beforeAction(index: number, name: () => string): void {
    for (const one of this.running) {
      const { fault } = one;
      if (fault.kind !== 'failAt') continue;
      if (fault.action !== undefined && fault.action !== index) continue;
      if (fault.member !== undefined && fault.member !== name()) continue;
      this.use(one);
      throw new ApiError(fault.code);
    }
  }

  private use(one: Running): void {
    one.left -= 1;
    if (one.left <= 0) this.running.delete(one);
  }

  private end(one: Running): void {
    this.running.delete(one);
    for (const resume of this.waiting.splice(0)) resume();
  }
}
