/** Reading a Word document: its tables as grids. */
export { readDocument, type TablesDocument, type TableSheet } from './read-document';
