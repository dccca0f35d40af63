import { attributesXml, escapeXml, TRANSITIONAL, XML_HEAD } from '../../../src/xlsx';
import { letters } from '../address';
import type { BookComment, BookRemark, BookSheet } from './book';

const THREADS = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';

const VML = [
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"',
  ' xmlns:x="urn:schemas-microsoft-com:office:excel">',
  '<v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>',
].join('');

/** What of a sheet's remarks goes into parts of their own. */
export interface RemarkParts {
  /** Notes, and the plain texts by which older Excels see comments. */
  readonly comments: string;
  /** The boxes of those in the drawing language that Excel keeps for them. */
  readonly drawing: string;
  /** Comments with their replies; null if there are notes only. */
  readonly threads: string | null;
}

/** Who wrote comments in a workbook; a file has a part for them. */
export class Persons {
  private readonly ids = new Map<string, { readonly id: string; readonly email: string }>();

  id(name: string, email: string): string {
    const known = this.ids.get(name);
    if (known) return known.id;
    const id = guid(1, this.ids.size + 1);
    this.ids.set(name, { id, email });
    return id;
  }

  /** The part of the file, or null if nobody wrote anything. */
  get xml(): string | null {
    if (this.ids.size === 0) return null;
    const all = [...this.ids].map(
      ([displayName, { id, email }]) =>
        `<person${attributesXml({ displayName, id, userId: email, providerId: 'None' })}/>`,
    );
    return `${XML_HEAD}<personList xmlns="${THREADS}">${all.join('')}</personList>`;
  }
}

const guid = (family: number, number: number) =>
  `{${String(family).padStart(8, '0')}-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;

const at = ({ row, column }: { readonly row: number; readonly column: number }) =>
  `${letters(column)}${row + 1}`;

/** Files know no mentions in the text itself. */
const plain = (content: string) => content.replace(/<at id="\d+">(.*?)<\/at>/g, '@$1');

/** A comment as Excels see it that know notes only. */
function asNote({ content, replies }: BookComment): string {
  const head = '[Threaded comment]\n\nComment:\n    ';
  return [head + plain(content), ...replies.map((reply) => `Reply:\n    ${plain(reply.content)}`)].join('\n');
}

function threadXml(comment: BookComment, first: number, persons: Persons): string {
  const ref = at(comment);
  const remark = (given: BookRemark, number: number, more: Readonly<Record<string, string | boolean>>) => {
    const tag = attributesXml({
      ref,
      dT: given.created === null ? undefined : new Date(given.created).toISOString().slice(0, -1),
      personId: persons.id(given.authorName, given.authorEmail),
      id: guid(2, number),
      ...more,
    });
    return `<threadedComment${tag}><text>${escapeXml(plain(given.content))}</text></threadedComment>`;
  };
  const parentId = guid(2, first);
  return [
    remark(comment, first, { done: comment.resolved }),
    ...comment.replies.map((reply, index) => remark(reply, first + index + 1, { parentId })),
  ].join('');
}

/** The parts of a sheet's comments and notes, or null if it has none; `next` counts the ids of a workbook. */
export function remarkParts(
  { comments, notes }: BookSheet,
  persons: Persons,
  next: (count: number) => number,
): RemarkParts | null {
  if (comments.length + notes.length === 0) return null;
  const threaded = comments.map((comment) => {
    const first = next(1 + comment.replies.length);
    const { row, column } = comment;
    const note = { row, column, author: `tc=${guid(2, first)}`, content: asNote(comment) };
    return { note, xml: threadXml(comment, first, persons) };
  });
  const all = [...threaded.map(({ note }) => note), ...notes];
  const authors = [...new Set(all.map(({ author }) => author))];
  const list = all.map(
    (note) =>
      `<comment ref="${at(note)}" authorId="${authors.indexOf(note.author)}"><text><t xml:space="preserve">${escapeXml(note.content)}</t></text></comment>`,
  );
  const boxes = all.map(
    ({ row, column }, index) =>
      `<v:shape id="note${index + 1}" type="#note" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  );
  return {
    comments: [
      `${XML_HEAD}<comments xmlns="${TRANSITIONAL.main}"><authors>`,
      ...authors.map((author) => `<author>${escapeXml(author)}</author>`),
      `</authors><commentList>${list.join('')}</commentList></comments>`,
    ].join(''),
    drawing: `${VML}${boxes.join('')}</xml>`,
    threads:
      threaded.length === 0
        ? null
        : `${XML_HEAD}<ThreadedComments xmlns="${THREADS}">${threaded.map(({ xml }) => xml).join('')}</ThreadedComments>`,
  };
}
