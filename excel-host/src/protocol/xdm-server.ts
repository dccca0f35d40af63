import { BINDING_EVENTS, DOCUMENT_EVENTS, type DocumentEvent, type EventEntry } from '../events';
import type { Host } from '../host';
import { bindingProperties } from '../objects/bindings';
import type { RequestBody } from '../request/wire';
import { appContext, type AppContextOptions, CONVERSATION } from './app-context';

/** A message of office.js's: `_actionType` 0 calls, 1 registers for an event, 2 takes that back. */
interface XdmRequest {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface Execution {
  readonly DdaMethod: { readonly DispatchId: number };
  /** [customData, method, path, headers, body, 0, flags, …] */
  readonly ArrayData?: readonly unknown[];
  readonly DdaBindingsMethod?: { readonly BindingId?: string };
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/** Numbers of the methods that office.js lets the host execute. */
const Dispatch = {
  richApi: 93,
  commandCompleted: 94,
  saveSettings: 76,
  loadSettings: 75,
  getBinding: 68,
} as const;

const OK = { Error: 0, Version: 1 };
const INTERNAL_ERROR = 5001;
const NOT_SUPPORTED = 5000;
const NO_SUCH_BINDING = 3002;
const PAYLOAD = { request: 5103, response: 5104 } as const;
/** The event by which a ribbon button reaches the add-in. */
const COMMAND = 'appCommandInvoked';
/** The event by which those of workbook, sheets and what lies on them reach the add-in. */
const RICH_API = 'richApiMessage';
/** Events that come; others are refused, so that nobody waits for them in vain. */
const RAISED: ReadonlySet<string> = new Set([COMMAND, RICH_API, ...DOCUMENT_EVENTS]);
/** Those of a binding begin with its id. */
const OF_BINDING = new RegExp(`^(.+)_(?:${BINDING_EVENTS.join('|')})$`);
/** Methods of the older interface, by the numbers that office.js calls them by. */
const OLDER_METHODS: Readonly<Record<number, string>> = {
  64: 'document.getSelectedDataAsync',
  65: 'document.setSelectedDataAsync',
  66: 'bindings.addFromSelectionAsync',
  67: 'bindings.addFromPromptAsync',
  69: 'bindings.releaseByIdAsync',
  74: 'bindings.getAllAsync',
  77: 'document.getFileAsync',
  78: 'bindings.addFromNamedItemAsync',
  82: 'document.goToByIdAsync',
  83: 'document.getActiveViewAsync',
  86: 'document.getFilePropertiesAsync',
  98: 'auth.getAccessToken',
};
/** What office.js reports of keys that leave the pane (OSF.AgaveHostAction): Ctrl+F6, and Tab from its last element. */
const WAYS_OUT: Readonly<Record<number, Leaving>> = {
  5: 'forward',
  6: 'back',
  13: 'forward',
  14: 'back',
};

/** As `WAYS_OUT`: TabIn, TabInShift. */
const WAYS_IN: Readonly<Record<Leaving, number>> = { forward: 11, back: 12 };
/** The conversation that office.js answers in, beside its own. */
const NOTIFICATIONS = `${CONVERSATION}_ntf`;

/** The runtime's own calls (show and hide the pane) go on while requests to the workbook are refused. */
const RUNTIME_PARTITION = 'WacPartition';

/** To which side the focus leaves the pane. */
export type Leaving = 'forward' | 'back';

export interface XdmServerOptions {
  /** Gives a text to the add-in's window. */
  readonly post: (text: string) => void;
  readonly host: () => Host;
  readonly context: () => Omit<AppContextOptions, 'settings'>;
  /** `document.settings`, by name and JSON text. */
  readonly settings: Map<string, string>;
  /** A ribbon command called `event.completed()`. */
  readonly onCommandCompleted?: (id: string) => void;
  readonly onLeave?: (to: Leaving) => void;
}

/** The host page's side of office.js's messages between windows. It knows no window: text in, text out. */
export class XdmServer {
  private readonly events = new Map<string, XdmRequest>();
  /** Buttons pressed before the add-in was ready for them. */
  private readonly pressed: unknown[] = [];
  private entered = 0;

  constructor(private readonly options: XdmServerOptions) {}

  /** Takes a text from the add-in's window; what is no message of office.js's is passed over. */
  async receive(text: unknown): Promise<void> {
    const message = readMessage(text);
    if (!message) return;
    if (message._actionType === 0) {
      try {
        this.reply(message, await this.invoke(message._actionName, message._data), 0);
      } catch (error) {
        this.options.host().bugs.push(String(error));
        this.reply(message, String(error), -2);
      }
      return;
    }
    if (message._actionType === 1 && !this.comes(message._actionName)) {
      this.options.host().missing.add(`Office.EventType.${message._actionName.replace(/^.*_/, '')}`);
      this.reply(message, { Error: NOT_SUPPORTED, Version: 1 }, 0);
      return;
    }
    if (message._actionType === 1) this.events.set(message._actionName, message);
    else this.events.delete(message._actionName);
    this.reply(message, OK, 0);
    this.handOverCommands();
  }

