import { escapeXml, partNames, partText, type Package } from '../../../src/xlsx';
import type { Book } from './book';
import { elementsOf, textIn } from './xlsx-elements';

/** The part that holds an add-in's settings. Excel has its own place for them; this one it leaves as it is. */
const SETTINGS = 'urn:emulated-excel:settings';

const settingsOf = (xml: string) =>
  elementsOf(xml, 'setting').map((setting): [string, string] => [
    setting.attributes['key'] ?? '',
    textIn(setting),
  ]);

/** The XML parts that add-ins put into a workbook, and the settings among them. */
export function readParts(pkg: Package): Pick<Book, 'settings' | 'xmlParts'> {
  const parts = partNames(pkg)
    .filter((name) => /^customXml\/item\d+\.xml$/.test(name))
    .flatMap((name) => partText(pkg, name) ?? []);
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
    ([key, json]) => `<setting key="${escapeXml(key)}">${escapeXml(json)}</setting>`,
  );
  return [...xmlParts, `<settings xmlns="${SETTINGS}">${entries.join('')}</settings>`];
}
