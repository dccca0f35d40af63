// Draws the PNGs of the ribbon from the SVGs in assets/icons: `npm run icons`.
// The PNGs are committed, so that building needs no browser.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openBrowser } from './browser';

const FOLDER = join(__dirname, '../assets/icons');
/** Sizes that Excel needs: 16, 32 and 80 on the ribbon; 32, 64 and 128 in its dialogs and the store. */
const SIZES: Readonly<Record<string, readonly number[]>> = { app: [16, 32, 64, 80, 128] };
const RIBBON = [16, 32, 80];

async function main(): Promise<void> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.svg')).sort()) {
      const name = basename(file, '.svg');
      const svg = await readFile(join(FOLDER, file), 'utf8');
      for (const size of SIZES[name] ?? RIBBON) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
        );
        const png = await page.screenshot({ omitBackground: true });
        await writeFile(join(FOLDER, `${name}-${size}.png`), png);
      }
    }
  } finally {
    await browser.close();
  }
}

void main();
