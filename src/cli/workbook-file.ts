import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument, type TablesDocument } from '../docx';
import type { ForeignFormat } from '../foreign';
import { LIMITS, readWorkbook, type Refusal, type RefusalKind, type Workbook } from '../xlsx';
import { readForeignFile, type ForeignWorkbook, type ReaderRefusalKind } from './foreign-file';

/** Why a path leads to no file that can be read. */
type PathRefusalKind = 'missing' | 'directory' | 'closed-directory' | 'not-a-file' | 'permission';

/** A file that was not read, because of its content or its path. */
export type FileRefusal = Refusal<RefusalKind | PathRefusalKind | ReaderRefusalKind>;

/**
 * Reads a workbook, or the tables of a document, from disk. Nothing in it is run, and the file is not changed.
 * @param script the bundle that another process can run; null where there is none
 */
export async function readWorkbookFile(
  path: string,
  script: string | null,
): Promise<Workbook | ForeignWorkbook | TablesDocument | FileRefusal> {
  const bytes = fileBytes(path);
  if (typeof bytes === 'string') return { kind: 'refusal', why: bytes };
  const name = basename(path);
  const workbook = readWorkbook(bytes, name);
  if (workbook.kind === 'refusal' && workbook.why === 'word') return readDocument(bytes);
  if (workbook.kind !== 'refusal' || workbook.why !== 'encrypted') return orForeign(workbook, bytes, script);
  const opened = await withoutDefaultKey(bytes);
  if (!(opened instanceof Uint8Array)) return opened;
  const inside = readWorkbook(opened, name);
  return inside.kind === 'refusal' && inside.why === 'word'
    ? readDocument(opened)
    : orForeign(inside, opened, script);
}

/** The workbook, or what else the bytes are where .xlsx they are not. */
function orForeign(workbook: Workbook | Refusal, bytes: Uint8Array, script: string | null) {
  const format = workbook.kind === 'refusal' ? FOREIGN[workbook.why] : undefined;
  return format === undefined ? workbook : readForeignFile({ bytes, format }, script);
}

const FOREIGN: Readonly<Partial<Record<RefusalKind, ForeignFormat>>> = {
  xls: 'xls',
  et: 'et',
  xlsb: 'xlsb',
  ods: 'ods',
};

/** A file that Excel encrypts with its own key where only changes are protected, and opens without asking. */
async function withoutDefaultKey(bytes: Uint8Array): Promise<Uint8Array | Refusal> {
  const [{ decryptedPackage }, { CIPHERS }] = await Promise.all([import('../foreign'), import('./ciphers')]);
  return decryptedPackage(bytes, CIPHERS);
}

function fileBytes(path: string): Uint8Array | FileRefusal['why'] {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return canBeListed(path) ? 'directory' : 'closed-directory';
    // Reading a pipe waits until somebody closes it.
    if (!stat.isFile()) return 'not-a-file';
    if (stat.size > LIMITS.file) return 'too-large';
    return readFileSync(path);
  } catch (error) {
    const why = REFUSED_BY_CODE[(error as NodeJS.ErrnoException).code ?? ''];
    if (why === undefined) throw error;
    return why;
  }
}

const REFUSED_BY_CODE: Readonly<Record<string, PathRefusalKind>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  ENAMETOOLONG: 'missing',
  ELOOP: 'missing',
  EACCES: 'permission',
  EPERM: 'permission',
  EBUSY: 'permission',
};

function canBeListed(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
