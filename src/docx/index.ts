/** Word documents, in WordprocessingML: the report in the official layout is written, tables that hold forms are read. */
export { documentOf } from './document';
export { readDocument, type TablesDocument, type TableSheet } from './read';
