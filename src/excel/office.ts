/** Calls to Office itself, independent of the workbook. */

/** Where the pane runs. */
export interface OfficeInfo {
  readonly language: string;
  /** Null if Excel does not report its theme (Excel on the web); the system's theme applies then. */
  readonly dark: boolean | null;
}

/** Waits for Office; null if the page was opened in a browser rather than by Excel. */
export async function officeReady(): Promise<OfficeInfo | null> {
  const { host } = await Office.onReady();
  // The type declares a host in every case; a plain browser has none.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) return null;
  return { language: Office.context.displayLanguage, dark: isDark() };
}

/** Whether this Excel meets the manifest's requirements; an older version can still open a sideloaded add-in. */
export const officeSuffices = (): boolean => supports('1.13');

/** Whether this Excel has what a version of ExcelApi brought. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

function isDark(): boolean | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const background = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!background) return null;
  const [red = 0, green = 0, blue = 0] = background.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/**
 * Binds an action to a ribbon button; Excel waits until the promise settles. Call it before anything is awaited: the
 * first press may start the page. A press while the action runs is the same press.
 */
export function associate(name: string, action: () => Promise<void>): void {
  let running: Promise<void> | null = null;
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    running ??= action().finally(() => {
      running = null;
    });
    void running.finally(() => {
      event.completed();
    });
  });
}

/** Reports when the pane is shown or hidden; Excel without a shared runtime closes it instead. */
export function onPaneShown(listener: (visible: boolean) => void): void {
  void Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    listener(visibilityMode === Office.VisibilityMode.taskpane);
  });
}

/** Opens the pane, in the shared runtime; does nothing if it is open. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/** Opens a page of the add-in's own origin in the browser. */
export function openPage(file: string): void {
  const url = new URL(file, window.location.href).href;
  if (Office.context.requirements.isSetSupported('OpenBrowserWindowApi', '1.1')) {
    Office.context.ui.openBrowserWindow(url);
  } else {
    window.open(url, '_blank', 'noopener');
  }
}
