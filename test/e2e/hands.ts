// A person at the workbench: with a mouse, or with the keyboard alone.
import type { Frame } from 'playwright-core';
import type { Workbench, WorkbenchWindow } from './workbench';

/** What a person does at the workbench. Names are those on the screen, or how they begin. */
export interface Hands {
  /** Presses a button of the ribbon or of the window's head, by its id. */
  ribbon(id: string): Promise<void>;
  /** Presses a button of the pane. */
  press(name: string): Promise<void>;
  /** Goes to a tab of the pane. */
  tab(name: string): Promise<void>;
  /** Chooses the finding with these words, so that its cell is selected in the sheet. */
  choose(words: string): Promise<void>;
  /** Types into the selected cell. */
  type(text: string): Promise<void>;
  /** Goes to a cell of the sheet in front and types into it. */
  typeInto(cell: string, text: string): Promise<void>;
  /** Goes to a sheet of the workbook. */
  sheet(name: string): Promise<void>;
}

export function mouse(workbench: Workbench): Hands {
  const { page, pane } = workbench;
  return {
    ribbon: (id) => page.locator(`[id="${id}"]`).click(),
    press: (name) =>
      pane
        .getByRole('button', { name: new RegExp(`^${name}`) })
        .first()
        .click(),
    tab: (name) => pane.getByRole('tab', { name: new RegExp(`^${name}`) }).click(),
    choose: (words) => pane.locator('.finding .message', { hasText: words }).first().click(),
    async type(text) {
      const cell = await activeCell(workbench);
      await workbench.typeInto(cell.name, text);
    },
    typeInto: (cell, text) => workbench.typeInto(cell, text),
    sheet: (name) =>
      page.locator('[data-u-comp="slide-tab-item"]', { hasText: new RegExp(`^${name}$`) }).click(),
  };
}

/** The most keys pressed to reach something: more means that it cannot be reached. */
const MOST_KEYS = 120;

/** What the keyboard alone is tried on. */
export interface Keys extends Hands {
  /** Ticks or unticks a box by how its name begins. */
  tick(name: string): Promise<void>;
  /** Opens a folded section. */
  unfold(title: string): Promise<void>;
  /** Goes to a list of choices by its label, and presses a key there. */
  pick(label: string, key: string): Promise<void>;
}

