/** The report as a .docx in the official layout: WordprocessingML written by hand. */
export { documentOf } from './document';
