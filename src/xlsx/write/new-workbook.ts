import {
  attributesXml,
  escapeXml,
  newPackage,
  SPREADSHEET,
  TRANSITIONAL,
  XML_HEAD,
  type NewPart,
  type NewRelation,
} from '../package';
import type { DefinedName, ListedSheet } from '../read';

/** A sheet of a new workbook. */
export interface SheetPart extends Pick<ListedSheet, 'name' | 'visibility'> {
  /** The number that Excel knows it by; its position from 1 where it is left out. */
  readonly number?: number;
  /** The inside of its <worksheet>; relations are named with the prefix r. */
  readonly inside: string;
  readonly relations?: readonly NewRelation[];
}

interface NewWorkbook {
  readonly sheets: readonly SheetPart[];
  /** The inside of its <styleSheet>. */
  readonly styles: string;
  readonly names?: readonly DefinedName[];
  /** Position of the active sheet; the first where it is left out. */
  readonly active?: number;
  /** Whether programs calculate every formula when they open it. */
  readonly recalculates?: boolean;
  /** Further parts, and the relations that lead from the workbook to some of them. */
  readonly parts?: readonly NewPart[];
  readonly relations?: readonly NewRelation[];
  /** Content types by the ending of parts' names. */
  readonly extensions?: Readonly<Record<string, string>>;
}

/** The bytes of a new .xlsx file. */
export function newWorkbook(workbook: NewWorkbook): Uint8Array {
  const { sheets, styles, parts = [], relations = [], extensions } = workbook;
  const own = sheets.map(({ inside, relations: beside = [] }, index): NewPart => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    xml: `${XML_HEAD}<worksheet xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.office}">${inside}</worksheet>`,
    type: `${SPREADSHEET}.worksheet+xml`,
    relations: beside,
  }));
  const main: NewPart = {
    name: 'xl/workbook.xml',
    xml: workbookXml(workbook),
    type: `${SPREADSHEET}.sheet.main+xml`,
    relations: [
      ...sheets.map((_, index) => ({
        id: `rId${index + 1}`,
        type: 'worksheet',
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { id: 'styles', type: 'styles', target: 'styles.xml' },
      ...relations,
    ],
  };
  const look: NewPart = {
    name: 'xl/styles.xml',
    xml: `${XML_HEAD}<styleSheet xmlns="${TRANSITIONAL.main}">${styles}</styleSheet>`,
    type: `${SPREADSHEET}.styles+xml`,
  };
  return newPackage([main, look, ...own, ...parts], extensions);
}

function workbookXml({ sheets, names = [], active = 0, recalculates = false }: NewWorkbook): string {
  const list = sheets.map(({ name, visibility, number }, index) => {
    const state = visibility === 'visible' ? undefined : visibility;
    return `<sheet${attributesXml({ name, sheetId: number ?? index + 1, state, 'r:id': `rId${index + 1}` })}/>`;
  });
  const defined = names.map(({ name, formula, sheet, isHidden }) => {
    const tag = attributesXml({ name, localSheetId: sheet ?? undefined, hidden: isHidden });
    return `<definedName${tag}>${escapeXml(formula)}</definedName>`;
  });
  return [
    `${XML_HEAD}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.office}">`,
    `<bookViews><workbookView activeTab="${active}"/></bookViews>`,
    `<sheets>${list.join('')}</sheets>`,
    defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '',
    recalculates ? '<calcPr fullCalcOnLoad="1"/>' : '',
    '</workbook>',
  ].join('');
}
