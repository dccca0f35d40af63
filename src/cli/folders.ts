import { lstatSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** The file or folder at a path, links followed; null where there is none. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** The path without links, the same however it is reached; the full path where it can't be resolved. */
export function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

/** Also where one links to the other, or differs in case on a disk that ignores case. */
export function isSameFile(one: string, other: string): boolean {
  return realPathOf(one) === realPathOf(other);
}

/**
 * The wanted files in a folder and all folders below it. Hidden files (names that begin with a dot) are left out. A
 * folder that may not be opened is itself in the list, so that reading it reports the error. Links are followed last,
 * so that a file is listed by its own name first. Each folder is entered once; folders that contain the given folder
 * are not entered: they have files that nobody asked for.
 */
export function filesBelow(folder: string, wanted: (path: string) => boolean): readonly string[] {
  const files: string[] = [];
  const entered = new Set<string>();
  const links: string[] = [];
  const enter = (path: string): void => {
    const real = realPathOf(path);
    if (entered.has(real)) return;
    entered.add(real);
    const entries = entriesOf(path);
    if (!entries) files.push(path);
    for (const entry of entries ?? []) {
      const below = join(path, entry.name);
      if (entry.name.startsWith('.')) continue;
      if (entry.isSymbolicLink()) links.push(below);
      else if (entry.isDirectory()) enter(below);
      else if (wanted(below)) files.push(below);
    }
  };
  enter(folder);
  for (let link = links.shift(); link !== undefined; link = links.shift()) {
    if (statOf(link)?.isDirectory()) {
      if (!isLinkUpwards(link)) enter(link);
    } else if (wanted(link)) files.push(link);
  }
  return files;
}

function entriesOf(folder: string): readonly Dirent[] | null {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return null;
  }
}

/** Whether the way from a folder down to a file goes through a link that leads to a folder above itself. */
export function leadsBack(path: string, from: string): boolean {
  const start = resolve(from);
  for (let folder = dirname(resolve(path)); isBelow(folder, start); folder = dirname(folder)) {
    if (lstatSync(folder).isSymbolicLink() && isLinkUpwards(folder)) return true;
  }
  return false;
}

function isLinkUpwards(link: string): boolean {
  const target = realPathOf(link);
  const here = realPathOf(dirname(link));
  return here === target || isBelow(here, target);
}

function isBelow(path: string, folder: string): boolean {
  return path !== folder && path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
