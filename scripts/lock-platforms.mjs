// Adds to package-lock.json the packages of other platforms that a registry did not offer when the lock was
// written: `node scripts/lock-platforms.mjs`. Some mirrors carry the binaries of their own platform only; npm then
// leaves the others out of the lock, and `npm ci` refuses a lock without them. On the platform in question npm
// asks its own registry for them. docs/decisions/0007 says more.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../package-lock.json');
const PLATFORM =
  /(darwin|win32|linux|android|freebsd|openharmony)-(arm64|x64|ia32|arm|ppc64|s390x|riscv64|loong64)(?:-(gnu|musl))?/;

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const known = Object.keys(lock.packages);
const added = {};
for (const { optionalDependencies = {}, license, dev } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const match = PLATFORM.exec(name);
    if (!match || known.some((path) => path.endsWith(`node_modules/${name}`))) continue;
    const [, os, cpu, libc] = match;
    added[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(dev ? { dev } : {}),
      ...(libc ? { libc: [libc === 'gnu' ? 'glibc' : 'musl'] } : {}),
      license,
      optional: true,
      os: [os],
    };
  }
}
lock.packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${Object.keys(added).length} packages of other platforms added.`);
