import type { Box } from '../address';
import type { Style, StylePatch } from '../engine/style';
import { cellsOf } from '../address';
import type { Host } from '../host';
import { text } from '../request/arguments';
import { found } from '../request/errors';
import { stateOf } from '../request/kind';
import { BUILT_IN } from './built-in-styles';
import { guardLook } from './protection';
import { uniform } from './cells';

/** The parts of the look that a style can set. */
export type StylePart = 'number' | 'font' | 'alignment' | 'border' | 'patterns' | 'protection';

/** A style with a name. */
export interface NamedStyle {
  readonly name: string;
  readonly builtIn: boolean;
  style: Style;
  includes: ReadonlySet<StylePart>;
}

const ALL: readonly StylePart[] = ['number', 'font', 'alignment', 'border', 'patterns', 'protection'];

function builtIns(): Map<string, NamedStyle> {
  const all = Object.entries(BUILT_IN).map(([name, { style = {}, includes = ALL }]): [string, NamedStyle] => [
    name.toLowerCase(),
    { name, builtIn: true, style, includes: new Set(includes) },
  ]);
  return new Map(all);
}

/** The styles of a workbook. */
export const namedStyles = stateOf(builtIns);

export function styleByName(host: Host, name: unknown): NamedStyle | null {
  return namedStyles(host).get(text(name).toLowerCase()) ?? null;
}

/** Makes a style that looks like cells of a new workbook. */
export function addStyle(host: Host, name: string): void {
  const made = { name, builtIn: false, style: {}, includes: new Set(ALL) };
  namedStyles(host).set(name.toLowerCase(), made);
}

const NAMES: Readonly<Record<StylePart, readonly (keyof Style)[]>> = {
  number: ['numberFormat'],
  font: ['fontName', 'fontSize', 'fontColor', 'bold', 'italic', 'underline', 'strikethrough', 'script'],
  alignment: ['horizontal', 'vertical', 'wrap', 'orientation'],
  border: ['borders'],
  patterns: ['fill'],
  protection: [],
};

const UNSEEN: Readonly<Record<StylePart, readonly (keyof NonNullable<Style['unseen']>)[]>> = {
  number: [],
  font: ['underline'],
  alignment: ['indent', 'shrink', 'readingOrder', 'horizontal', 'vertical', 'autoIndent'],
  border: [],
  patterns: ['pattern', 'patternColor'],
  protection: ['unlocked', 'formulaHidden'],
};

/** What a style changes on cells: all parts that it sets, even to the plain look. */
function patchOf({ name, style, includes }: NamedStyle): StylePatch {
  const parts = [...includes];
  const seen = parts.flatMap((part) => NAMES[part].map((key) => [key, style[key]] as const));
  const unseen = parts.flatMap((part) => UNSEEN[part].map((key) => [key, style.unseen?.[key]] as const));
  const kept = name === 'Normal' ? undefined : name;
  return { ...Object.fromEntries(seen), unseen: { ...Object.fromEntries(unseen), name: kept } };
}

/** Gives cells a style. */
export function giveStyle(host: Host, boxes: readonly Box[], name: unknown): void {
  const style = found(styleByName(host, name));
  for (const box of boxes) {
    guardLook(host, box);
    write(host, box, () => patchOf(style));
  }
}

/** The name of the style that all cells have; null if they differ. */
export function styleNameOf(host: Host, boxes: readonly Box[]): string | null {
  return uniform(host, boxes, ({ unseen }) => unseen?.name ?? 'Normal');
}

/** Changes a style, and all cells that have it. */
export function restyleNamed(host: Host, named: NamedStyle, patch: StylePatch): void {
  const unseen = { ...named.style.unseen, ...patch.unseen };
  named.style = { ...named.style, ...patch, unseen } as Style;
  refresh(host, named, () => patchOf(named));
}

/** Removes a style; cells that had it become Normal. */
export function removeStyle(host: Host, { name }: NamedStyle): void {
  const normal = found(styleByName(host, 'Normal'));
  refresh(host, { name }, () => patchOf(normal));
  namedStyles(host).delete(name.toLowerCase());
}

function refresh(host: Host, { name }: Pick<NamedStyle, 'name'>, patch: () => StylePatch): void {
  for (const sheet of host.engine.sheetIds()) {
    const used = host.engine.used(sheet, false);
    if (!used) continue;
    write(host, { sheet, ...used }, (style) => ((style.unseen?.name ?? 'Normal') === name ? patch() : null));
  }
}

function write(host: Host, box: Box, patch: (style: Style) => StylePatch | null): void {
  const writes = [...cellsOf(box)].flatMap(([row, column]) => {
    const style = patch(host.engine.style(box.sheet, row, column));
    return style ? [{ row, column, style }] : [];
  });
  host.engine.write(box.sheet, writes);
}
