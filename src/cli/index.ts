/** The command line: what a call does, and how the work on many files is shared out. */
export { run } from './run';
export { checkFiles, threadsFor } from './pool';
export { readWorkbookFile } from './workbook-file';
export { readForeignFile } from './foreign-file';
