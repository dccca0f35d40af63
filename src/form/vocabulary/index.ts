export * from './vocabulary';
export * from './columns';
export * from './blocks';
export * from './entries';
