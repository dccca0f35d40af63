import { onSheet } from './on-sheet';

/** Events of an object that can be registered for. */
type Handlers = Record<string, OfficeExtension.EventHandlers<unknown> | undefined>;

/** One object of each class that has events. The workbook needs a table named 表. */
const OBJECTS: Readonly<Record<string, (sheet: Excel.Worksheet, book: Excel.Workbook) => object>> = {
  Workbook: (_sheet, book) => book,
  WorksheetCollection: (_sheet, book) => book.worksheets,
  Worksheet: (sheet) => sheet,
  SettingCollection: (_sheet, book) => book.settings,
  TableCollection: (_sheet, book) => book.tables,
  Table: (_sheet, book) => book.tables.getItem('表'),
  CommentCollection: (_sheet, book) => book.comments,
  Binding: (_sheet, book) => book.bindings.add('Sheet1!D1', 'Range', '绑'),
};

function eventsOf(object: object): readonly string[] {
  const names = new Set<string>();
  let at = Object.getPrototypeOf(object) as object | null;
  while (at) {
    for (const name of Object.getOwnPropertyNames(at)) if (/^on[A-Z]/.test(name)) names.add(name);
    at = Object.getPrototypeOf(at) as object | null;
  }
  return [...names];
}

/**
 * Registers for every event of every object.
 * @param hear told of each event that comes: 'Worksheet.onChanged'
 * @returns the events whose registration was answered
 */
export async function registerEvents(hear: (event: string) => void): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const [kind, pick] of Object.entries(OBJECTS)) {
    const names = await onSheet((sheet, { workbook }) => eventsOf(pick(sheet, workbook)));
    for (const name of names) {
      const event = `${kind}.${name}`;
      const add = onSheet((sheet, { workbook }) => {
        (pick(sheet, workbook) as Handlers)[name]?.add(() => {
          hear(event);
          return Promise.resolve();
        });
      });
      await add.then(
        () => taken.push(event),
        () => undefined,
      );
    }
  }
  return taken;
}
