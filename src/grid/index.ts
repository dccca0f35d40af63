/** The sheet as it was read: cells with their places, exact decimals, comparable text. */
export * from './address';
export * from './grid';
export * from './decimal';
export * from './formula';
export * from './number-format';
export * from './shown';
export * from './text';
export * from './says-nothing';
export * from './record';
export * from './sentence';
export * from './remember';
export * from './same';
export * from './foreseen';
export * from './steps';
export * from './excel-days';
