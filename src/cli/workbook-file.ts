import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readDocument, type TablesDocument } from '../docx';
import { LIMITS, readWorkbook, type Refusal, type RefusalKind, type Workbook } from '../xlsx';

/** Why a path leads to no file that can be read. */
type PathRefusalKind = 'missing' | 'directory' | 'closed-directory' | 'not-a-file' | 'permission';

/** A file that was not read, because of its content or its path. */
export type FileRefusal = Refusal<RefusalKind | PathRefusalKind>;

/** Reads a workbook, or the tables of a document, from disk. Nothing in it is run, and the file is not changed. */
export function readWorkbookFile(path: string): Workbook | TablesDocument | FileRefusal {
  const bytes = fileBytes(path);
  if (typeof bytes === 'string') return { kind: 'refusal', why: bytes };
  const workbook = readWorkbook(bytes, basename(path));
  return workbook.kind === 'refusal' && workbook.why === 'word' ? readDocument(bytes) : workbook;
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
