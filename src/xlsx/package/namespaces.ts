export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespaces of a workbook's elements and of its relations. */
export interface Namespaces {
  readonly main: string;
  readonly office: string;
}

/** Excel writes these unless a user chooses Strict Open XML. */
export const TRANSITIONAL: Namespaces = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

export const STRICT: Namespaces = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** What content types of a workbook's parts begin with. */
export const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
