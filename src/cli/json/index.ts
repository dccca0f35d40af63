/** The JSON of the command line (docs: contract): pure data, cells by their names, decimals in strings. */
export * from './figures';
export * from './form';
export * from './review';
export * from './edits';
