// The Chromium from npm. Its package is packed; it is unpacked once, into npm's own cache folder, so that it disappears
// with node_modules and never meets another project's in the machine's temporary folder.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A browser that may be started, and the folder of libraries that it brings. */
export interface Candidate {
  readonly path: string;
  readonly libraries?: string;
}

const PACKAGE = join(__dirname, '../../node_modules/@sparticuz/chromium');

/**
 * Unpacks into a temporary folder and renames it when it is complete: two programs may do so at once, and one may be
 * stopped half way. The package unpacks into TMPDIR, and its libraries only where it is told that it runs on the
 * machine they were made for.
 */
function unpack(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  const code = `require(${JSON.stringify(PACKAGE)}).executablePath()`;
  try {
    execFileSync(process.execPath, ['-e', code], {
      env: { ...process.env, TMPDIR: half, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another program was faster: a folder that is not empty is not replaced.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * The Chromium of `@sparticuz/chromium`, which is for Linux on x64 only: first with the libraries that it carries (nss,
 * nspr, expat), then with the machine's own. Its recommended flags are not used: they are meant for a place where no
 * processes can be started, and they switch off the isolation of origins.
 * @param cache folder in which it is kept unpacked
 */
export function bundled(cache: string): Candidate[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(cache, `chromium-${version}`);
  unpack(folder);
  const path = join(folder, 'chromium');
  return [{ path, libraries: join(folder, 'al2023/lib') }, { path }];
}