export function keyboard(workbench: Workbench): Keys {
  const { page } = workbench;
  const key = (name: string) => page.keyboard.press(name);
  const paneFrame = (): Frame => {
    const frame = page.frames().find((each) => each !== page.mainFrame() && each.url().includes('taskpane'));
    if (!frame) throw new Error('The pane is not open.');
    return frame;
  };
  const region = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      if (activeElement?.closest('header')) return 'ribbon';
      return activeElement?.tagName === 'IFRAME' ? 'pane' : 'grid';
    });
  /** Goes round the window until the focus is there. */
  async function enter(wanted: 'ribbon' | 'pane' | 'grid'): Promise<void> {
    for (let turn = 0; turn < 4; turn += 1) {
      if ((await region()) === wanted) return;
      await key('Control+F6');
      await page.waitForTimeout(100);
    }
    throw new Error(`F6 does not lead to the ${wanted}.`);
  }
  /** Presses a key until what has the focus is what is wanted. */
  async function until(name: string, where: 'page' | 'pane', isThere: string, what: string): Promise<void> {
    const frame = where === 'page' ? page.mainFrame() : paneFrame();
    const passed: string[] = [];
    for (let pressed = 0; pressed < MOST_KEYS; pressed += 1) {
      if (await frame.evaluate<boolean>(isThere)) return;
      await key(name);
      if (where === 'pane' && (await region()) !== 'pane') await enter('pane');
      passed.push(await frame.evaluate(() => document.activeElement?.textContent.slice(0, 20) ?? ''));
    }
    throw new Error(`${name} does not lead to ${what}; it passed ${passed.slice(0, 40).join(' | ')}`);
  }
  const focused = (test: string) => `(() => { const at = document.activeElement; return ${test}; })()`;
  const named = (name: string) =>
    focused(
      `at.tagName === 'BUTTON' && ((at.getAttribute('aria-label') ?? at.textContent).startsWith(${JSON.stringify(name)}))`,
    );

  const labelled = (name: string, tag: string) =>
    focused(
      `at.tagName === '${tag}' && (at.getAttribute('aria-label') ?? at.labels[0]?.textContent ?? '').trim().startsWith(${JSON.stringify(name)})`,
    );

  async function goTo(cell: string): Promise<void> {
    await enter('grid');
    const wanted = await page.evaluate((name) => {
      const { workbench: open } = window as unknown as WorkbenchWindow;
      const { row, column } = open!.host.box(name);
      return { row, column };
    }, cell);
    for (let pressed = 0; pressed < MOST_KEYS; pressed += 1) {
      const at = await activeCell(workbench);
      if (at.row === wanted.row && at.column === wanted.column) return;
      if (at.row !== wanted.row) await key(at.row < wanted.row ? 'ArrowDown' : 'ArrowUp');
      else await key(at.column < wanted.column ? 'ArrowRight' : 'ArrowLeft');
      await page.waitForTimeout(60);
    }
    throw new Error(`The arrow keys do not lead to ${cell}.`);
  }
  async function type(text: string): Promise<void> {
    await enter('grid');
    await page.keyboard.type(text);
    await key('Enter');
  }

  return {
    async ribbon(id) {
      await enter('ribbon');
      // The window's own buttons stand before the ribbon.
      const way = id === 'save' ? 'Shift+Tab' : 'Tab';
      await until(way, 'page', focused(`at.id === ${JSON.stringify(id)}`), id);
      await key('Enter');
    },
    async press(name) {
      await enter('pane');
      await until('Tab', 'pane', named(name), `the button ${name}`);
      await key('Enter');
    },
    async tick(name) {
      await enter('pane');
      await until('Tab', 'pane', labelled(name, 'INPUT'), `the box ${name}`);
      await key('Space');
    },
    async unfold(title) {
      await enter('pane');
      const isThere = focused(
        `at.tagName === 'SUMMARY' && at.textContent.startsWith(${JSON.stringify(title)})`,
      );
      await until('Tab', 'pane', isThere, `the section ${title}`);
      await key('Enter');
    },
    async pick(label, name) {
      await enter('pane');
      await until('Tab', 'pane', labelled(label, 'SELECT'), `the list ${label}`);
      await key(name);
    },
    async tab(name) {
      await enter('pane');
      await until('Tab', 'pane', focused(`at.getAttribute('role') === 'tab'`), 'the tabs');
      await until('ArrowRight', 'pane', focused(`at.textContent.startsWith(${JSON.stringify(name)})`), name);
    },
    async choose(words) {
      await enter('pane');
      await until('Tab', 'pane', focused(`at.matches('.message')`), 'the findings');
      await key('Home');
      const isThere = focused(`at.textContent.includes(${JSON.stringify(words)})`);
      await until('ArrowDown', 'pane', isThere, words);
      await key('Enter');
      await page.waitForTimeout(300);
    },
    type,
    async typeInto(cell, text) {
      await goTo(cell);
      await type(text);
    },
    async sheet(name) {
      await enter('grid');
      const by = await page.evaluate((wanted) => {
        const { engine } = (window as unknown as WorkbenchWindow).workbench!.host;
        const ids = engine.sheetIds();
        const to = ids.findIndex((id) => engine.sheet(id)?.name === wanted);
        return to - ids.indexOf(engine.activeSheet());
      }, name);
      for (let turn = 0; turn < Math.abs(by); turn += 1)
        await key(by > 0 ? 'Control+PageDown' : 'Control+PageUp');
    },
  };
}

async function activeCell({
  page,
}: Workbench): Promise<{ readonly name: string; readonly row: number; readonly column: number }> {
  return page.evaluate(() => {
    const { active } = (window as unknown as WorkbenchWindow).workbench!.host.engine.selection();
    const { row, column } = active;
    return { name: `${String.fromCharCode(65 + column)}${row + 1}`, row, column };
  });
}
