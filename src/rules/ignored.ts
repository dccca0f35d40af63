import { isRecord, cellName, type Grid } from '../grid';
import type { Finding } from './finding';

/**
 * A finding that a user set aside, with the reason. It is matched by its message and by the contents of its cells, not
 * by their addresses: moving a row keeps it, changing a figure brings the finding back.
 */
export interface Ignored {
  /** The sheet's id in Excel, its name in a file. */
  readonly sheetId: string;
  readonly rule: string;
  readonly fingerprint: string;
  /**
   * Where the finding was when it was set aside; distinguishes identical findings and locates one that no longer
   * applies.
   */
  readonly cells: readonly string[];
  /** Its message at that time, in Chinese. */
  readonly message: string;
  readonly reason: string;
}

/** A finding with the entry that set it aside. */
export interface SetAside {
  readonly finding: Finding;
  readonly ignored: Ignored;
}

/** The findings of a sheet, split into shown and ignored ones. */
export interface Parted {
  readonly shown: readonly Finding[];
  readonly ignored: readonly SetAside[];
  /** Entries that no longer match a finding: it was fixed, or its figures changed and it is shown again. */
  readonly stale: readonly Ignored[];
}

/** The longest reason in characters, and the most entries in one workbook, because its settings hold little. */
export const IGNORED_LIMITS = { reason: 500, entries: 2000 } as const;

const CELL_NAME = /(?<![A-Za-z])[A-Z]{1,3}[1-9][0-9]{0,6}(?![0-9A-Za-z])/g;
/** Quoted names and numbers: they identify a finding, however its sentence is worded. */
const FIGURES = /“[^”]*”|-?[0-9]+(?:\.[0-9]+)?%?/g;

/**
 * Identifies a finding: the rule's id, a colon and 14 base-36 characters. They cover actual, expected and difference,
 * the names and numbers of the message without cell addresses, and the contents of the cells in any order.
 */
export function fingerprint(grid: Grid, finding: Finding): string {
  const held = finding.cells.map(({ row, column }) => String(grid.at(row, column)?.value ?? ''));
  const named = finding.message.zh.replace(CELL_NAME, '').match(FIGURES) ?? [];
  const known = [
    finding.actual,
    finding.expected,
    finding.difference,
    // Sorted because a sum lists its parts in row order, and rows may change places.
    [...named].sort(),
    held.sort(),
  ];
  return `${finding.rule}:${digest(JSON.stringify(known))}`;
}

/** Two 32-bit hashes in the style of FNV-1a: enough to distinguish the findings of a workbook, not cryptographic. */
function digest(text: string): string {
  return [[0x811c9dc5, 0x01000193] as const, [0x1b873593, 0x85ebca6b] as const]
    .map(([seed, prime]) => {
      let sum: number = seed;
      for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), prime);
      return (sum >>> 0).toString(36).padStart(7, '0');
    })
    .join('');
}

/** The entry that sets a finding aside. The caller makes sure that the reason is not blank; it is cut at the limit. */
export function ignoring(grid: Grid, finding: Finding, sheetId: string, reason: string): Ignored {
  return {
    sheetId,
    rule: finding.rule,
    fingerprint: fingerprint(grid, finding),
    cells: finding.cells.map(cellName),
    message: finding.message.zh,
    reason: reason.trim().slice(0, IGNORED_LIMITS.reason),
  };
}

/**
 * Splits the findings of a sheet by its ignored entries; the caller passes only those of that sheet. One entry sets
 * aside one finding: among identical ones the one whose cells it names, else the first one left.
 */
export function withoutIgnoredFindings(
  grid: Grid,
  findings: readonly Finding[],
  ignored: readonly Ignored[],
): Parted {
  if (ignored.length === 0) return { shown: findings, ignored: [], stale: [] };
  const left = new Set(ignored);
  const by = new Map<Finding, Ignored>();
  const known = findings.map((finding) => ({
    finding,
    print: fingerprint(grid, finding),
    cells: finding.cells.map(cellName).join(),
  }));
  const take = (isIts: (entry: Ignored, cells: string) => boolean): void => {
    for (const { finding, print, cells } of known) {
      if (by.has(finding)) continue;
      const entry = [...left].find((each) => each.fingerprint === print && isIts(each, cells));
      if (!entry) continue;
      left.delete(entry);
      by.set(finding, entry);
    }
  };
  take((entry, cells) => entry.cells.join() === cells);
  take(() => true);
  return {
    shown: findings.filter((finding) => !by.has(finding)),
    ignored: findings.flatMap((finding) => {
      const entry = by.get(finding);
      return entry ? [{ finding, ignored: entry }] : [];
    }),
    stale: [...left],
  };
}

/** The JSON text in which a workbook keeps its ignored findings. */
export function ignoredText(ignored: readonly Ignored[]): string {
  return JSON.stringify({ version: 1, ignored });
}

/**
 * Reads the ignored findings that a workbook keeps, as text or as a parsed value; it may hold anything. `dropped`
 * counts the invalid entries so that the caller can report them; their findings are shown again.
 */
export function readIgnored(kept: unknown): {
  readonly ignored: readonly Ignored[];
  readonly dropped: number;
} {
  const value = typeof kept === 'string' ? parsed(kept) : kept;
  const list: unknown = isRecord(value) ? value['ignored'] : value;
  if (!Array.isArray(list)) return { ignored: [], dropped: value === null || value === undefined ? 0 : 1 };
  const ignored = list.flatMap(entryOf).slice(0, IGNORED_LIMITS.entries);
  return { ignored, dropped: list.length - ignored.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Keeps only the known fields of an entry. */
function entryOf(value: unknown): readonly Ignored[] {
  if (!isRecord(value)) return [];
  const { sheetId, rule, fingerprint: print, cells, message, reason } = value;
  if (typeof sheetId !== 'string' || typeof rule !== 'string' || typeof print !== 'string') return [];
  if (typeof message !== 'string' || typeof reason !== 'string' || reason.trim() === '') return [];
  if (!print.startsWith(`${rule}:`) || reason.length > IGNORED_LIMITS.reason) return [];
  if (!Array.isArray(cells) || !cells.every((cell) => typeof cell === 'string')) return [];
  return [{ sheetId, rule, fingerprint: print, cells, message, reason }];
}
