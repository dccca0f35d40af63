import { startExcel, type RunningExcel } from '..';
import { failureOf, onSheet } from './on-sheet';

let excel: RunningExcel;
beforeEach(async () => {
  excel = await startExcel({
    workbook: [{ rows: [[1], [2], [3], [4]] }, { sheetName: '二', rows: [['b']] }],
  });
});

const locations = (sheet: Excel.Worksheet, count: number) =>
  Array.from({ length: count }, (_each, index) =>
    sheet.comments.getItemAt(index).getLocation().load('address'),
  );

describe('comments', () => {
  test('a comment is added to a cell and found by its cell, its id and its replies', async () => {
    const [comment, reply] = await onSheet((_sheet, { workbook }) => {
      const added = workbook.comments.add('Sheet1!A2', '请补充偏差原因');
      return [
        added.load('id,content,authorName,authorEmail,creationDate,resolved,contentType'),
        added.replies.add('已补充').load('id,content,resolved'),
      ] as const;
    });
    expect([comment.content, comment.resolved, comment.contentType]).toEqual([
      '请补充偏差原因',
      false,
      'Plain',
    ]);
    expect(comment.authorName).not.toBe('');
    expect(comment.authorEmail).toContain('@');
    expect(comment.creationDate.getTime()).not.toBeNaN();
    const [byCell, byId, byReply, onOwn] = await onSheet((sheet, { workbook }) => [
      workbook.comments.getItemByCell('Sheet1!A2').load('id'),
      workbook.comments.getItem(comment.id).load('content'),
      workbook.comments.getItemByReplyId(reply.id).load('id'),
      sheet.comments.getItemByCell('A2').load('id'),
    ]);
    expect([byCell.id, byReply.id, onOwn.id]).toEqual([comment.id, comment.id, comment.id]);
    expect(byId.content).toBe('请补充偏差原因');
    const text = await onSheet((sheet) =>
      sheet.comments.getItemAt(0).replies.load('items/content,items/authorName'),
    );
    expect(text.items.map(({ content }) => content)).toEqual(['已补充']);
  });

  test('a reply knows its comment and cell, and is resolved when the thread is', async () => {
    const [parent, cell, reply] = await onSheet((sheet) => {
      const comment = sheet.comments.add('A1', '甲');
      const added = comment.replies.add('乙');
      comment.resolved = true;
      return [
        added.getParentComment().load('content'),
        added.getLocation().load('address'),
        added.load('resolved'),
      ] as const;
    });
    expect([parent.content, cell.address, reply.resolved]).toEqual(['甲', 'Sheet1!A1', true]);
  });

  test('comments are counted on their sheet and in the workbook', async () => {
    const counts = await onSheet((sheet, { workbook }) => {
      workbook.comments.add('Sheet1!A1', '甲');
      workbook.comments.add('二!A1', '乙');
      return [sheet.comments.getCount(), workbook.comments.getCount()];
    });
    expect(counts.map(({ value }) => value)).toEqual([1, 2]);
  });

  test('a mention is shown by its name', async () => {
    const comment = await onSheet((sheet) =>
      sheet.comments
        .add(
          'A1',
          {
            richContent: '<at id="0">Kate</at> 请看',
            mentions: [{ email: 'kate@contoso.com', id: 0, name: 'Kate' }],
          },
          Excel.ContentType.mention,
        )
        .load('content,richContent,contentType,mentions'),
    );
    expect([comment.contentType, comment.richContent]).toEqual(['Mention', '<at id="0">Kate</at> 请看']);
    expect(comment.content).toBe('@Kate 请看');
    expect(comment.mentions).toEqual([{ email: 'kate@contoso.com', id: 0, name: 'Kate' }]);
  });

  test('deleting a comment deletes its replies', async () => {
    await onSheet((sheet) => {
      sheet.comments.add('A1', '甲').replies.add('乙');
      sheet.comments.getItemByCell('A1').delete();
    });
    const count = await onSheet((_sheet, { workbook }) => workbook.comments.getCount());
    expect(count.value).toBe(0);
  });

  test.each<[string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown]>([
    ['InvalidArgument', 'more than one cell', (sheet) => sheet.comments.add('A1:A2', '甲')],
    [
      'InvalidArgument',
      'an address without its sheet',
      (_sheet, { workbook }) => workbook.comments.add('A1', '甲'),
    ],
    ['ItemNotFound', 'a cell without a comment', (sheet) => sheet.comments.getItemByCell('A3').load('id')],
    ['ItemNotFound', 'an unknown id', (sheet) => sheet.comments.getItem('{无}').load('id')],
  ])('%s: %s', async (code, _what, run) => {
    expect((await failureOf(run)).code).toBe(code);
    expect(excel.bugs).toEqual([]);
  });

  test('a cell has one comment at most, and an unknown id gives a null object where one is asked for', async () => {
    await onSheet((sheet) => sheet.comments.add('A1', '甲'));
    await expect(onSheet((sheet) => sheet.comments.add('A1', '乙'))).rejects.toThrow();
    const none = await onSheet((sheet) => sheet.comments.getItemOrNullObject('{无}').load('content'));
    expect(none.isNullObject).toBe(true);
  });

  test('a protected sheet keeps its comments, unless objects may be edited', async () => {
    await excel.protectSheet('Sheet1');
    expect((await failureOf((sheet) => sheet.comments.add('A1', '甲'))).code).toBe('AccessDenied');
    await excel.protectSheet('Sheet1', false);
    await onSheet((sheet) => {
      sheet.protection.protect({ allowEditObjects: true });
      sheet.comments.add('A1', '甲');
    });
  });
});

