import { DAY_MS, EPOCH } from '../days';
import { cellsOf, type Box } from '../address';
import type { Host } from '../host';
import { flag, oneOf, text } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, readOnly, type Kind, type Property, type Ref } from '../request/kind';
import { bounded } from './cells';
import { isValid } from './data-validation-check';
import {
  clearValidation,
  NO_VALIDATION,
  OPERATORS,
  validationAt,
  validations,
  type Rule,
  type Validation,
  type ValidationSettings,
} from './data-validation-store';
import { joinedBoxes } from './joined';
import { fixedAddress } from './names';
import { guardLook } from './protection';
import { range } from './range';
import { rangeAreas } from './range-areas';

/** A validation is set on one range or on several. */
type Boxes = readonly Box[];

type Given = Readonly<Record<string, unknown>>;

const given = (value: unknown): Given => {
  if (typeof value !== 'object' || value === null) throw new ApiError('InvalidArgument');
  return value as Given;
};

/** The name of each rule in the object that an add-in gives. */
const NAMES = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  list: 'List',
  custom: 'Custom',
} as const;

/** The most characters in a formula, or in a list that is written down. */
const LONGEST_RULE = 255;
/** The most characters in the title of a prompt or an alert, and in their messages. */
const LONGEST = { title: 32, prompt: 255, alert: 225 } as const;

/** A text of at most some characters; InvalidArgument where it is longer. */
function short(value: unknown, longest: number): string {
  const written = text(value);
  if (written.length > longest) throw new ApiError('InvalidArgument');
  return written;
}

/** A formula of what an add-in gives: a number, a formula, a date in ISO form, or a range. */
function formulaOf(host: Host, box: Box, value: unknown, isDate: boolean): string {
  const cells = range.from(value);
  if (cells) return `=${fixedAddress(host, cells, box.sheet)}`;
  if (typeof value === 'number') return `=${value}`;
  const written = short(value, LONGEST_RULE);
  if (written.startsWith('=')) return written;
  const time = isDate && /^\d{4}-\d{2}-\d{2}/.test(written) ? Date.parse(written) : NaN;
  if (!Number.isNaN(time)) return `=${(time - EPOCH) / DAY_MS}`;
  if (written.trim() === '' || Number.isNaN(Number(written))) throw new ApiError('InvalidArgument');
  return `=${written}`;
}

function ruleOf(host: Host, box: Box, value: unknown): Rule {
  const named = Object.entries(given(value)).filter(([, part]) => part !== undefined && part !== null);
  const [only, ...more] = named;
  if (!only || more.length > 0) throw new ApiError('InvalidArgument');
  const type = NAMES[oneOf(Object.keys(NAMES) as (keyof typeof NAMES)[], only[0])];
  const rule = given(only[1]);
  if (type === 'Custom') return { type, formula: short(rule['formula'], LONGEST_RULE) };
  if (type === 'List') {
    const cells = range.from(rule['source']);
    const source = cells ? formulaOf(host, box, rule['source'], false) : short(rule['source'], LONGEST_RULE);
    return { type, source, inCellDropDown: rule['inCellDropDown'] !== false };
  }
  const operator = oneOf(OPERATORS, rule['operator']);
  const isDate = type === 'Date' || type === 'Time';
  const needsTwo = operator === 'Between' || operator === 'NotBetween';
  return {
    type,
    operator,
    formula1: formulaOf(host, box, rule['formula1'], isDate),
    formula2: needsTwo ? formulaOf(host, box, rule['formula2'], isDate) : null,
  };
}

/** A rule as add-ins read it. */
function shownRule(rule: Rule | null): Given {
  if (!rule) return {};
  const { type, ...parts } = rule;
  const name = Object.entries(NAMES).find(([, each]) => each === type)?.[0] ?? '';
  const shown = Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== null));
  return { [name]: shown };
}

/** The validation of all cells: undefined if none has one, null if they differ. */
function common(host: Host, boxes: Boxes): Validation | null | undefined {
  let first: { readonly one: Validation | null } | null = null;
  for (const box of boxes.map((each) => bounded(host, each))) {
    for (const [row, column] of cellsOf(box)) {
      const one = validationAt(host, box.sheet, row, column);
      first ??= { one };
      if (first.one !== one) return null;
    }
  }
  return first?.one ?? undefined;
}

