import { lstatSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

/** What stands at a path, links followed; null where nothing does, or a link that leads nowhere. */
export function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** Where a path really leads, the same by whatever links it is reached; of what can't be resolved, its full path. */
export function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

/**
 * The wanted files in a folder and all below it; names with a dot in front are hidden and left out. A folder that may
 * not be opened is given back itself, to be told when it is read. Links are followed
 * once all else was seen, so that a file goes by its own name first; a folder is entered once, and none that the
 * folder itself lies in: it holds what was never asked for.
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

/** Whether the way from a folder to a file below it goes through a link to a folder that the link itself lies in. */
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
