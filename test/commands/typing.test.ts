import type { GridCell } from '../../src/grid';
import { formFile } from '../forms/load';
import { atOnce, passTimeAtOnce, passUntil } from './at-once';
import { start, until, type Running } from './running';

/** The sample form, checked. */
async function checked() {
  const running = await start({ workbook: formFile('yuelu-2022') });
  await running.controller.do({ type: 'check' });
  await running.excel.idle();
  return running;
}

/** The values that the pane assumes for a cell, each time they change. */
function following({ store }: Running, row: number, column: number): (GridCell | null)[] {
  const seen: (GridCell | null)[] = [];
  store.subscribe(() => {
    const cell = store.state.grid?.at(row, column) ?? null;
    const last = seen.at(-1);
    if (seen.length === 0 || cell?.value !== last?.value || cell?.text !== last?.text) seen.push(cell);
  });
  return seen;
}

const F6 = [5, 5] as const;
const messages = ({ store }: Running) =>
  store.state.reviews[0]?.findings.map(({ message }) => message.zh) ?? [];
/** Whether a finding mentions the 12000 typed into F6. */
const isNew = (running: Running) => messages(running).some((message) => message.includes('12000'));

describe('a user who types on', () => {
  passTimeAtOnce();

  it('sees the effect of a value even though Excel rejects reads', async () => {
    const running = await atOnce(checked());
    const { excel, store } = running;
    expect(isNew(running)).toBe(false);
    const end = excel.setFault({ kind: 'cellEditMode' });
    await atOnce(excel.typeInto('F6', 12000));
    await atOnce(excel.idle());
    await passUntil(excel, () => isNew(running));
    expect(isNew(running)).toBe(true);
    expect(store.state.fault).toBeNull();
    const before = excel.roundTrips;
    end();
    await passUntil(excel, () => excel.roundTrips > before);
    await atOnce(excel.idle());
    expect([isNew(running), store.state.fault]).toEqual([true, null]);
  });

  it('sees no rejection as long as the shown result is correct', async () => {
    const running = await atOnce(checked());
    const { excel, store } = running;
    const end = excel.setFault({ kind: 'cellEditMode' });
    await atOnce(excel.typeInto('F6', 12000));
    const before = excel.roundTrips;
    // Reading is tried four times within two seconds, and again later.
    await passUntil(excel, () => excel.roundTrips >= before + 6);
    expect([isNew(running), store.state.fault, store.state.stale]).toEqual([true, null, false]);
    end();
    const refused = excel.roundTrips;
    await passUntil(excel, () => excel.roundTrips > refused);
    await atOnce(excel.idle());
    expect([isNew(running), store.state.fault, store.state.stale]).toEqual([true, null, false]);
  });

  it('sees a stale notice when a change must be read, until it has been read', async () => {
    const running = await atOnce(checked());
    const { excel, store } = running;
    const end = excel.setFault({ kind: 'cellEditMode' });
    await atOnce(excel.typeInto('G6', '95%'));
    await passUntil(excel, () => store.state.stale);
    expect([store.state.stale, store.state.fault]).toEqual([true, null]);
    end();
    await passUntil(excel, () => !store.state.stale);
    expect([store.state.stale, store.state.grid?.at(5, 6)?.value]).toEqual([false, 0.95]);
  });

  it.each<[string, (running: Running) => Promise<unknown>]>([
    ['a score of less than ten', ({ excel }) => excel.typeInto('H21', 1)],
    ['a formula that looks like its value', ({ excel }) => excel.typeInto('F7', '=10+20')],
    ['many cells', ({ excel }) => excel.paste('H21', [[8], [4]])],
    ['an inserted row', ({ excel }) => excel.insertRows('自评表', 5, 1)],
    ['typing by a co-author', ({ excel }) => excel.coauthorTypes('H21', 12)],
  ])('sees no result computed from an unknown sheet: after %s', async (_, change) => {
    const running = await atOnce(checked());
    const { excel, store } = running;
    const end = excel.setFault({ kind: 'cellEditMode' });
    await atOnce(change(running));
    await atOnce(excel.idle());
    const { grid } = store.state;
    await atOnce(excel.typeInto('H25', 90));
    await passUntil(excel, () => store.state.stale);
    expect([store.state.grid === grid, store.state.stale]).toEqual([true, true]);
    end();
    await passUntil(excel, () => !store.state.stale);
    const shown = store.state.reviews;
    await atOnce(running.controller.do({ type: 'check' }));
    expect(shown).toEqual(store.state.reviews);
  });
});

describe('a user who types while a slow Excel is read', () => {
  it('never sees an older value while the sheet is read for another reason', async () => {
    const running = await checked();
    const { excel, store, controller } = running;
    const seen = following(running, ...F6);
    const end = excel.setFault({ kind: 'slow', ms: 250 });
    const following_ = controller.do({ type: 'set-live', on: true });
    await new Promise((resolve) => setTimeout(resolve, 100));
    await excel.typeInto('F6', 12000);
    await new Promise((resolve) => setTimeout(resolve, 900));
    end();
    await following_;
    await excel.idle();
    expect([seen.map((cell) => cell?.value), store.state.stale]).toEqual([[14618.52, 12000], false]);
  });

  it('never sees an older value while the sheet is read', async () => {
    const running = await checked();
    const { excel, store } = running;
    const seen = following(running, ...F6);
    const end = excel.setFault({ kind: 'slow', ms: 250 });
    await excel.typeInto('F7', 70);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await excel.typeInto('F6', 12000);
    await new Promise((resolve) => setTimeout(resolve, 900));
    end();
    await excel.idle();
    expect(seen.map((cell) => cell?.value)).toEqual([14618.52, 12000]);
    expect(store.state.grid?.at(6, 5)?.value).toBe(70);
  });
});

describe('a typed value', () => {
  it('costs one round trip and is announced once', async () => {
    const running = await checked();
    const { excel, store } = running;
    const announcements: string[] = [];
    store.subscribe(({ type }) => {
      if (type === 'reviewed') announcements.push(store.state.announcement?.zh ?? '');
    });
    const before = excel.roundTrips;
    await excel.typeInto('F6', 12000);
    await until(() => excel.roundTrips > before && announcements.length > 0);
    await excel.idle();
    expect(excel.roundTrips - before).toBe(1);
    expect(announcements).toHaveLength(1);
    expect(announcements[0]).not.toBe('');
  });

  it('that is a percentage is never shown as a plain figure', async () => {
    const running = await checked();
    const seen = following(running, ...F6);
    await running.excel.typeInto('F6', '95%');
    await until(() => running.store.state.grid?.at(...F6)?.value === 0.95);
    expect(seen.map((cell) => [cell?.value, cell?.text])).toEqual([[0.95, '95%']]);
  });

  it('that is a formula becomes one as soon as the sheet is read', async () => {
    const running = await checked();
    await running.excel.typeInto('F6', '=6000+6000');
    await until(() => running.store.state.grid?.at(...F6)?.formula === '=6000+6000');
    expect(running.store.state.grid?.at(...F6)).toMatchObject({ value: 12000, formula: '=6000+6000' });
  });

  it('is not shown before the next check when checking while typing is off', async () => {
    const running = await checked();
    await running.controller.do({ type: 'set-live', on: false });
    await running.excel.typeInto('F6', 12000);
    await running.excel.idle();
    expect([running.store.state.stale, isNew(running)]).toEqual([true, false]);
  });
});
