import { keepPreferences, readPreferences } from '../../src/taskpane';

function storage(): () => Storage {
  const items = new Map<string, string>();
  const made = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as unknown as Storage;
  return () => made;
}

const refused = (): Storage => {
  throw new Error('access denied');
};

describe('preferences', () => {
  it('keep what was changed and leave the rest', () => {
    const own = storage();
    keepPreferences({ language: 'en' }, own);
    keepPreferences({ live: false }, own);
    expect(readPreferences(own)).toEqual({ language: 'en', live: false, formulas: false, seen: false });
  });

  it('have their defaults if the browser denies storage', () => {
    expect(() => {
      keepPreferences({ seen: true }, refused);
    }).not.toThrow();
    expect(readPreferences(refused)).toEqual({ language: null, live: true, formulas: false, seen: false });
  });
});
