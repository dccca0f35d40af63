/** Sheets and expectations written as Markdown tables: the forms of test/forms and the examples beside the rules. */
export * from './cell';
export * from './entries';
export * from './sheet';
export * from './table';
export { writeSheet } from './write';
