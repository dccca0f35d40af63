import { tell } from '../followers';
import type { Host } from '../host';
import { oneOf } from '../request/arguments';
import { found } from '../request/errors';
import type { Ref } from '../request/kind';
import { guardStructure } from './protection';
import { worksheet } from './worksheet';

const PLACES = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

/** A sheet's name with a number that makes it unique: 表 (2). */
export function numberedName(host: Host, name: string): string {
  let [count, numbered] = [1, name];
  while (host.sheetId(numbered) !== null) {
    const suffix = ` (${(count += 1)})`;
    numbered = `${name.slice(0, 31 - suffix.length)}${suffix}`;
  }
  return numbered;
}

/** Moves a sheet that is last to its place. */
export function placeSheet(
  host: Host,
  sheet: string,
  positionType: unknown,
  relativeTo: string | null,
): void {
  const place = oneOf(PLACES, positionType ?? 'None');
  if (place === 'End') return;
  if (place === 'None' || place === 'Beginning') {
    host.engine.moveSheet(sheet, 0);
    return;
  }
  const at = host.engine.sheetIds().indexOf(found(relativeTo));
  host.engine.moveSheet(sheet, place === 'Before' ? at : at + 1);
}

/** Copies a sheet with all that lies on it. */
export function copySheet(host: Host, sheet: string, positionType: unknown, relativeTo: unknown): Ref {
  guardStructure(host);
  const position = host.engine.sheetIds().indexOf(sheet);
  const like = found(host.engine.save().sheets[position]);
  const made = host.engine.addSheet(numberedName(host, like.name), like);
  tell('sheetCopied', host, sheet, made);
  placeSheet(host, made, positionType, worksheet.from(relativeTo));
  return worksheet.of(made);
}
