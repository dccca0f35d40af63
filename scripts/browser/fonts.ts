// Chinese fonts from npm, not from the machine: pictures look alike everywhere, and a machine without one shows no boxes.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FONTS = join(__dirname, '../../node_modules/@embedpdf/fonts-sc/fonts');

/**
 * Writes a font configuration with only the fonts of npm. They replace all others, since the fonts of forms and Office
 * (宋体, 仿宋, 微软雅黑) may not be distributed with a program.
 * @param folder where it is written, with the cache that is made of it
 * @returns the environment in which a browser on Linux uses it
 */
export function useNpmFonts(folder: string): Readonly<Record<string, string>> {
  const file = join(folder, 'fonts.conf');
  const configuration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FONTS}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== configuration) {
    mkdirSync(folder, { recursive: true });
    // Written whole or not at all: another browser may be starting.
    const half = `${file}.${process.pid}`;
    writeFileSync(half, configuration);
    renameSync(half, file);
  }
  return { FONTCONFIG_FILE: file };
}
