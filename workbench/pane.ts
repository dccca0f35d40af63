import {
  hostInfo,
  REQUIREMENT_SETS,
  xdmInfo,
  XdmServer,
  type Host,
  type Leaving,
} from '../excel-host/browser';

const LOCALE = 'zh-CN';

/** The add-in's page in its frame, and the host's side of the connection to it. */
export interface Pane {
  readonly server: XdmServer;
  /** Gives it the keyboard. */
  focus(): void;
  close(): void;
}

/**
 * Loads the add-in as Excel on the web does: office.js reads from the frame's name which host it runs in.
 * @param addIn the add-in's origin
 */
export function openPane(
  place: HTMLElement,
  addIn: string,
  host: () => Host,
  settings: Map<string, string>,
  onLeave: (to: Leaving) => void,
): Pane {
  const frame = document.createElement('iframe');
  frame.title = '绩效自评助手';
  frame.name = JSON.stringify({
    baseFrameName: 'workbench',
    hostInfo: hostInfo(LOCALE),
    xdmInfo: xdmInfo(location.origin),
    serializerVersion: '1',
  });
  frame.src = `${addIn}/taskpane.html`;
  const server = new XdmServer({
    host,
    settings,
    onLeave,
    context: () => ({
      requirementSets: REQUIREMENT_SETS,
      displayLanguage: LOCALE,
      contentLanguage: LOCALE,
      documentUrl: `${location.origin}/book.xlsx`,
    }),
    post: (text) => frame.contentWindow?.postMessage(text, addIn),
  });
  const hear = (event: MessageEvent<unknown>) => {
    if (event.source === frame.contentWindow) void server.receive(event.data);
  };
  window.addEventListener('message', hear);
  place.append(frame);
  return {
    server,
    focus() {
      frame.focus();
      server.focus();
    },
    close() {
      window.removeEventListener('message', hear);
      frame.remove();
    },
  };
}