function typeOf(host: Host, boxes: Boxes): string {
  const known = common(host, boxes);
  if (known === undefined) return 'None';
  if (known) return known.rule?.type ?? 'None';
  const isBare = boxes
    .map((box) => bounded(host, box))
    .some((box) => [...cellsOf(box)].some((at) => !validationAt(host, box.sheet, ...at)));
  return isBare ? 'MixedCriteria' : 'Inconsistent';
}

/** Changes the validation of cells; if they differ, the others' settings are given up. */
function change(host: Host, boxes: Boxes, part: Partial<ValidationSettings>): void {
  for (const box of boxes) guardLook(host, box);
  const known = common(host, boxes) ?? NO_VALIDATION;
  const { rule, ignoreBlanks, prompt, errorAlert } = known;
  for (const box of boxes) clearValidation(host, box);
  const [first] = boxes;
  if (!first) return;
  const settings = { rule, ignoreBlanks, prompt, errorAlert, ...part };
  validations(host).push({ ...settings, sheet: first.sheet, areas: [...boxes] });
}

/** A setting of the validation, which reads null if cells differ. */
function setting<K extends keyof ValidationSettings>(
  name: K,
  read: (value: unknown) => ValidationSettings[K],
): Property<Boxes> {
  return {
    get(host, boxes) {
      const known = common(host, boxes);
      return known === null ? null : (known ?? NO_VALIDATION)[name];
    },
    set(host, boxes, value) {
      change(host, boxes, { [name]: read(value) });
    },
  };
}

async function validOf(host: Host, boxes: Boxes): Promise<boolean | null> {
  const all = new Set<boolean>();
  for (const box of boxes.map((each) => bounded(host, each)))
    for (const [row, column] of cellsOf(box)) all.add(await isValid(host, box.sheet, row, column));
  return all.size > 1 ? null : !all.has(false);
}

async function invalidCells(host: Host, boxes: Boxes): Promise<Ref | null> {
  await host.settle();
  const areas: Box[] = [];
  for (const box of boxes.map((each) => bounded(host, each))) {
    const invalid = new Set<string>();
    for (const [row, column] of cellsOf(box))
      if (!(await isValid(host, box.sheet, row, column))) invalid.add(`${row} ${column}`);
    areas.push(...joinedBoxes(box.sheet, box, (row, column) => invalid.has(`${row} ${column}`)));
  }
  const [first] = areas;
  return first ? rangeAreas.of({ sheet: first.sheet, boxes: areas }) : null;
}

/** `range.dataValidation` and `rangeAreas.dataValidation` */
export const dataValidation: Kind<Boxes> = defineKind<Boxes>('DataValidation', {
  properties: {
    type: readOnly(typeOf),
    rule: {
      get(host, boxes) {
        const known = common(host, boxes);
        return known === null ? null : shownRule(known?.rule ?? null);
      },
      set(host, boxes, value) {
        const rule = ruleOf(host, found(boxes[0]), value);
        change(host, boxes, { rule });
      },
    },
    ignoreBlanks: setting('ignoreBlanks', flag),
    prompt: setting('prompt', (value) => {
      const { message, title, showPrompt } = given(value);
      return {
        message: short(message ?? '', LONGEST.prompt),
        title: short(title ?? '', LONGEST.title),
        showPrompt: showPrompt === true,
      };
    }),
    errorAlert: setting('errorAlert', (value) => {
      const { message, title, style, showAlert } = given(value);
      return {
        message: short(message ?? '', LONGEST.alert),
        title: short(title ?? '', LONGEST.title),
        style: oneOf(['Stop', 'Warning', 'Information'], style ?? 'Stop'),
        showAlert: showAlert !== false,
      };
    }),
    valid: readOnly(validOf),
  },
  methods: {
    clear(host, boxes) {
      for (const box of boxes) {
        guardLook(host, box);
        clearValidation(host, box);
      }
    },
    getInvalidCells: async (host, boxes) => found(await invalidCells(host, boxes)),
    getInvalidCellsOrNullObject: invalidCells,
  },
});
