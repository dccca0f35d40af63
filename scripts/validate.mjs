// Checks the add-in's manifest without a network: `node scripts/validate.mjs [manifest.xml] [folder of its files]`.
// Without arguments: the built one, dist/addin/manifest.xml, with the files beside it.
import { access, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { SaxesParser } from 'saxes';

const ROOT = join(import.meta.dirname, '..');
/** Office's limits, in characters. */
const LIMITS = {
  resid: 32,
  id: 125,
  ShortStrings: 125,
  LongStrings: 250,
  DisplayName: 125,
  Description: 250,
};
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The file as a tree of elements: name without prefix, attributes, children, text. */
function treeOf(xml) {
  const root = { name: '', attributes: {}, children: [], text: '', parent: null };
  let at = root;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const child = { name: name.replace(/^.*:/, ''), attributes, children: [], text: '', parent: at };
    at.children.push(child);
    at = child;
  });
  parser.on('text', (text) => {
    at.text += text;
  });
  parser.on('closetag', () => {
    at = at.parent;
  });
  parser.write(xml).close();
  return root;
}

function* all(element) {
  for (const child of element.children) {
    yield child;
    yield* all(child);
  }
}

const named = (root, name) => [...all(root)].filter((element) => element.name === name);
const valueOf = ({ attributes }) => attributes.DefaultValue ?? attributes.Value;

/** Width and height of a PNG, from its header. */
async function sizeOfPng(file) {
  const bytes = await readFile(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG');
  return `${bytes.readUInt32BE(16)} × ${bytes.readUInt32BE(20)}`;
}

async function* identity(root) {
  const id = named(root, 'Id')[0]?.text;
  if (!GUID.test(id ?? '')) yield `Id is no GUID: ${id}`;
  const version = named(root, 'Version')[0]?.text;
  if (!/^\d+(\.\d+){1,3}$/.test(version ?? '')) yield `Version is not of numbers and points: ${version}`;
  for (const name of ['DisplayName', 'Description']) {
    for (const element of named(root, name).filter(({ parent }) => parent.name === 'OfficeApp')) {
      for (const text of [valueOf(element), ...element.children.map(valueOf)]) {
        if (text.length > LIMITS[name]) yield `${name} is longer than ${LIMITS[name]} characters: ${text}`;
      }
    }
  }
}

async function* urls(root, folder) {
  const found = [...all(root)].filter((element) => /^https?:/.test(valueOf(element) ?? ''));
  const origin = new URL(valueOf(named(root, 'SourceLocation')[0])).origin;
  for (const element of found) {
    const url = new URL(valueOf(element));
    if (url.protocol !== 'https:') yield `Not https: ${url}`;
    if (url.origin !== origin) yield `Not under ${origin}: ${url}`;
    try {
      await access(join(folder, url.pathname));
    } catch {
      yield `No such file: ${url.pathname} (${element.name} ${element.attributes.id ?? ''})`;
    }
  }
  if (named(root, 'AppDomain').length > 0) yield 'AppDomains are named; the add-in has one origin only.';
}

async function* resources(root) {
  const defined = named(root, 'Resources').flatMap((part) =>
    [...all(part)].filter(({ attributes }) => attributes.id),
  );
  const ids = defined.map(({ attributes }) => attributes.id);
  const used = [...all(root)].flatMap(({ attributes }) => attributes.resid ?? []);
  for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
    yield `Defined twice: ${id}`;
  for (const id of new Set(used)) if (!ids.includes(id)) yield `resid is not defined: ${id}`;
  for (const id of ids) if (!used.includes(id)) yield `Resource is not used: ${id}`;
  for (const id of ids)
    if (id.length > LIMITS.resid) yield `resid is longer than ${LIMITS.resid} characters: ${id}`;
  for (const kind of ['ShortStrings', 'LongStrings']) {
    for (const string of named(root, kind).flatMap(({ children }) => children)) {
      const translations = string.children.filter(({ attributes }) => attributes.Locale === 'en-US');
      if (translations.length !== 1) yield `No English text: ${string.attributes.id}`;
      for (const text of [string, ...string.children].map(valueOf)) {
        if (text.length > LIMITS[kind])
          yield `${string.attributes.id} is longer than ${LIMITS[kind]}: ${text}`;
      }
    }
  }
}

async function* icons(root, folder) {
  const images = new Map(
    named(root, 'Images').flatMap(({ children }) =>
      children.map((each) => [each.attributes.id, valueOf(each)]),
    ),
  );
  const wanted = named(root, 'Icon').flatMap(({ children }) =>
    children.map(({ attributes }) => [images.get(attributes.resid), Number(attributes.size)]),
  );
  for (const icon of named(root, 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => attributes.size).join();
    if (sizes !== '16,32,80') yield `An icon of ${icon.parent.attributes.id} has the sizes ${sizes}`;
  }
  wanted.push(
    [valueOf(named(root, 'IconUrl')[0]), 32],
    [valueOf(named(root, 'HighResolutionIconUrl')[0]), 64],
  );
  for (const [url, size] of wanted) {
    if (url === undefined) continue;
    const { pathname } = new URL(url);
    try {
      const is = await sizeOfPng(join(folder, pathname));
      if (is !== `${size} × ${size}`) yield `${pathname} is ${is}, not ${size} × ${size}`;
    } catch (error) {
      yield `${pathname}: ${error.message}`;
    }
  }
}

async function* commands(root) {
  const ids = named(root, 'Control')
    .concat(named(root, 'Group'), named(root, 'CustomTab'))
    .map(({ attributes }) => attributes.id);
  for (const id of ids.filter((each, index) => ids.indexOf(each) !== index)) yield `Id is used twice: ${id}`;
  for (const id of ids) if (id.length > LIMITS.id) yield `Id is longer than ${LIMITS.id} characters: ${id}`;
  const source = await readFile(join(ROOT, 'src/commands/commands.ts'), 'utf8');
  const associated = [...source.matchAll(/^ {4}name: '(\w+)',$/gm)].map(([, name]) => name);
  const called = named(root, 'FunctionName').map(({ text }) => text);
  for (const name of called) if (!associated.includes(name)) yield `No code for the function ${name}`;
  for (const name of associated) if (!called.includes(name)) yield `No button calls the function ${name}`;
  const runtime = named(root, 'Runtime')[0]?.attributes;
  const functionFile = named(root, 'FunctionFile')[0]?.attributes.resid;
  if (runtime?.lifetime !== 'long' || runtime.resid !== functionFile) {
    yield 'The shared runtime needs lifetime "long" and the same page as the functions.';
  }
}

const file = resolve(process.argv[2] ?? join(ROOT, 'dist/addin/manifest.xml'));
const folder = resolve(process.argv[3] ?? dirname(file));
const problems = [];
try {
  const read = await OfficeAddinManifest.readManifestFile(file);
  for (const [name, value] of Object.entries({
    id: read.id,
    officeAppType: read.officeAppType,
    hosts: read.hosts?.length,
  })) {
    if (!value) problems.push(`The manifest has no ${name}.`);
  }
  const root = treeOf(await readFile(file, 'utf8'));
  for (const check of [identity, urls, resources, icons, commands]) {
    for await (const problem of check(root, folder)) problems.push(problem);
  }
} catch (error) {
  problems.push(error.message);
}
for (const problem of problems) console.error(`✕ ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else {
  console.log(`${file}: no problem found.`);
  console.log(
    'Microsoft’s online validation service was not asked, as this runs without a network; to ask it: npx office-addin-manifest validate manifest.xml',
  );
}
