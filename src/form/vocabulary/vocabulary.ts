import { remember } from '../../grid';

/**
 * One role and the wordings that staff use for it. Wordings are compared after `readLabel` has taken away
 * spaces, line breaks, numbering, brackets with unit, letter or points, and colons; so '全年预算数（A）：' is
 * written here as '全年预算数'. A new wording is one more entry in `exact`.
 */
export interface Wording<Role extends string> {
  readonly role: Role;
  /** The whole label. */
  readonly exact: readonly string[];
  /** A beginning that decides whatever follows: 上年完成值 is not what was done this year. */
  readonly starting?: readonly string[];
  /** A part of a label in a header row, tried only where no exact wording of any role fits. */
  readonly containing?: readonly string[];
}

/**
 * Finds the role of a label's key: an exact wording first, then a beginning, then a part. Of several parts the one that
 * ends last holds, since what a Chinese noun is stands at its end (指标值设置依据 is a 依据), and of those the longest;
 * null where nothing fits.
 */
export function roleOf<Role extends string>(
  vocabulary: readonly Wording<Role>[],
  key: string,
  partsToo: boolean,
): Role | null {
  const { exact, byParts } = wordings(vocabulary);
  const exactly = exact.get(key);
  if (exactly !== undefined) return exactly as Role;
  return partsToo ? (byParts(key) as Role | null) : null;
}

function roleByParts(vocabulary: readonly Wording<string>[], key: string): string | null {
  const begun = vocabulary.find(({ starting = [] }) => starting.some((part) => key.startsWith(part)));
  if (begun) return begun.role;
  let best: { role: string; end: number; length: number } | null = null;
  for (const { role, containing = [] } of vocabulary) {
    for (const part of containing) {
      const at = key.lastIndexOf(part);
      if (at < 0) continue;
      const { length } = part;
      const end = at + length;
      if (!best || end > best.end || (end === best.end && length > best.length)) best = { role, end, length };
    }
  }
  return best?.role ?? null;
}

interface Wordings {
  /** Exact wordings with their roles; where two roles share a wording, the first has it. */
  readonly exact: ReadonlyMap<string, string>;
  readonly byParts: (key: string) => string | null;
}

const known = new WeakMap<readonly Wording<string>[], Wordings>();

/** Made once a vocabulary. */
function wordings(vocabulary: readonly Wording<string>[]): Wordings {
  let made = known.get(vocabulary);
  if (!made) {
    const exact = [...vocabulary]
      .reverse()
      .flatMap(({ role, exact: keys }) => keys.map((key) => [key, role] as const));
    made = { exact: new Map(exact), byParts: remember((key) => roleByParts(vocabulary, key)) };
    known.set(vocabulary, made);
  }
  return made;
}
