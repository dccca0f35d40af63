import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { customPolicy, policies, policyById, type Policy } from '../policy';
import { visible, WrongCall } from './console';
import { MESSAGES } from './strings';

/** A policy has some twenty values; a much larger file is something else. */
const LARGEST = 1 << 20;

/** Policies by file: all forms of a call are reviewed by the policy as it was first read. */
const read = new Map<string, Policy>();

/**
 * The policy that a call names: a path that ends in .json is a file with a policy of the unit's own, 'auto' picks the
 * one that fits each form, anything else is the id of a built-in policy.
 * @throws WrongCall where there is none, naming each invalid field
 */
export function policyNamed(name: string): Policy | 'auto' {
  if (/\.json$/i.test(name)) {
    const known = read.get(name) ?? policyOfFile(name);
    read.set(name, known);
    return known;
  }
  const policy = name === 'auto' ? name : policyById(name);
  if (policy) return policy;
  const ids = policies.map(({ id }) => id);
  throw new WrongCall(MESSAGES.unknownPolicy(visible(name), ids));
}

function policyOfFile(path: string): Policy {
  const file = visible(basename(path));
  const { policy, problems } = customPolicy(settingsIn(path, file));
  if (policy) return policy;
  const told = problems.map(({ field, zh, en }) => ({
    field: visible(field),
    zh: visible(zh),
    en: visible(en),
  }));
  throw new WrongCall(MESSAGES.badPolicyFile(file, told));
}

function settingsIn(path: string, file: string): unknown {
  let bytes: Uint8Array;
  try {
    const stat = statSync(path);
    // Reading a pipe may never end; reading a folder reports its error.
    const isRead = stat.isFile() || stat.isDirectory();
    if (!isRead || stat.size > LARGEST) throw new WrongCall(MESSAGES.noPolicyInFile(file));
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof WrongCall) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new WrongCall(MESSAGES.policyFileUnread(visible(path), code));
  }
  const text = textOf(bytes);
  if (text === null) throw new WrongCall(MESSAGES.policyFileEncoding(file));
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongCall(MESSAGES.noPolicyInFile(file));
  }
}

/**
 * UTF-8, or UTF-16 under a byte order mark, which PowerShell's > writes; null for other bytes, such as GBK, whose names
 * of grades would be read as other signs.
 */
function textOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const isBig = first === 0xfe && second === 0xff;
  const encoding = isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
