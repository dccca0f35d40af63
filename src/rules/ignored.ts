import { cellName, type Grid } from '../grid';
import type { Finding } from './finding';

/**
 * A finding that a person set aside, with the reason. It is known again by what it says and by what its cells held, and
 * not by where they stand: a row that moves keeps it, a figure that changes brings the finding back.
 */
export interface Ignored {
  /** Of the host: the sheet's id in Excel, its name in a file. */
  readonly sheetId: string;
  readonly rule: string;
  readonly fingerprint: string;
  /** Where it stood when it was set aside: tells findings alike apart, and says where one was that no longer applies. */
  readonly cells: readonly string[];
  /** What it said then, in Chinese. */
  readonly message: string;
  readonly reason: string;
}

/** A finding with the words that set it aside. */
export interface SetAside {
  readonly finding: Finding;
  readonly ignored: Ignored;
}

/** Findings parted by what was ignored. */
export interface Parted {
  readonly shown: readonly Finding[];
  readonly ignored: readonly SetAside[];
  /** What no finding answers to any more: it was mended, or its figures changed and it is shown again. */
  readonly stale: readonly Ignored[];
}

/** The longest reason, and the most that one workbook keeps: its settings are no place for more. */
export const IGNORED_LIMITS = { reason: 500, entries: 2000 } as const;

const CELL_NAME = /(?<![A-Za-z])[A-Z]{1,3}[1-9][0-9]{0,6}(?![0-9A-Za-z])/g;
/** Names in quotes and numbers: what a sentence is about, however it is worded. */
const FIGURES = /“[^”]*”|-?[0-9]+(?:\.[0-9]+)?%?/g;

/**
 * What a finding is known by: its rule, what it says is there and should be, the names and numbers of its sentence
 * without the addresses, and what its cells hold, in no order. The rule's id, a colon and 14 characters of base 36.
 */
export function fingerprint(grid: Grid, finding: Finding): string {
  const held = finding.cells.map(({ row, column }) => String(grid.at(row, column)?.value ?? ''));
  const named = finding.message.zh.replace(CELL_NAME, '').match(FIGURES) ?? [];
  const known = [
    finding.actual,
    finding.expected,
    finding.difference,
    // Sorted: a sum says its parts in the order of their rows.
    [...named].sort(),
    held.sort(),
  ];
  return `${finding.rule}:${digest(JSON.stringify(known))}`;
}

/** Two 32-bit sums in the way of FNV-1a: enough to tell apart the findings of a workbook, and no secret. */
function digest(text: string): string {
  return [[0x811c9dc5, 0x01000193] as const, [0x1b873593, 0x85ebca6b] as const]
    .map(([seed, prime]) => {
      let sum: number = seed;
      for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), prime);
      return (sum >>> 0).toString(36).padStart(7, '0');
    })
    .join('');
}

/** What is kept of a finding that a person sets aside. The reason must say something. */
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
 * Parts the findings of a sheet by what was ignored on it; the caller gives that sheet's only. One entry sets aside one
 * finding: of several alike, the one whose cells it names, else the first that is left.
 */
export function withoutIgnored(
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

/** What a workbook keeps, as text. */
export function ignoredText(ignored: readonly Ignored[]): string {
  return JSON.stringify({ version: 1, ignored });
}

/**
 * Reads what a workbook keeps, as its text or as the value of it: a workbook may carry anything. `dropped` counts the
 * entries that are none, so that it can be said; their findings are shown again.
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

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Its own fields only: what else an entry carries is not kept on. */
function entryOf(value: unknown): readonly Ignored[] {
  if (!isRecord(value)) return [];
  const { sheetId, rule, fingerprint: print, cells, message, reason } = value;
  if (typeof sheetId !== 'string' || typeof rule !== 'string' || typeof print !== 'string') return [];
  if (typeof message !== 'string' || typeof reason !== 'string' || reason.trim() === '') return [];
  if (!print.startsWith(`${rule}:`) || reason.length > IGNORED_LIMITS.reason) return [];
  if (!Array.isArray(cells) || !cells.every((cell) => typeof cell === 'string')) return [];
  return [{ sheetId, rule, fingerprint: print, cells, message, reason }];
}