  /** Gives the keyboard to the add-in: office.js puts the focus on its first element, or on its last. */
  focus(from: Leaving = 'forward'): void {
    this.options.post(
      JSON.stringify({
        _messageType: 0,
        _actionType: 0,
        _actionName: 'Office_notifyAgave',
        _conversationId: NOTIFICATIONS,
        _correlationId: (this.entered += 1),
        _origin: '',
        _data: [WAYS_IN[from]],
        _serializerVersion: 1,
      }),
    );
  }

  /** Gives an event of the older interface to the add-in, if it registered for it. */
  raiseDocument({ name, data }: DocumentEvent): void {
    this.raise(name, data);
  }

  /** Gives events of the workbook to the add-in, if it registered for any. */
  raiseRichApi(entries: readonly EventEntry[]): void {
    this.raise(RICH_API, { ArrayData: entries });
  }

  /** Presses a ribbon button whose command is `action`: as in Excel, it waits until the add-in takes commands. */
  raiseCommand(commandId: string, action: string, controlId: string): void {
    this.pressed.push({ 0: commandId, 1: action, 2: JSON.stringify({ source: { id: controlId } }) });
    this.handOverCommands();
  }

  private comes(event: string): boolean {
    const [, id] = OF_BINDING.exec(event) ?? [];
    return RAISED.has(event) || (id !== undefined && bindingProperties(this.options.host(), id) !== null);
  }

  private handOverCommands(): void {
    if (!this.events.has(COMMAND)) return;
    for (const command of this.pressed.splice(0)) this.raise(COMMAND, command);
  }

  private raise(name: string, data: unknown): void {
    const registered = this.events.get(name);
    if (registered) this.send(registered, data, 0, 1);
  }

  private reply(request: XdmRequest, data: unknown, errorCode: number): void {
    this.send(request, data, errorCode, 0);
  }

  /** @param responseType 0 answers a call, 1 is an event */
  private send(request: XdmRequest, data: unknown, errorCode: number, responseType: 0 | 1): void {
    this.options.post(
      JSON.stringify({
        _messageType: 1,
        _actionName: request._actionName,
        _conversationId: request._conversationId,
        _correlationId: request._correlationId,
        _origin: '',
        _data: data,
        _errorCode: errorCode,
        _responseType: responseType,
        _serializerVersion: 1,
      }),
    );
  }

  private async invoke(name: string, data: unknown): Promise<unknown> {
    if (name === 'ContextActivationManager_getAppContextAsync') {
      return appContext({ ...this.options.context(), settings: [...this.options.settings] });
    }
    if (name === 'executeMethod') return this.execute(data as Execution);
    if (name === 'ContextActivationManager_notifyHost') this.leave(data);
    return null;
  }

  /** office.js takes the keys that leave the pane, and tells the host where the focus is to go. */
  private leave(data: unknown): void {
    const [, action] = data as readonly unknown[];
    const where = WAYS_OUT[Number(action)];
    if (where) this.options.onLeave?.(where);
  }

  private async execute(call: Execution): Promise<object> {
    switch (call.DdaMethod.DispatchId) {
      case Dispatch.richApi:
        return this.richApi(call.ArrayData ?? []);
      case Dispatch.commandCompleted:
        this.options.onCommandCompleted?.(String((call as unknown as Record<string, unknown>)['0']));
        return OK;
      case Dispatch.getBinding: {
        const { BindingId: id = '' } = call.DdaBindingsMethod ?? {};
        const found = bindingProperties(this.options.host(), id);
        return found ? { ...OK, Bindings: [found] } : { Error: NO_SUCH_BINDING, Version: 1 };
      }
      case Dispatch.saveSettings:
        this.options.settings.clear();
        for (const [name, json] of call.DdaSettingsMethod?.Properties ?? [])
          this.options.settings.set(name, json);
        this.options.host().events.ofDocument('settingsChanged');
        return OK;
      case Dispatch.loadSettings:
        return { ...OK, Settings: [...this.options.settings].map(([Name, Value]) => ({ Name, Value })) };
      default: {
        const number = call.DdaMethod.DispatchId;
        this.options.host().missing.add(`Office.${OLDER_METHODS[number] ?? `method ${number}`}`);
        return { Error: OLDER_METHODS[number] ? NOT_SUPPORTED : INTERNAL_ERROR, Version: 1 };
      }
    }
  }

  private async richApi(data: readonly unknown[]): Promise<object> {
    const host = this.options.host();
    const [customData, , , , body, , flags] = data;
    const text = String(body);
    const refused = customData === RUNTIME_PARTITION ? null : host.faults.refusal();
    if (refused !== null) return { Error: refused, Version: 1 };
    if (text.length > host.faults.payloadLimit('request')) return { Error: PAYLOAD.request, Version: 1 };
    const request = JSON.parse(text) as RequestBody;
    const answer = JSON.stringify(await host.process(request, typeof flags === 'number' ? flags : 0));
    if (answer.length > host.faults.payloadLimit('response')) return { Error: PAYLOAD.response, Version: 1 };
    return { ...OK, Data: [200, [], answer] };
  }
}

function readMessage(text: unknown): XdmRequest | null {
  if (typeof text !== 'string' || !text.startsWith('{')) return null;
  try {
    const message = JSON.parse(text) as XdmRequest;
    return message._messageType === 0 ? message : null;
  } catch {
    return null;
  }
}
