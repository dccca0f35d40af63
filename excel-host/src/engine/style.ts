/** Where a line runs on a cell; `down` and `up` are diagonals, named by their direction from the left. */
export type Edge = 'top' | 'bottom' | 'left' | 'right' | 'down' | 'up';

/** A line of a cell's border; no line is no entry. */
export interface Line {
  readonly style: 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  /** #RRGGBB */
  readonly color: string;
}

/** How a cell looks. What is left out is as in a new workbook. */
export interface Style {
  readonly numberFormat?: string;
  readonly fontName?: string;
  /** In points. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly script?: 'Subscript' | 'Superscript';
  /** #RRGGBB, or left out if the cell has no fill. */
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right' | 'Justify' | 'Distributed';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  /** In degrees, counter-clockwise; 180 is letters below each other. */
  readonly orientation?: number;
  readonly borders?: Readonly<Partial<Record<Edge, Line>>>;
  readonly unseen?: Unseen;
}

/** The part of a look that is kept, but not drawn in the grid. */
export interface Unseen {
  /** The name of the style that the cell was given, where it is not Normal. */
  readonly name?: string;
  readonly indent?: number;
  readonly shrink?: boolean;
  readonly readingOrder?: 'LeftToRight' | 'RightToLeft';
  /** An alignment that the grid can't draw. */
  readonly horizontal?: 'Fill' | 'CenterAcrossSelection';
  readonly vertical?: 'Justify' | 'Distributed';
  readonly underline?: 'Double' | 'SingleAccountant' | 'DoubleAccountant';
  /** A fill that is more than a colour. */
  readonly pattern?: string;
  readonly patternColor?: string;
  /** How much lighter (to 1) or darker (to -1) than their colours they are. */
  readonly fillTint?: number;
  readonly patternTint?: number;
  readonly fontTint?: number;
  readonly autoIndent?: boolean;
  /** The cell can be written while its sheet is protected. */
  readonly unlocked?: boolean;
  readonly formulaHidden?: boolean;
}

/** Changes to a style: undefined resets a setting to that of a new workbook. */
export type StylePatch = {
  readonly [K in Exclude<keyof Style, 'unseen'>]?: Style[K] | undefined;
} & { readonly unseen?: { readonly [K in keyof Unseen]?: Unseen[K] | undefined } | undefined };

/** Excel's look of a new workbook in Chinese. */
export const PLAIN = { fontName: '等线', fontSize: 11, fontColor: '#000000', fillColor: '#FFFFFF' } as const;

/** 96 pixels are 72 points. */
export const POINTS_PER_PIXEL = 0.75;
