import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type NetworkWatch = {
  /** Where it listens on the loopback address, as "127.0.0.1:port". */
  readonly address: string;
  readonly port: number;
  /** Method and address of each request so far. */
  readonly seen: readonly string[];
  close(): Promise<void>;
};

/**
 * A proxy that notes and refuses whatever a browser asks of the world: nothing leaves the machine, and nothing is
 * missed, whichever part of the browser asks. Browsers go around it for loopback addresses, where test pages are.
 */
export async function watchNetwork(): Promise<NetworkWatch> {
  const seen: string[] = [];
  const proxy = createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`);
    response.writeHead(403).end();
  });
  proxy.on('connect', (request, socket) => {
    seen.push(`CONNECT ${request.url}`);
    socket.on('error', () => {});
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    address: `127.0.0.1:${port}`,
    port,
    seen,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
