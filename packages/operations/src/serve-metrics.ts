import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '@zichtlijn/messages';
import type { Registry } from 'prom-client';
import { isForLoopback, isLoopback } from './is-loopback.ts';
import type { ListenAddress } from './listen-address.ts';

/** A page of metrics that is served. */
export interface ServedMetrics {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serve `GET /metrics` on an address of its own, so that a proxy in front of the service never passes it on. On loopback only requests for a
 * loopback name are answered.
 *
 * @throws Fault METRICS_UNAVAILABLE when the address is in use or not of this machine
 */
export async function serveMetrics(registry: Registry, { host, port }: ListenAddress): Promise<ServedMetrics> {
  const onlyLoopback = isLoopback(host);
  const server = createServer(async (request, response) => {
    if (onlyLoopback && !isForLoopback(request.headers.host)) return void response.writeHead(403).end();
    if (request.method !== 'GET' || request.url !== '/metrics') return void response.writeHead(404).end();
    try {
      const text = await registry.metrics();
      response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text);
    } catch {
      response.writeHead(500).end();
    }
  });
  await new Promise<void>((done, fail) => {
    server.once('error', () => fail(unavailable(host, port)));
    server.listen(port, host, done);
  });
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/metrics`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function unavailable(host: string, port: number): Fault {
  return new Fault('METRICS_UNAVAILABLE', {
    nl: `Op ${host}:${port} kunnen geen meetwaarden worden aangeboden: de poort is bezet, of het adres is niet van deze machine. Kies een ander adres.`,
    en: `Metrics cannot be offered on ${host}:${port}: the port is in use, or the address is not of this machine. Choose another address.`,
  });
}