describe('comments follow their cells', () => {
  beforeEach(async () => {
    await onSheet((sheet) => {
      sheet.comments.add('A2', '二');
      sheet.comments.add('A3', '三');
    });
  });

  test('where a person inserts rows', async () => {
    await excel.insertRows('Sheet1', 0, 2);
    const found = await onSheet((sheet) => locations(sheet, 2));
    expect(found.map(({ address }) => address)).toEqual(['Sheet1!A4', 'Sheet1!A5']);
  });

  test('where an add-in inserts cells', async () => {
    const found = await onSheet((sheet) => {
      sheet.getRange('A3').insert('Down');
      return locations(sheet, 2);
    });
    expect(found.map(({ address }) => address)).toEqual(['Sheet1!A2', 'Sheet1!A4']);
  });

  test('and go with them', async () => {
    await excel.deleteRows('Sheet1', 1, 1);
    const left = await onSheet((sheet) => sheet.comments.load('items/content'));
    expect(left.items.map(({ content }) => content)).toEqual(['三']);
    await excel.deleteSheet('Sheet1');
    const count = await onSheet((_sheet, { workbook }) => workbook.comments.getCount());
    expect(count.value).toBe(0);
  });

  test('a moved cell takes its comment along, a copied one gives it a copy, a cleared one loses it', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A2').moveTo('C5');
      sheet.getRange('D1').copyFrom('A3');
      sheet.getRange('A3').clear();
    });
    const found = await onSheet((sheet) => locations(sheet, 2));
    expect(found.map(({ address }) => address)).toEqual(['Sheet1!C5', 'Sheet1!D1']);
  });
});

test('added, changed and deleted comments are told, of a sheet and of the workbook', async () => {
  const heard: unknown[] = [];
  const note = (event: Excel.CommentAddedEventArgs | Excel.CommentChangedEventArgs) => {
    heard.push('changeType' in event ? event.changeType : event.type);
    return Promise.resolve();
  };
  const details: Excel.CommentDetail[] = [];
  await onSheet((sheet, { workbook }) => {
    sheet.comments.onAdded.add(note);
    sheet.comments.onChanged.add(note);
    workbook.comments.onDeleted.add((event) => {
      heard.push(event.type);
      details.push(...event.commentDetails);
      return Promise.resolve();
    });
  });
  const ids = await onSheet((sheet) => {
    const comment = sheet.comments.add('A1', '甲');
    return [comment.load('id'), comment.replies.add('乙').load('id')] as const;
  });
  await onSheet((sheet) => {
    const comment = sheet.comments.getItemAt(0);
    comment.content = '丙';
    comment.resolved = true;
    comment.resolved = false;
    comment.replies.getItemAt(0).content = '丁';
  });
  await onSheet((sheet) => {
    sheet.comments.getItemAt(0).delete();
  });
  await excel.idle();
  expect(heard).toEqual([
    'CommentAdded',
    'ReplyAdded',
    'CommentEdited',
    'CommentResolved',
    'CommentReopened',
    'ReplyEdited',
    'CommentDeleted',
  ]);
  expect(details).toEqual([{ commentId: ids[0].id, replyIds: [ids[1].id] }]);
});
