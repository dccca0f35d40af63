import { child, type Element, isTrue } from '../../../src/xlsx';
import { parseAddress } from '../address';
import type { BookComment, BookNote, BookRemark } from './book';
import { elementsOf, textIn } from './xlsx-elements';

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** Who wrote comments, by the ids that comments name. */
export function personsOf(xml: string): ReadonlyMap<string, Person> {
  return new Map(
    elementsOf(xml, 'person').map(({ attributes }) => [
      attributes['id'] ?? '',
      { name: attributes['displayName'] ?? '', email: attributes['userId'] ?? '' },
    ]),
  );
}

const placeOf = ({ attributes }: Element) => {
  const { row = 0, column = 0 } = parseAddress(attributes['ref'] ?? '') ?? {};
  return { row, column };
};

function remarkOf(element: Element, persons: ReadonlyMap<string, Person>): BookRemark {
  const { name = '', email = '' } = persons.get(element.attributes['personId'] ?? '') ?? {};
  // times in files are those of Greenwich and do not say so
  const created = Date.parse(`${element.attributes['dT'] ?? ''}Z`);
  const content = child(element, 'text');
  return {
    authorName: name,
    authorEmail: email,
    created: Number.isNaN(created) ? null : created,
    content: content ? textIn(content) : '',
    mentions: [],
  };
}

/** Comments with their replies. */
export function commentsOf(xml: string, persons: ReadonlyMap<string, Person>): BookComment[] {
  const all = elementsOf(xml, 'threadedComment');
  const parentOf = ({ attributes }: Element) => attributes['parentId'];
  return all
    .filter((element) => parentOf(element) === undefined)
    .map((element) => ({
      ...placeOf(element),
      ...remarkOf(element, persons),
      resolved: isTrue(element.attributes['done']),
      replies: all
        .filter((reply) => parentOf(reply) === element.attributes['id'])
        .map((reply) => remarkOf(reply, persons)),
    }));
}

/** Notes; those that only stand for comments are left out. */
export function notesOf(xml: string): BookNote[] {
  const authors = elementsOf(xml, 'author').map(textIn);
  return elementsOf(xml, 'comment').flatMap((element) => {
    const author = authors[Number(element.attributes['authorId'] ?? 0)] ?? '';
    if (author.startsWith('tc=')) return [];
    const content = child(element, 'text');
    return [{ ...placeOf(element), author, content: content ? textIn(content) : '' }];
  });
}
