import { readFileSync } from 'node:fs';

/** Members that Excel has, by Microsoft's documents, but this office.js has no method for yet. */
const NEWER: readonly (readonly [member: string, version: string])[] = [['RangeAreas.select', '1.18']];

let known: ReadonlyMap<string, string> | null = null;

/** The version of ExcelApi that introduced each member, from office.js itself: `Range.getMergedAreas…` → 1.13. */
function versions(file: string): ReadonlyMap<string, string> {
  const found = readFileSync(file, 'utf8').matchAll(
    /_throwIfApiNotSupported\("([\w.]+)", _defaultApiSetName, "([\d.]+)"/g,
  );
  known ??= new Map([
    ...NEWER,
    ...[...found].map(([, member = '', version = '']) => [member, version] as const),
  ]);
  return known;
}

const parts = (version: string) => version.split('.').map(Number);

function isLater(version: string, than: string): boolean {
  const [major = 0, minor = 0] = parts(version);
  const [thanMajor = 0, thanMinor = 0] = parts(than);
  return major > thanMajor || (major === thanMajor && minor > thanMinor);
}

/**
 * Whether a member is newer than a version of ExcelApi. Properties that are plain values are not in office.js's list:
 * they count as being there from the beginning.
 */
export function tooNewFor(file: string, version: string): (kind: string, member: string) => boolean {
  return (kind, member) => {
    const since = versions(file).get(`${kind}.${member}`);
    return since !== undefined && isLater(since, version);
  };
}
