/** Where a line runs on a cell. */
export type Edge = 'top' | 'bottom' | 'left' | 'right';

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
  /** #RRGGBB, or left out where the cell has no fill. */
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right' | 'Justify';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly borders?: Readonly<Partial<Record<Edge, Line>>>;
}

/** Changes to a style: undefined takes a setting back to that of a new workbook. */
export type StylePatch = { readonly [K in keyof Style]?: Style[K] | undefined };

/** Excel's look of a new workbook in Chinese. */
export const PLAIN = { fontName: '等线', fontSize: 11, fontColor: '#000000', fillColor: '#FFFFFF' } as const;

/** 96 pixels are 72 points. */
export const POINTS_PER_PIXEL = 0.75;
