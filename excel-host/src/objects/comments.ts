import { parseAddress, type Box } from '../address';
import { EventType } from '../events';
import type { Host } from '../host';
import { flag, text, whole } from '../request/arguments';
import { ApiError, found } from '../request/errors';
import { defineKind, readOnly, type Kind, type Property, type Ref } from '../request/kind';
import { registration } from './events';
import {
  addThread,
  contentOf,
  newRemark,
  removeThread,
  tellChange,
  threadAt,
  threads,
  type Remark,
  type Thread,
} from './comment-store';
import { guardAction } from './protection';
import { range } from './range';
import { boxOf } from './worksheet';

interface Reply {
  readonly thread: Thread;
  readonly remark: Remark;
}

/** Comments of a protected sheet can't change, unless objects may be edited. */
const guard = (host: Host, { sheet }: { readonly sheet: string }) => {
  guardAction(host, sheet, 'allowEditObjects');
};

const plain = ({ content }: Remark) => content.replace(/<at id="\d+">(.*?)<\/at>/g, '@$1');

/** What comments and replies have in common. */
function words<S>(
  remarkOf: (self: S) => Remark,
  /** Called before a change: throws if it is denied. */
  edited: (host: Host, self: S) => void,
): Readonly<Record<string, Property<S>>> {
  return {
    id: readOnly((_host, self) => remarkOf(self).id),
    authorName: readOnly((_host, self) => remarkOf(self).authorName),
    authorEmail: readOnly((_host, self) => remarkOf(self).authorEmail),
    creationDate: readOnly((_host, self) => {
      const { created } = remarkOf(self);
      return created === null ? null : new Date(created).toISOString();
    }),
    content: {
      get: (_host, self) => plain(remarkOf(self)),
      set(host, self, value) {
        edited(host, self);
        Object.assign(remarkOf(self), contentOf(text(value)));
      },
    },
    contentType: readOnly((_host, self) => (remarkOf(self).mentions.length > 0 ? 'Mention' : 'Plain')),
    mentions: readOnly((_host, self) => remarkOf(self).mentions),
    richContent: readOnly((_host, self) => remarkOf(self).content),
  };
}

const cellOf = ({ sheet, areas }: Thread): Box => ({ sheet, ...found(areas[0]) });

const comment: Kind<Thread> = defineKind<Thread>('Comment', {
  id: (_host, { id }) => id,
  properties: {
    ...words<Thread>(
      (thread) => thread,
      (host, thread) => {
        guard(host, thread);
        tellChange(host, thread, 'CommentEdited');
      },
    ),
    resolved: {
      get: (_host, { resolved }) => resolved,
      set(host, thread, value) {
        guard(host, thread);
        if (thread.resolved === flag(value)) return;
        thread.resolved = flag(value);
        tellChange(host, thread, thread.resolved ? 'CommentResolved' : 'CommentReopened');
      },
    },
  },
  links: { replies: (_host, thread) => replies.of(thread) },
  methods: {
    delete(host, thread) {
      guard(host, thread);
      removeThread(host, thread);
    },
    getLocation: (_host, thread) => range.of(cellOf(thread)),
    updateMentions(host, thread, content) {
      guard(host, thread);
      Object.assign(thread, contentOf(content, 'Mention'));
      tellChange(host, thread, 'CommentEdited');
    },
  },
});

const reply: Kind<Reply> = defineKind<Reply>('CommentReply', {
  id: (_host, { remark }) => remark.id,
  properties: {
    ...words<Reply>(
      ({ remark }) => remark,
      (host, { thread, remark }) => {
        guard(host, thread);
        tellChange(host, thread, 'ReplyEdited', remark);
      },
    ),
    resolved: readOnly((_host, { thread }) => thread.resolved),
  },
  methods: {
    delete(host, { thread, remark }) {
      guard(host, thread);
      thread.replies = thread.replies.filter((each) => each !== remark);
      tellChange(host, thread, 'ReplyDeleted', remark);
    },
    getLocation: (_host, { thread }) => range.of(cellOf(thread)),
    getParentComment: (_host, { thread }) => comment.of(thread),
    updateMentions(host, { thread, remark }, content) {
      Object.assign(remark, contentOf(content, 'Mention'));
      tellChange(host, thread, 'ReplyEdited', remark);
    },
  },
});

function replyOf(thread: Thread, id: unknown): Ref | null {
  const remark = thread.replies.find((each) => each.id === text(id));
  return remark ? reply.of({ thread, remark }) : null;
}

/** `comment.replies` */
const replies: Kind<Thread> = defineKind<Thread>('CommentReplyCollection', {
  items: (_host, thread) => thread.replies.map((remark) => reply.of({ thread, remark })),
  item: (_host, thread, id) => found(replyOf(thread, id)),
  methods: {
    add(host, thread, content, contentType) {
      guard(host, thread);
      const remark = newRemark(host, contentOf(content, contentType));
      thread.replies.push(remark);
      tellChange(host, thread, 'ReplyAdded', remark);
      return reply.of({ thread, remark });
    },
    getCount: (_host, thread) => thread.replies.length,
    getItem: (_host, thread, id) => found(replyOf(thread, id)),
    getItemOrNullObject: (_host, thread, id) => replyOf(thread, id),
    getItemAt: (_host, thread, index) => reply.of({ thread, remark: found(thread.replies[whole(index)]) }),
  },
});

const threadsOf = (host: Host, sheet: string | null): readonly Thread[] =>
  threads(host).filter((thread) => sheet === null || thread.sheet === sheet);

/** The one cell that is meant: an address on the workbook's own collection names its sheet. */
function cell(host: Host, sheet: string | null, given: unknown): Box {
  const known = range.from(given);
  if (!known && sheet === null && !parseAddress(text(given))?.sheetName)
    throw new ApiError('InvalidArgument');
  const box = known ?? boxOf(host, sheet ?? host.engine.activeSheet(), given);
  if (box.rows * box.columns !== 1) throw new ApiError('InvalidArgument');
  return box;
}

function itemOf(host: Host, sheet: string | null, id: unknown): Ref | null {
  const known = threadsOf(host, sheet).find((thread) => thread.id === text(id));
  return known ? comment.of(known) : null;
}

const target = (sheet: string | null) => sheet ?? 'Workbook';

/** `worksheet.comments` and, with null, `workbook.comments`. */
export const comments: Kind<string | null> = defineKind<string | null>('CommentCollection', {
  items: (host, sheet) => threadsOf(host, sheet).map((thread) => comment.of(thread)),
  item: (host, sheet, id) => found(itemOf(host, sheet, id)),
  methods: {
    add(host, sheet, cellAddress, content, contentType) {
      const box = cell(host, sheet, cellAddress);
      guard(host, box);
      return comment.of(addThread(host, box, contentOf(content, contentType)));
    },
    getCount: (host, sheet) => threadsOf(host, sheet).length,
    getItem: (host, sheet, id) => found(itemOf(host, sheet, id)),
    getItemOrNullObject: itemOf,
    getItemAt: (host, sheet, index) => comment.of(found(threadsOf(host, sheet)[whole(index)])),
    getItemByCell: (host, sheet, cellAddress) =>
      comment.of(found(threadAt(host, cell(host, sheet, cellAddress)))),
    getItemByReplyId: (host, sheet, id) =>
      comment.of(
        found(threadsOf(host, sheet).find((thread) => thread.replies.some((each) => each.id === text(id)))),
      ),
    ...registration('AddedEvent', EventType.commentAdded, target),
    ...registration('ChangedEvent', EventType.commentChanged, target),
    ...registration('DeletedEvent', EventType.commentDeleted, target),
  },
});
