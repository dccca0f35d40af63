import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { customPolicy, policies, policyById, type Policy } from '../policy';
import { visible, WrongCall } from './console';
import { MESSAGES } from './strings';

/** A policy has some twenty values; a file much larger is none. */
const LARGEST = 1 << 20;

/** Files that were read: a folder's forms are all reviewed by the policy that stood there at first. */
const read = new Map<string, Policy>();

/**
 * The policy that a call names: a path that ends in .json is a file with a policy of the unit's own, anything else
 * the id of one that ships, 'auto' the one that fits each form.
 * @throws WrongCall where there is none, naming each field that is wrong
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
  let text: string;
  try {
    const stat = statSync(path);
    // A pipe has no end to read to; a folder is told as one when it is read.
    const isRead = stat.isFile() || stat.isDirectory();
    if (!isRead || stat.size > LARGEST) throw new WrongCall(MESSAGES.noPolicyInFile(file));
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof WrongCall) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new WrongCall(MESSAGES.policyFileUnread(visible(path), code));
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new WrongCall(MESSAGES.noPolicyInFile(file));
  }
}
