import type { Box } from '../address';
import { EventType, type EventNumber } from '../events';
import { follow } from '../followers';
import type { Host } from '../host';
import { liesOn, placedThings, type Placed } from '../placed';
import { oneOf, text } from '../request/arguments';
import { ApiError } from '../request/errors';
import { newId } from './ids';

/** A person mentioned in a remark. */
export interface Mention {
  readonly email: string;
  readonly id: number;
  readonly name: string;
}

/** The text of a comment or of a reply, with its author. */
export interface Remark {
  readonly id: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** In milliseconds; null if a file does not say. */
  readonly created: number | null;
  /** With `<at id="0">name</at>` where somebody is mentioned. */
  content: string;
  mentions: readonly Mention[];
}

/** A comment on a cell, with its replies. */
export interface Thread extends Remark, Placed {
  resolved: boolean;
  replies: Remark[];
}

/** Excel's current user, in whose name the add-in writes. */
const USER = { authorName: '当前用户', authorEmail: 'user@example.org' } as const;

/** The comments of a workbook, in the order in which they were made. */
export const threads = placedThings<Thread>({
  copy: (host, thread) => ({
    ...thread,
    id: newId(host),
    replies: thread.replies.map((reply) => ({ ...reply, id: newId(host) })),
  }),
  gone: (host, thread) => {
    tellOf(host, EventType.commentDeleted, thread);
  },
});

export type ContentGiven = Pick<Remark, 'content' | 'mentions'>;

/** Reads what is to be written: a text, or a text with mentions. */
export function contentOf(content: unknown, contentType?: unknown): ContentGiven {
  const type = oneOf(['Plain', 'Mention'], contentType ?? 'Plain');
  if (type === 'Plain' && typeof content !== 'object') return { content: text(content), mentions: [] };
  const { richContent, mentions } = content as { richContent?: unknown; mentions?: unknown };
  if (!Array.isArray(mentions)) throw new ApiError('InvalidArgument');
  return { content: text(richContent), mentions: mentions as Mention[] };
}

/** A remark of the current user's. */
export function newRemark(host: Host, given: ContentGiven): Remark {
  return { ...USER, id: newId(host), created: Date.now(), ...given };
}

/** The comment on a cell, or null. */
export function threadAt(host: Host, box: Box): Thread | null {
  return threads(host).find((thread) => liesOn(thread, box)) ?? null;
}

/** Writes a comment on a cell; a cell has one at most. */
export function addThread(host: Host, box: Box, given: ContentGiven): Thread {
  const { sheet, row, column } = box;
  if (threadAt(host, box)) throw new ApiError('InvalidOperation', 'The cell has a comment already.');
  const areas = [{ row, column, rows: 1, columns: 1 }];
  const thread: Thread = { ...newRemark(host, given), sheet, areas, resolved: false, replies: [] };
  threads(host).push(thread);
  tellOf(host, EventType.commentAdded, thread);
  return thread;
}

/** Removes a comment and its replies. */
export function removeThread(host: Host, thread: Thread): void {
  const list = threads(host);
  list.splice(list.indexOf(thread), 1);
  tellOf(host, EventType.commentDeleted, thread);
}

/** What may change on a comment, in Excel's words. */
export type CommentChange =
  'CommentEdited' | 'CommentResolved' | 'CommentReopened' | 'ReplyAdded' | 'ReplyDeleted' | 'ReplyEdited';

/** Reports a change of a comment; for a change of a reply, with the reply's id. */
export function tellChange(host: Host, thread: Thread, changeType: CommentChange, reply?: Remark): void {
  tellOf(host, EventType.commentChanged, thread, { changeType }, reply ? [reply] : thread.replies);
}

function tellOf(
  host: Host,
  event: EventNumber,
  thread: Thread,
  more: object = {},
  replies: readonly Remark[] = thread.replies,
): void {
  const commentDetails = [{ commentId: thread.id, replyIds: replies.map(({ id }) => id) }];
  const { sheet } = thread;
  host.afterRequest(() => {
    host.events.ofSheet(event, sheet, { commentDetails, source: 'Local', worksheetId: sheet, ...more });
  });
}

follow({
  cleared(host, box, what) {
    if (what !== 'All') return;
    for (const thread of threads(host).filter((each) => liesOn(each, box))) removeThread(host, thread);
  },
});
