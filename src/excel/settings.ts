import { run, syncWriting } from './run';
import type { WorkbookSettings } from './host';

/** Values stored in the workbook, as JSON. */
export const settings: WorkbookSettings = {
  getAll: (keys) =>
    run(async (context) => {
      const { settings: kept } = context.workbook;
      const asked = keys.map((key) => {
        const setting = kept.getItemOrNullObject(key);
        setting.load('value');
        return setting;
      });
      await context.sync();
      return asked.map((setting) => (setting.isNullObject ? null : parsed(setting.value)));
    }),
  async get(key) {
    return (await this.getAll([key]))[0] ?? null;
  },
  set: (key, value) => setAll({ [key]: value }),
  setAll,
};

function setAll(values: Readonly<Record<string, unknown>>): Promise<void> {
  return run(
    async (context) => {
      const { settings: kept } = context.workbook;
      for (const [key, value] of Object.entries(values)) {
        if (value === null) kept.getItemOrNullObject(key).delete();
        else kept.add(key, JSON.stringify(value));
      }
      await syncWriting(context);
    },
    { writes: true },
  );
}

/** A workbook can hold anything under a key; invalid JSON counts as null. */
function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
