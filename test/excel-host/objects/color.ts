import { ApiError } from '../request/errors';

/** Colours by name, as HTML knows them: those that add-ins use. */
const NAMED: Readonly<Record<string, string>> = {
  aliceblue: '#F0F8FF',
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  brown: '#A52A2A',
  coral: '#FF7F50',
  cyan: '#00FFFF',
  darkblue: '#00008B',
  darkgray: '#A9A9A9',
  darkgreen: '#006400',
  darkred: '#8B0000',
  gold: '#FFD700',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  lightblue: '#ADD8E6',
  lightgray: '#D3D3D3',
  lightgreen: '#90EE90',
  lightgrey: '#D3D3D3',
  lightyellow: '#FFFFE0',
  lime: '#00FF00',
  magenta: '#FF00FF',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  pink: '#FFC0CB',
  powderblue: '#B0E0E6',
  purple: '#800080',
  red: '#FF0000',
  salmon: '#FA8072',
  silver: '#C0C0C0',
  tan: '#D2B48C',
  teal: '#008080',
  turquoise: '#40E0D0',
  violet: '#EE82EE',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** #RRGGBB of a colour as an add-in gives it; InvalidArgument where it is none. */
export function colorOf(value: unknown): string {
  if (typeof value !== 'string') throw new ApiError('InvalidArgument');
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  const color = hex === undefined ? NAMED[value.toLowerCase()] : `#${hex.toUpperCase()}`;
  if (color === undefined) throw new ApiError('InvalidArgument');
  return color;
}
