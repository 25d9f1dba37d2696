import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain',
  '.json': 'application/json',
};

/** As strict as a site can be: no script, no style, no frame. The icon is what browsers ask for by themselves. */
export const STRICT_CSP =
  "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'none'";

export type PageServer = {
  readonly origin: string;
  /** Serves a text under a path, its type by the path's ending, and returns its address. */
  put(path: string, body: string, headers?: Readonly<Record<string, string>>): string;
  /** An address that never answers. */
  never(path: string): string;
  /** Path of each request so far, but for the icons that browsers ask for by themselves. */
  readonly requests: readonly string[];
  close(): Promise<void>;
};

/** A web server on the loopback address for pages to test on. */
export async function serve(): Promise<PageServer> {
  const pages = new Map<string, { body: string; headers: Record<string, string> }>();
  const left = new Set<string>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    requests.push(pathname);
    if (left.has(pathname)) return;
    const page = pages.get(pathname);
    if (!page) return response.writeHead(404).end();
    response.writeHead(200, page.headers).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    put(at, body, headers = {}) {
      const type = `${TYPES[path.extname(at)] ?? 'text/html'}; charset=utf-8`;
      pages.set(at, { body, headers: { 'content-type': type, 'cache-control': 'no-store', ...headers } });
      return origin + at;
    },
    never(at) {
      left.add(at);
      return origin + at;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
