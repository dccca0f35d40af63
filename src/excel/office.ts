/** What is asked of Office itself and not of the workbook. */

/** Where the pane runs; null in a browser without Excel. */
export interface OfficeInfo {
  readonly language: string;
  /** Null where Excel doesn't tell its theme (Excel on the web): the system's own then decides. */
  readonly dark: boolean | null;
}

/** Waits for Office; null where the page was opened in a browser and not by Excel. */
export async function officeReady(): Promise<OfficeInfo | null> {
  const { host } = await Office.onReady();
  // The type says that there always is a host; a plain browser has none.
  if ((host as Office.HostType | null) !== Office.HostType.Excel) return null;
  return { language: Office.context.displayLanguage, dark: isDark() };
}

/** Whether this Excel has what the manifest asks for: a sideloaded add-in may be opened by an older one. */
export function officeSuffices(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

function isDark(): boolean | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  const background = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(theme?.bodyBackgroundColor ?? '');
  if (!background) return null;
  const [red = 0, green = 0, blue = 0] = background.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** Joins a button of the ribbon with what it does; Excel waits until the promise settles. */
export function associate(name: string, action: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void action().finally(() => {
      event.completed();
    });
  });
}

/** Opens the pane, where the runtime is shared; it stays open where it is. */
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
