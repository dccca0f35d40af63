import type { Faults } from './faults';

/** Numbers of Excel's events on the wire. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  autoSaveChanged: 2200,
  workbookActivated: 2203,
  runtimeVisibility: 65539,
} as const;

export type EventNumber = (typeof EventType)[keyof typeof EventType];

/** Handlers of all sheets register under this name instead of a sheet's id. */
export const WORKBOOK = 'Workbook';

/** Events of the older interface, by which some events of the workbook come. */
export const DOCUMENT_EVENTS = ['documentSelectionChanged', 'settingsChanged'] as const;

/** Events of a binding; on the wire, the binding's id and an underscore come before them. */
export const BINDING_EVENTS = ['bindingDataChanged', 'bindingSelectionChanged'] as const;

/** An event of the older interface, and what it carries. */
export interface DocumentEvent {
  readonly name: string;
  readonly data: object;
}

/** One event on the wire. */
export type EventEntry = readonly [
  category: 65536,
  type: EventNumber,
  target: string,
  args: string,
  id: 0,
  remote: boolean,
];

/** Who caused an event. */
export interface EventSource {
  readonly remote: boolean;
}

/** Which events the add-in registered for, and their delivery. */
export class Events {
  /** `context.runtime.enableEvents` */
  enabled = true;
  /** Events given to the add-in so far, by number. */
  readonly delivered: EventNumber[] = [];
  private readonly registered = new Map<string, number>();
  private late = 0;

  constructor(
    private readonly faults: Faults,
    private readonly deliver: (entries: readonly EventEntry[]) => void,
    private readonly deliverDocument: (event: DocumentEvent) => void,
  ) {}

  register(type: EventNumber, target: string, by: 1 | -1): void {
    const key = `${type} ${target}`;
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + by));
  }

  hasHandler(type: EventNumber, target: string): boolean {
    return (this.registered.get(`${type} ${target}`) ?? 0) > 0;
  }

  /** Whether a handler waits for an event of a sheet. */
  isAwaited(type: EventNumber, sheet: string): boolean {
    return this.enabled && (this.hasHandler(type, sheet) || this.hasHandler(type, WORKBOOK));
  }

  /** Forgets all handlers: the add-in's world is gone. */
  forget(): void {
    this.registered.clear();
    this.enabled = true;
  }

  /** How many events come late. */
  get pending(): number {
    return this.late;
  }

  /** Raises a sheet's event for its own handlers and for those of all sheets. */
  ofSheet(type: EventNumber, sheet: string, args: object, source: EventSource = { remote: false }): void {
    for (const target of [sheet, WORKBOOK]) this.raise(type, target, args, source);
  }

  raise(type: EventNumber, target: string, args: object, source: EventSource = { remote: false }): void {
    if (this.enabled && this.hasHandler(type, target)) this.send(type, target, args, source);
  }

  /** Raises an event of the older interface. The add-in's side knows its handlers. */
  ofDocument(name: (typeof DOCUMENT_EVENTS)[number]): void {
    this.ofOlder({ name, data: {} });
  }

  ofBinding(name: (typeof BINDING_EVENTS)[number], id: string, data: object): void {
    this.ofOlder({ name: `${id}_${name}`, data });
  }

  private ofOlder(event: DocumentEvent): void {
    if (!this.enabled) return;
    this.give(() => {
      this.deliverDocument(event);
    });
  }

  /** Sends an event that needs no registration. */
  send(type: EventNumber, target: string, args: object, source: EventSource = { remote: false }): void {
    const entry: EventEntry = [65536, type, target, JSON.stringify(args), 0, source.remote];
    this.give(() => {
      this.delivered.push(type);
      this.deliver([entry]);
    });
  }

  /** Delivers an event, subject to the current faults. */
  private give(once: () => void): void {
    if (this.faults.get('eventsLost')) return;
    const copies = this.faults.get('eventStorm')?.copies ?? 1;
    const give = () => {
      for (let copy = 0; copy < copies; copy += 1) once();
    };
    const late = this.faults.get('eventsLate');
    if (!late) {
      give();
      return;
    }
    this.late += 1;
    setTimeout(() => {
      this.late -= 1;
      give();
    }, late.ms);
  }
}
