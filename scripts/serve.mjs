// A small server of static files for development: one folder, for this machine only.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A file whose name holds a hash of its content never changes. */
const HASHED = /\.[0-9a-f]{12}\.(js|css)$/;

async function fileAt(folder, path) {
  const file = join(folder, normalize(`/${decodeURIComponent(path)}`));
  try {
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

/**
 * Serves a folder until the process ends.
 * @param {{ folder: string, port: number, index: string, certificates?: object, headers?: Record<string, string> }} options
 * @returns {Promise<string>} the address
 */
export async function serve({ folder, port, index, certificates, headers = {} }) {
  const answer = async (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    let file = null;
    try {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      file = await fileAt(folder, pathname === '/' ? index : pathname);
    } catch {
      // An address that can't be decoded names no file.
    }
    if (file === null) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).pipe(response);
  };
  const server = certificates ? createHttps(certificates, answer) : createHttp(answer);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return `${certificates ? 'https' : 'http'}://localhost:${server.address().port}`;
}
