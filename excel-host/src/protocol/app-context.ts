/** What office.js asks the host page for before anything else. */
export interface AppContextOptions {
  /** Requirement sets and their versions; others are unsupported. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Language of Excel's menus and messages. */
  readonly displayLanguage: string;
  /** Language of the workbook. */
  readonly contentLanguage: string;
  /** `document.settings` as [name, JSON text]. */
  readonly settings: readonly (readonly [string, string])[];
  readonly documentUrl: string;
}

/** What Excel on the web supported in 2025. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.18',
  ExcelApiOnline: '1.1',
  SharedRuntime: '1.2',
  RibbonApi: '1.2',
  AddinCommands: '1.3',
  DialogApi: '1.2',
  KeyboardShortcuts: '1.1',
  OfficeSharedApi: '1.1',
  CustomXmlParts: '1.1',
  DocumentEvents: '1.1',
  MatrixBindings: '1.1',
  Selection: '1.1',
  Settings: '1.1',
  DelayForCellEdit: '1.1',
};

export /** The conversation between the add-in and its host. */
const CONVERSATION = 'conversation1';
const APP_ID = 'app1';

/** The numbers and names are those that office.js knows Excel on the web by. */
export function appContext(options: AppContextOptions) {
  return {
    _id: APP_ID,
    _appName: 16,
    _appVersion: '16.00',
    _appUILocale: options.displayLanguage,
    _dataLocale: options.contentLanguage,
    _docUrl: options.documentUrl,
    _clientMode: 1,
    _settings: options.settings,
    _reason: 1,
    _osfControlType: 0,
    _eToken: '',
    _correlationId: 'correlation',
    _appInstanceId: 'instance',
    _appMinorVersion: 0,
    _requirementMatrix: JSON.stringify(options.requirementSets),
    _hostCustomMessage: '',
    _hostFullVersion: '16.0.18000.40000',
    _initialDisplayMode: 2,
    _appDomains: [],
  };
}

/** The text by which the host page tells office.js who it is: Excel on the web, with a shared runtime. */
export function hostInfo(displayLanguage: string): string {
  return `Excel$Web$16.00$${displayLanguage}$correlation$$disableLogging$1`;
}

/** The text by which office.js finds the host page's window. */
export function xdmInfo(hostOrigin: string): string {
  return `${CONVERSATION}|${APP_ID}|${hostOrigin}`;
}
