/** A year on a line of its own, below the title: （2022年度）. Matches squeezed text. */
export const YEAR_CAPTION = /^\(?20\d{2}年度?\)?$/;
