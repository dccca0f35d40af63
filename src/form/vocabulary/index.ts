export * from './vocabulary';
export * from './columns';
export * from './fund-columns';
export * from './blocks';
export * from './entries';
