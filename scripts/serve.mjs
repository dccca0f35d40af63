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

async function fileAt(folders, path) {
  const wanted = normalize(`/${decodeURIComponent(path)}`);
  const prefix = Object.keys(folders).find((each) => wanted.startsWith(each)) ?? '';
  const file = join(folders[prefix], wanted.slice(prefix.length));
  try {
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

/**
 * Serves a folder until the process ends.
 * @typedef {(response: import('node:http').ServerResponse) => void | Promise<void>} Answer
 * @param {object} options
 * @param {string} options.folder
 * @param {number} options.port 0 for any that is free
 * @param {string} options.index the file that is served for /
 * @param {object} [options.certificates] makes it https
 * @param {Record<string, string>} [options.headers] of every answer
 * @param {Record<string, string>} [options.folders] further folders by the beginning of the path: '/addin/'
 * @param {Record<string, Answer>} [options.answers] paths that are no files
 * @returns {Promise<string>} the address
 */
export async function serve({ folder, port, index, certificates, headers = {}, folders = {}, answers = {} }) {
  const places = { ...folders, '': folder };
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
      const path = pathname === '/' ? `/${index}` : pathname;
      if (path in answers) {
        response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream');
        response.setHeader('Cache-Control', 'no-cache');
        await answers[path](response);
        return;
      }
      file = await fileAt(places, path);
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
