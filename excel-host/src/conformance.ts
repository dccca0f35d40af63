import './objects';
import { allKinds, type Definition } from './request/kind';

/** A class of office.js. */
export interface OfficeClass {
  readonly prototype?: object;
}

/** What a member of a class is answered with. */
type Answer = 'full' | 'read-only' | 'none';

/** Members that office.js gives every object and answers itself. */
const COMMON =
  /^(?:_|m_)|^(?:constructor|context|isNull|isNullObject|load|retrieve|set|update|toJSON|track|untrack|setMockData|ensureUnchanged)$/;

/** Members that no add-in can use: office.js has them for Microsoft's own. */
const INTERNAL = /^(?:getDataClassificationIds|setDirty|showTeachingCallout)$/;

function membersOf({ prototype }: OfficeClass): readonly string[] {
  if (!prototype) return [];
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => !COMMON.test(name) && !INTERNAL.test(name))
    .sort();
}

function answerTo(
  member: string,
  definition: Definition<unknown>,
  { prototype }: OfficeClass,
  isAnswered: boolean,
): Answer {
  const property = definition.properties?.[member];
  const isWritable = typeof Object.getOwnPropertyDescriptor(prototype ?? {}, member)?.set === 'function';
  if (property) return isWritable && !('set' in property) ? 'read-only' : 'full';
  const isKnown =
    isAnswered ||
    member in (definition.links ?? {}) ||
    member in (definition.methods ?? {}) ||
    (member === 'items' && 'items' in definition) ||
    (member === 'getItem' && 'item' in definition);
  return isKnown ? 'full' : 'none';
}

function row(name: string, office: OfficeClass, answered: ReadonlySet<string>): string | null {
  const definition = allKinds().get(name)?.definition;
  const members = membersOf(office);
  if (!definition || members.length === 0) return null;
  const answers = members.map((member) => ({
    member,
    answer: answerTo(member, definition, office, answered.has(`${name}.${member}`)),
  }));
  const list = (wanted: Answer): string =>
    answers.flatMap(({ member, answer }) => (answer === wanted ? [member] : [])).join(', ');
  const count = answers.filter(({ answer }) => answer !== 'none').length;
  return `| ${name} | ${count} of ${members.length} | ${list('full')} | ${list('read-only')} | ${list('none')} |`;
}

/**
 * What of office.js is answered, as Markdown: a table with a row for each class that is emulated, and the names of
 * the classes that are not.
 * @param classes Excel's classes as office.js has them
 * @param answered members that only a request tells of, events and functions: 'Worksheet.onChanged', 'Functions.abs'
 */
export function conformance(
  classes: Readonly<Record<string, OfficeClass>>,
  answered: ReadonlySet<string>,
): string {
  const all = Object.entries(classes).filter(
    ([name, { prototype }]) =>
      prototype && '_className' in prototype && !/Custom$|^_|^InternalTest$/.test(name),
  );
  const rows = all.flatMap(([name, office]) => row(name, office, answered) ?? []).sort();
  const missing = all.filter(([name]) => !allKinds().has(name)).map(([name]) => name);
  return [
    '| class | answered | members | only read | not answered |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `Classes that are not emulated: ${missing.sort().join(', ')}.`,
  ].join('\n');
}
