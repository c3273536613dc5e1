import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Fault, printFault, say } from '@zichtlijn/messages';
import { httpListener } from './graphql/http-listener.ts';
import { nodeServer } from './graphql/node-server.ts';
import { openReleaseReader } from './releases/open-release-reader.ts';
import { type ServeOptions, serveOptions } from './serve-options.ts';

/**
 * The serving process: reads releases, answers the contract, and knows nothing else. It imports no vault, no keys and no configuration, is
 * given no credential but that of the reader, and runs under Node's permission model (see `serve` among the commands).
 */
async function serve(options: ServeOptions): Promise<void> {
  const releases = await openReleaseReader(options.releases, options.municipality);
  const server = nodeServer();
  await server.start();
  const http = httpListener({ server, releases, municipality: options.municipality });
  http.listen(options.port, options.host);
  try {
    await once(http, 'listening');
  } catch {
    throw cannotListen(options.port);
  }
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    http.close();
    http.closeIdleConnections();
    await Promise.race([once(http, 'close'), new Promise((done) => setTimeout(done, 10_000).unref())]);
    http.closeAllConnections();
    await server.stop();
    await releases.close();
    process.disconnect?.();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
  // The command that started this process is gone: nobody could stop it any more.
  process.on('disconnect', stop);
  const current = await releases.current();
  announce(
    options,
    (http.address() as AddressInfo).port,
    current?.manifest.id ?? null,
    current?.manifest.synthetic ?? false,
  );
}

function announce(options: ServeOptions, port: number, release: string | null, synthetic: boolean): void {
  const url = `http://${options.host}:${port}/graphql`;
  if (options.json) {
    const { municipality } = options;
    process.stdout.write(`${JSON.stringify({ event: 'listening', port, url, municipality, release, synthetic })}\n`);
    return;
  }
  const what = release === null ? { nl: 'nog geen release', en: 'no release yet' } : { nl: release, en: release };
  const mark = synthetic ? say({ nl: ' (verzonnen gegevens)', en: ' (verzonnen gegevens: invented data)' }) : '';
  process.stdout.write(`${options.municipality}: ${say(what)}${mark}\n${url}\n`);
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
  process.disconnect?.();
}
