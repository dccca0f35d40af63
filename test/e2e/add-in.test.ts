import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { openBrowser } from '../../scripts/browser';
import { manifestFor } from '../../scripts/manifest.cjs';
import { temporaryFolder } from '../cli/temporary-folder';

const ROOT = join(__dirname, '../..');
const OFFICE_JS = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const PREACT = join(ROOT, 'node_modules/preact/dist/preact.mjs');
const ORIGIN = 'https://ziping.example.gov.cn:8443';

/** The built add-in with the manifest of another origin. */
let dist: string;

beforeAll(() => {
  dist = temporaryFolder();
  cpSync(join(ROOT, 'dist/addin'), dist, { recursive: true });
  writeFileSync(join(dist, 'manifest.xml'), manifestFor({ ZIPING_ORIGIN: ORIGIN })(SOURCE));
});

const SOURCE = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');

const built = (name: string) => readFileSync(join(dist, name), 'utf8');
const filesOf = () => readdirSync(dist, { recursive: true, encoding: 'utf8' });

interface Ran {
  readonly status: number | null;
  readonly output: string;
}

function run(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, args, { cwd: ROOT }, (_, out, err) => {
      resolve({ status: child.exitCode, output: out + err });
    });
  });
}

describe('the built add-in', () => {
  it('has its pages, its manifest, and bundles with a hash in their names', () => {
    const files = filesOf();
    for (const name of ['taskpane.html', 'guide.html', 'guide.css', 'manifest.xml'])
      expect(files).toContain(name);
    expect(files.filter((name) => /^pane\.[0-9a-f]{12}\.js$/.test(name))).toHaveLength(1);
    expect(files.filter((name) => /^pane\.[0-9a-f]{12}\.css$/.test(name))).toHaveLength(1);
    expect(files.filter((name) => name.endsWith('.map'))).toEqual([]);
  });

  it('forbids its pages any request to another origin', () => {
    const policy = /content="([^"]*default-src[^"]*)"/.exec(built('taskpane.html'))?.[1] ?? '';
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'none'",
      "img-src 'self' data:",
      "script-src 'self'",
      "style-src 'self'",
    ]);
    expect(built('guide.html')).toContain("default-src 'none'");
  });

  it('names no other origin in our own files', () => {
    const ours = filesOf().filter((name) => /^[^/\\]+\.(js|css|html)$/.test(name));
    expect(ours.length).toBeGreaterThanOrEqual(4);
    for (const name of ours) {
      // Preact names the namespaces of elements; nothing is fetched from there.
      const text = built(name).replaceAll(
        /http:\/\/www\.w3\.org\/(?:1998\/Math\/MathML|1999\/xhtml|2000\/svg)/g,
        '',
      );
      expect({ name, urls: text.match(/https?:\/\/[\w.-]+/g) }).toEqual({ name, urls: null });
    }
  });

  it('never runs text as code', () => {
    const [bundle = ''] = filesOf().filter((name) => /^pane\..*\.js$/.test(name));
    const count = (text: string) => text.split('dangerouslySetInnerHTML').length;
    // Preact sets innerHTML in one place, from a property that no view has: the name occurs in Preact alone.
    expect(count(built(bundle))).toBe(count(readFileSync(PREACT, 'utf8')));
    const rest = built(bundle).replace(/\w\.__html==(\w)\.innerHTML\)\|\|\(\1\.innerHTML=\w\.__html\)/, '');
    expect(rest).not.toMatch(/\beval\(|new Function|\.innerHTML|\.outerHTML|insertAdjacentHTML/);
  });

  it('contains office.js unchanged, for every Excel platform', () => {
    const source = readFileSync(join(OFFICE_JS, 'office.debug.js'), 'utf8');
    const excel = /OSF\.HostSpecificFileVersionMap = \{[^]*?"excel": (\{[^}]*\})/.exec(source)?.[1] ?? '{}';
    const versions = JSON.parse(excel) as Record<string, string>;
    const wanted = ['win32', 'mac', 'web'].map(
      (platform) => `excel-${platform}-${versions[platform] ?? ''}.js`,
    );
    for (const name of [
      'office.js',
      'o15apptofilemappingtable.js',
      'zh-cn/office_strings.js',
      'en-us/office_strings.js',
      ...wanted,
    ]) {
      expect(existsSync(join(dist, 'office', name))).toBe(true);
      expect(readFileSync(join(dist, 'office', name)).equals(readFileSync(join(OFFICE_JS, name)))).toBe(true);
    }
    expect(filesOf().filter((name) => /telemetry|debug/.test(name))).toEqual([]);
  });

  it('has a valid manifest with the requested origin and version', async () => {
    expect(readFileSync(join(ROOT, 'dist/addin/manifest.xml'), 'utf8')).toBe(
      manifestFor(process.env)(SOURCE),
    );
    const manifest = built('manifest.xml');
    expect(manifest).not.toContain('localhost:3000');
    expect(manifest).toContain(`${ORIGIN}/taskpane.html`);
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
    const { status, output } = await run(['scripts/validate.mjs', join(dist, 'manifest.xml')]);
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output).toContain('was not asked');
  });

  it.each(['http://ziping.example.gov.cn', 'https://ziping.example.gov.cn/addin', 'ziping'])(
    'is not built for the origin %s',
    (origin) => {
      expect(() => manifestFor({ ZIPING_ORIGIN: origin })).toThrow('ZIPING_ORIGIN');
    },
  );
});

describe('manifest validation', () => {
  it.each([
    ['an unknown resource', /resid="CheckSheet.Tip"/, 'resid="Nothing"', 'resid is not defined: Nothing'],
    ['another origin', `${ORIGIN}/guide.html`, 'https://elsewhere.example/guide.html', 'Not under'],
    ['a missing icon', 'icons/check-16.png', 'icons/none-16.png', 'none-16.png'],
    ['an icon of the wrong size', 'icons/check-16.png', 'icons/check-32.png', 'is 32 × 32, not 16 × 16'],
    ['a function without code', 'undoFill', 'undoAll', 'No code for the function undoAll'],
    [
      'a text that is too long',
      'DefaultValue="核对本表"',
      `DefaultValue="${'核'.repeat(126)}"`,
      'longer than 125',
    ],
    ['an invalid Id', /<Id>[^<]*<\/Id>/, '<Id>42</Id>', 'no GUID'],
    ['a tag that is not closed', '</Permissions>', '', ''],
  ])('reports %s', async (_, from, to, expected) => {
    const file = join(dist, 'broken.xml');
    writeFileSync(file, built('manifest.xml').replace(from, to));
    const { status, output } = await run(['scripts/validate.mjs', file]);
    expect(status).toBe(1);
    expect(output).toContain(expected);
  });
});

describe('the page without Excel', () => {
  const TYPES: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  let server: Server;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const file = join(dist, new URL(request.url ?? '/', 'http://localhost').pathname);
      if (!existsSync(file)) response.writeHead(404).end();
      else
        response
          .writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'image/png' })
          .end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  });

  afterAll(() => {
    server.close();
  });

  it('asks the user to open it in Excel; office.js works under the policy and requests no other origin', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
      const asked: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(`${origin}/taskpane.html`);
      await page.waitForSelector('text=请在 Excel 中打开');
      expect(asked.some((url) => url.endsWith('/office/office.js'))).toBe(true);
      expect(asked.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
      expect(errors.filter((text) => !text.includes('404'))).toEqual([]);
    } finally {
      await browser.close();
    }
  }, 60_000);
});
