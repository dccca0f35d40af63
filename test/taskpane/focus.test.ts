import { focusAfter, hasNews, START, type FocusTarget, type Preview, type State } from '../../src/taskpane';

const HERE = { isHere: true, isLost: false };
const IN_SHEET = { isHere: false, isLost: false };
const LOST = { isHere: true, isLost: true };

const WORDS = { zh: '已写入', en: 'Written' };

function preview(given: Partial<Preview> = {}): Preview {
  return { kind: 'report', asked: null, plan: { edits: [], left: [] }, leftOut: [], moved: false, ...given };
}

const asked = (): Preview['asked'] => ({
  options: { fix: false, overwrite: false, formulas: false },
  cells: null,
});
const state = (given: Partial<State> = {}): State => ({ ...START, ...given });

describe('the focus after a change', () => {
  it('stays where it is if nothing else is asked for', () => {
    expect(focusAfter(null, state(), HERE)).toBeNull();
    expect(focusAfter(state(), state({ announcement: WORDS, busy: 'reading' }), HERE)).toBeNull();
  });

  it.each<[string, Preview | null, Preview, FocusTarget | null]>([
    ['a first preview', null, preview(), 'preview-title'],
    ['one of another kind', preview(), preview({ kind: 'undo' }), 'preview-title'],
    ['another request', preview({ asked: asked() }), preview({ asked: asked() }), 'preview-title'],
    ['what the sheet changed', preview(), preview({ moved: true }), 'preview-title'],
    ['what the sheet changed already', preview({ moved: true }), preview({ moved: true }), null],
    ["the user's own tick", preview(), preview({ plan: { edits: [], left: [] } }), null],
  ])('goes to the title of a preview for %s', (_, before, after, expected) => {
    expect(focusAfter(state({ preview: before }), state({ preview: after }), HERE)).toBe(expected);
  });

  it('goes to a preview that is asked for on the ribbon, before anything was shown too', () => {
    expect(focusAfter(state(), state({ preview: preview() }), IN_SHEET)).toBe('preview-title');
    expect(focusAfter(null, state({ preview: preview() }), IN_SHEET)).toBe('preview-title');
  });

  it('goes to the field for a reason, and from there to the finding', () => {
    const one = state({ asking: 'rate@G5' });
    expect(focusAfter(state(), one, HERE)).toBe('ask-field');
    expect(focusAfter(one, state({ asking: 'rate@G6' }), HERE)).toBe('ask-field');
    expect(focusAfter(one, { ...one, selected: { row: 0, column: 0 } }, HERE)).toBeNull();
    expect(focusAfter(one, state(), HERE)).toBe('finding');
  });

  it('goes back to what opened the preview, unless a finding was ignored meanwhile', () => {
    const open = state({ preview: preview() });
    expect(focusAfter(open, state(), HERE)).toBe('opener');
    expect(focusAfter({ ...open, asking: 'rate@G5' }, state(), HERE)).toBe('finding');
  });

  it('goes to the title of the list of all sheets as that opens, and is not taken from the sheet', () => {
    const list = { phase: 'running', isOpen: true, all: 2, rows: [], hidden: [] } as const;
    const open = state({ workbook: list });
    expect(focusAfter(state(), open, LOST)).toBe('book-title');
    expect(focusAfter(state({ workbook: { ...list, isOpen: false } }), open, HERE)).toBe('book-title');
    expect(focusAfter(open, state({ workbook: { ...list, phase: 'done' } }), HERE)).toBeNull();
    expect(focusAfter(state(), open, IN_SHEET)).toBeNull();
  });

  it('stays near an element that is gone, where nothing else has a claim', () => {
    expect(focusAfter(state(), state({ corrections: new Map() }), LOST)).toBe('near');
    expect(focusAfter(state({ preview: preview() }), state(), LOST)).toBe('opener');
    expect(focusAfter(state({ asking: 'rate@G5' }), state(), LOST)).toBe('finding');
  });

  it.each<[string, State, State]>([
    ['its preview changes', state({ preview: preview() }), state({ preview: preview({ moved: true }) })],
    ['its preview closes', state({ preview: preview() }), state()],
    ['a reason is asked for', state(), state({ asking: 'rate@G5' })],
    ['the question is gone', state({ asking: 'rate@G5' }), state()],
    ['findings are gone', state(), state({ reviews: [] })],
  ])('is not taken while the user types in the sheet and %s', (_, before, after) => {
    expect(focusAfter(before, after, { isHere: false, isLost: true })).toBeNull();
  });
});

describe('news at the top of the panel', () => {
  const outcome = { sentence: WORDS, unchanged: [] };

  it('is a new outcome or fault', () => {
    expect(hasNews(null, state({ outcome }))).toBe(true);
    expect(hasNews(state(), state({ fault: WORDS }))).toBe(true);
    expect(hasNews(state({ outcome }), state({ outcome: { ...outcome } }))).toBe(true);
  });

  it('is not what was there, or what was closed', () => {
    expect(hasNews(state(), state({ announcement: WORDS }))).toBe(false);
    expect(hasNews(state({ outcome, fault: WORDS }), state({ outcome, fault: WORDS }))).toBe(false);
    expect(hasNews(state({ outcome, fault: WORDS }), state())).toBe(false);
  });
});
