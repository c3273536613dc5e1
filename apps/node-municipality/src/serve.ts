import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault, printFault, say } from '@zichtlijn/messages';
import type { ReleaseManifest } from '@zichtlijn/release';
import { Gatekeeper } from './access/gatekeeper.ts';
import { logThroughParent } from './access/log-channel.ts';
import { httpListener } from './graphql/http-listener.ts';
import { nodeServer } from './graphql/node-server.ts';
import { openReleaseReader } from './releases/open-release-reader.ts';
import type { ReleaseReader } from './releases/served-release.ts';
import { type ServeOptions, serveOptions } from './serve-options.ts';

/**
 * The serving process: reads releases, answers the contract, and knows nothing else. It imports no vault, no keys and no configuration, is
 * given no credential but that of the reader, and runs under Node's permission model (see `serve` among the commands).
 */
async function serve(options: ServeOptions): Promise<void> {
  const releases = new Map<string, ReleaseReader>();
  for (const { code, releases: at } of options.municipalities) releases.set(code, await openReleaseReader(at, code));
  const server = nodeServer();
  await server.start();
  const gatekeeper = new Gatekeeper(options, [...releases.keys()]);
  const http = httpListener({ server, releases, gatekeeper, append: logThroughParent() });
  await listen(http, options);
  const stop = stopper(http, async () => {
    await server.stop();
    for (const reader of releases.values()) await reader.close();
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  // The command that started this process is gone: nobody could stop it any more.
  process.on('disconnect', stop);
  const { port } = http.address() as AddressInfo;
  for (const [code, reader] of releases) announce(options, code, port, (await reader.current())?.manifest ?? null);
  process.send?.({ host: options.host, port });
}

async function listen(http: Server, { port, host }: ServeOptions): Promise<void> {
  try {
    http.listen(port, host);
    await once(http, 'listening');
  } catch {
    throw cannotListen(port);
  }
}

/** Stop once: no new requests, those under way finish, then what they read from closes. */
function stopper(http: Server, close: () => Promise<void>): () => Promise<void> {
  let stopping = false;
  return async () => {
    if (stopping) return;
    stopping = true;
    http.close();
    http.closeIdleConnections();
    await Promise.race([once(http, 'close'), new Promise((done) => setTimeout(done, 10_000).unref())]);
    http.closeAllConnections();
    await close();
    if (process.connected) process.disconnect();
  };
}

function announce(
  { host, json }: ServeOptions,
  municipality: string,
  port: number,
  current: ReleaseManifest | null,
): void {
  const url = `http://${host}:${port}/graphql`;
  const release = current?.id ?? null;
  const synthetic = current?.synthetic ?? false;
  if (json) {
    process.stdout.write(`${JSON.stringify({ event: 'listening', port, url, municipality, release, synthetic })}\n`);
    return;
  }
  const none = { nl: 'nog geen release', en: 'no release yet' };
  const mark = synthetic ? say({ nl: ' · verzonnen gegevens', en: ' · verzonnen gegevens (invented data)' }) : '';
  process.stdout.write(`${municipality}: ${release ?? say(none)}${mark} · ${url}\n`);
}

function cannotListen(port: number): Fault {
  return new Fault('PORT_IN_USE', {
    nl: `Poort ${port} is bezet of niet toegestaan op dit adres. Kies een andere met --port, of 0 voor een vrije poort.`,
    en: `Port ${port} is in use or not allowed on this address. Choose another with --port, or 0 for a free one.`,
  });
}

try {
  await serve(serveOptions(process.env));
} catch (error) {
  process.exitCode = printFault(error, process.argv.includes('--json'));
  if (process.connected) process.disconnect();
}
