/** The text of Excel formulas: their pieces, and how a shared formula reads elsewhere. */
export * from './tokens';
export * from './shift';
export * from './sheet-names';
