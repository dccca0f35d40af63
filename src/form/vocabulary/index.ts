export * from './vocabulary';
export * from './column-roles';
export * from './indicator-columns';
export * from './fund-columns';
export * from './blocks';
export * from './entries';
