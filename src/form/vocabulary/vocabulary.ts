import { remember, rememberOf } from '../../grid';

/**
 * One role with the wordings that staff use for it. `readLabel` removes spaces, line breaks, numbering, colons and
 * brackets with a unit, letter or points before wordings are compared: '全年预算数（A）：' is written here as '全年预算数'. A new
 * wording is one more entry in `exact`.
 */
export interface Wording<Role extends string> {
  readonly role: Role;
  /** The whole label. */
  readonly exact: readonly string[];
  /** A beginning that decides alone: 上年完成值 is not an actual of this year. */
  readonly starting?: readonly string[];
  /** A part of a label in a header row, tried only if no exact wording of any role fits. */
  readonly containing?: readonly string[];
  /**
   * A part that only hints at a role. It is tried last, in a row that other words show to be a header: 用款额 is about
   * paying, 完成实绩 about results.
   */
  readonly hinting?: readonly string[];
}

/** How far a label is searched: the whole wording only, also beginnings and parts, or hints as well. */
export type Search = 'exact' | 'parts' | 'hints';

/**
 * Finds the role of a label's key: by an exact wording, then a beginning, then a part, then a hint. Of several parts,
 * the one that ends last decides, since the head of a Chinese noun is at its end (指标值设置依据 is a 依据), and of those the
 * longest. Null if nothing fits.
 */
export function roleOf<Role extends string>(
  vocabulary: readonly Wording<Role>[],
  key: string,
  search: Search,
): Role | null {
  return wordings(vocabulary)[search](key) as Role | null;
}

function roleByParts(vocabulary: readonly Wording<string>[], key: string): string | null {
  const begun = vocabulary.find(({ starting = [] }) => starting.some((part) => key.startsWith(part)));
  if (begun) return begun.role;
  return endingLast(
    vocabulary.map(({ role, containing = [] }) => ({ role, parts: containing })),
    key,
  );
}

function roleByHints(vocabulary: readonly Wording<string>[], key: string): string | null {
  return endingLast(
    vocabulary.map(({ role, hinting = [] }) => ({ role, parts: hinting })),
    key,
  );
}

function endingLast(
  roles: readonly { readonly role: string; readonly parts: readonly string[] }[],
  key: string,
): string | null {
  let best: { role: string; end: number; length: number } | null = null;
  for (const { role, parts } of roles) {
    for (const part of parts) {
      const at = key.lastIndexOf(part);
      if (at < 0) continue;
      const { length } = part;
      const end = at + length;
      if (!best || end > best.end || (end === best.end && length > best.length)) best = { role, end, length };
    }
  }
  return best?.role ?? null;
}

/** The searches of one vocabulary, with a cache of their answers. */
const wordings = rememberOf(
  (vocabulary: readonly Wording<string>[]): Readonly<Record<Search, (key: string) => string | null>> => {
    // If two roles share a wording, the first has it.
    const known = new Map(
      [...vocabulary].reverse().flatMap(({ role, exact: keys }) => keys.map((key) => [key, role] as const)),
    );
    const exact = (key: string) => known.get(key) ?? null;
    const parts = remember((key: string) => exact(key) ?? roleByParts(vocabulary, key));
    return { exact, parts, hints: remember((key: string) => parts(key) ?? roleByHints(vocabulary, key)) };
  },
);
