import fc from 'fast-check';
import {
  beyondLimits,
  calmly,
  faultOf,
  HostFault,
  JOURNAL_CHARACTERS,
  JOURNAL_ENTRIES,
  readEntry,
  sameContent,
  shownText,
  stretches,
  type JournalEntry,
  type KeptEntry,
} from '../../src/excel';

describe('the journal', () => {
  const entry = (content: string): JournalEntry => ({
    sheet: { id: 's', name: '表' },
    cells: [
      {
        row: 1,
        column: 2,
        line: { label: '甲', heading: '得分', header: '', turn: 0, of: 1 },
        before: { content: { value: content }, numberFormat: 'General' },
        wrote: { content: { formula: '=A1' }, numberFormat: null },
      },
    ],
  });
  const kept = (count: number, content = ''): KeptEntry[] =>
    Array.from({ length: count }, (_, index) => ({ key: String(index), entry: entry(content) }));
  const dropped = (journal: readonly KeptEntry[]) => beyondLimits(journal).map(({ key }) => key);

  it('stays small: the oldest entries are dropped first, the newest never', () => {
    expect(dropped(kept(JOURNAL_ENTRIES))).toEqual([]);
    expect(dropped(kept(JOURNAL_ENTRIES + 2))).toEqual(['0', '1']);
    const half = 'x'.repeat(JOURNAL_CHARACTERS / 2);
    expect(dropped(kept(3, half))).toEqual(['0', '1']);
    expect(dropped(kept(1, half + half + half))).toEqual([]);
  });

  it('skips everything in a workbook that is not a journal entry', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(typeof readEntry(JSON.stringify(value))?.sheet.id).toBe('undefined');
      }),
    );
    expect(readEntry(JSON.stringify(entry('ok')))).toEqual(entry('ok'));
    expect(readEntry('{')).toBeNull();
    expect(readEntry(7)).toBeNull();
    const [cell] = entry('ok').cells;
    for (const wrong of [
      { row: -1 },
      { row: 1_048_576 },
      { column: 16_384 },
      { line: null },
      { before: { content: { formula: 'A1' }, numberFormat: 'General' } },
    ])
      expect(readEntry(JSON.stringify({ ...entry('ok'), cells: [{ ...cell, ...wrong }] }))).toBeNull();
  });
});

describe('contents', () => {
  it.each([
    [{ value: 1 }, { value: 1 }, true],
    [{ value: 0.1 + 0.2 }, { value: 0.3 }, true],
    [{ value: '1' }, { value: 1 }, false],
    [{ formula: '=sum(A1, B1)' }, { formula: '=SUM(A1,B1)' }, true],
    [{ formula: '=A1' }, { value: '=A1' }, false],
    [{ value: '' }, { value: '' }, true],
  ])('%j and %j are the same: %s', (one, other, same) => {
    expect(sameContent(one, other)).toBe(same);
  });

  it.each([
    ['########', 2.1378, '0.00%', '213.78%'],
    ['###', 1602.4, '0.00', '1602.40'],
    ['####', 16434.315, '#,##0.00', '16,434.32'],
    ['#####', 44905, 'yyyy"年"m"月"d"日"', '2022年12月10日'],
    ['###', 0.64745, '0.00%', '64.75%'],
    ['##', 5, 'General', '5'],
    ['#', '#', 'General', '#'],
    ['95%', 0.95, '0%', '95%'],
  ])('%s of %s in %s is shown as %s', (text, value, format, shown) => {
    expect(shownText(text, value, format)).toBe(shown);
  });
});

describe('faults', () => {
  it.each([
    ['AccessDenied', 'denied'],
    ['InvalidOperationInCellEditMode', 'editing'],
    ['ActivityLimitReached', 'busy'],
    ['ItemNotFound', 'sheet-gone'],
    ['RangeExceedsLimit', 'too-large'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ApiNotFound', 'too-old'],
    ['SomethingNew', 'unknown'],
  ])('%s becomes %s', (code, kind) => {
    const fault = faultOf(Object.assign(new Error('x'), { code }));
    expect(fault).toMatchObject({ kind, code });
    expect(fault.sentence.zh.endsWith('。')).toBe(true);
    expect(fault.sentence.zh).not.toMatch(/[！!]/);
  });

  it.each(['editing', 'busy', 'denied', 'sheet-gone', 'too-large', 'unknown'] as const)(
    'say that nothing was written only if the step was to write: %s',
    (kind) => {
      expect(new HostFault(kind).sentence.zh).not.toContain('写入');
      const { sentence } = new HostFault(kind, null, { nothingWritten: true });
      expect(sentence.zh).toMatch(/；未写入任何内容。$/);
      expect(sentence.en).toMatch(/; nothing was written\.$/);
    },
  );

  it('do not mention renaming if the sheet was looked up by id', () => {
    const gone = (sheet: string) => new HostFault('sheet-gone', null, { sheet }).sentence.zh;
    expect(gone('自评表')).toContain('可能已被删除或改名');
    expect(gone('{00000000-0001-0000-001A-000000000000}')).toMatch(/可能已被删除。/);
  });

  it('are passed through unchanged', () => {
    const fault = new HostFault('editing');
    expect(faultOf(fault)).toBe(fault);
    expect(faultOf('x').kind).toBe('unknown');
  });
});

describe('a storm of events', () => {
  const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  it('is answered at its first signal, and once when it is over', async () => {
    let runs = 0;
    const storm = calmly(() => Promise.resolve(void (runs += 1)), 20, 1000);
    for (let i = 0; i < 50; i += 1) storm.signal();
    expect(runs).toBe(1);
    await wait(80);
    expect(runs).toBe(2);
  });

  it('is answered even if it does not end', async () => {
    let runs = 0;
    const storm = calmly(() => Promise.resolve(void (runs += 1)), 40, 100);
    const timer = setInterval(() => {
      storm.signal();
    }, 10);
    await wait(350);
    clearInterval(timer);
    storm.stop();
    expect(runs).toBeGreaterThanOrEqual(2);
  });

  it('never has two runs at once; signals during a run are answered afterwards', async () => {
    let under = 0;
    let most = 0;
    let runs = 0;
    const storm = calmly(
      async () => {
        runs += 1;
        under += 1;
        most = Math.max(most, under);
        await wait(40);
        under -= 1;
      },
      5,
      20,
    );
    for (let i = 0; i < 10; i += 1) {
      storm.signal();
      await wait(10);
    }
    await wait(150);
    expect(most).toBe(1);
    expect(runs).toBeGreaterThanOrEqual(2);
    storm.stop();
  });
});

describe('the look of the report', () => {
  it('sets a style once per run of rows with the same style', () => {
    const styles = (['title', 'body', 'body', 'title'] as const).map((style) => ({ style }));
    expect(stretches(styles)).toEqual([
      { style: 'title', from: 0, to: 0 },
      { style: 'body', from: 1, to: 2 },
      { style: 'title', from: 3, to: 3 },
    ]);
  });
});
