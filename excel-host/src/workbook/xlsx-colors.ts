import type { Element } from '../../../src/xlsx';
/** The first 64 colours of old files. */
const INDEXED: Readonly<Record<string, string>> = {
  0: '#000000',
  1: '#FFFFFF',
  2: '#FF0000',
  3: '#00FF00',
  4: '#0000FF',
  5: '#FFFF00',
  6: '#FF00FF',
  7: '#00FFFF',
  8: '#000000',
  9: '#FFFFFF',
  10: '#FF0000',
  11: '#00FF00',
  12: '#0000FF',
  13: '#FFFF00',
  14: '#FF00FF',
  15: '#00FFFF',
  16: '#800000',
  17: '#008000',
  18: '#000080',
  19: '#808000',
  20: '#800080',
  21: '#008080',
  22: '#C0C0C0',
  23: '#808080',
  26: '#FFFFCC',
  27: '#CCFFFF',
  31: '#CCCCFF',
  40: '#00CCFF',
  41: '#CCFFFF',
  42: '#CCFFCC',
  43: '#FFFF99',
  44: '#99CCFF',
  45: '#FF99CC',
  47: '#FFCC99',
  48: '#3366FF',
  50: '#99CC00',
  51: '#FFCC00',
  52: '#FF9900',
  53: '#FF6600',
  55: '#969696',
};

/** Office's own theme, in the order of the numbers that cells give. */
const THEME = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
];

function tinted(color: string, tint: number): string {
  const parts = [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));
  const shaded = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${shaded.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** #RRGGBB of a colour as files give it: itself, of the theme, or of the old list. */
export function colorOf(attributes: Element['attributes']): string | null {
  const { rgb, theme, indexed, tint } = attributes;
  if (rgb !== undefined) return `#${rgb.slice(-6)}`.toUpperCase();
  const color = theme === undefined ? INDEXED[indexed ?? ''] : THEME[Number(theme)];
  return color === undefined ? null : tinted(color, Number(tint ?? 0));
}

/** A colour as files give it: #RRGGBB is FFRRGGBB. */
export const argb = (color: string): string => `FF${color.slice(1)}`;
