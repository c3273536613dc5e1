import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '@zichtlijn/messages';
import { Certificates, Drain, secureServer } from '@zichtlijn/operations';
import type { ServeOptions } from '../serve-options.ts';

const CLOSING_MS = 10_000;

/** A node that listens. */
export interface Listening {
  readonly port: number;
  /** Take no new requests, finish those under way, close. */
  close(): Promise<void>;
}

/** Listen for requests, over TLS when there are certificates. @throws Fault PORT_IN_USE or TLS_FILES */
export async function listen(
  listener: RequestListener,
  { host, port, tls }: Pick<ServeOptions, 'host' | 'port' | 'tls'>,
): Promise<Listening> {
  const http = tls === null ? createServer(listener) : secureServer(new Certificates(tls), listener);
  // Longer than the gateway keeps a connection, so that it is the gateway that closes (Node's default is 5 s).
  http.keepAliveTimeout = 65_000;
  http.headersTimeout = 66_000;
  const drain = new Drain(http);
  try {
    http.listen(port, host);
    await once(http, 'listening');
  } catch {
    throw cannotListen(port);
  }
  return { port: (http.address() as AddressInfo).port, close: () => drain.close(CLOSING_MS) };
}

function cannotListen(port: number): Fault {
  return new Fault('PORT_IN_USE', {
    nl: `Poort ${port} is bezet of niet toegestaan op dit adres. Kies een andere met --port, of 0 voor een vrije poort.`,
    en: `Port ${port} is in use or not allowed on this address. Choose another with --port, or 0 for a free one.`,
  });
}
