import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import type { Book } from './book';
import { escaped } from './xlsx-xml';

/** The part that holds an add-in's settings. Excel has its own place for them; this one it leaves as it is. */
const SETTINGS = 'urn:emulated-excel:settings';

function settingsOf(xml: string): [string, string][] {
  const settings: [string, string][] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'setting') settings.push([attributes['key'] ?? '', '']);
  });
  parser.on('text', (text) => {
    const last = settings.at(-1);
    if (last) last[1] += text;
  });
  parser.write(xml).close();
  return settings;
}

/** The XML parts of an .xlsx file, and the settings among them. */
export function readParts(files: Readonly<Record<string, Uint8Array>>): Pick<Book, 'settings' | 'xmlParts'> {
  const parts = Object.entries(files)
    .filter(([path]) => /^customXml\/item\d+\.xml$/.test(path))
    .map(([, bytes]) => strFromU8(bytes));
  const isSettings = (xml: string) => xml.includes(SETTINGS);
  return {
    settings: new Map(parts.filter(isSettings).flatMap(settingsOf)),
    xmlParts: parts.filter((xml) => !isSettings(xml)),
  };
}

/** The XML parts of a workbook that is saved. */
export function writeParts({ settings, xmlParts }: Pick<Book, 'settings' | 'xmlParts'>): readonly string[] {
  if (settings.size === 0) return xmlParts;
  const entries = [...settings].map(
    ([key, json]) => `<setting key="${escaped(key)}">${escaped(json)}</setting>`,
  );
  return [...xmlParts, `<settings xmlns="${SETTINGS}">${entries.join('')}</settings>`];
}
