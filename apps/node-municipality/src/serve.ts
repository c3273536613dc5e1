import type { RequestListener } from 'node:http';
import { printFault, say } from '@zichtlijn/messages';
import { type ServiceLog, serveMetrics, serviceLog } from '@zichtlijn/operations';
import { Gatekeeper } from './access/gatekeeper.ts';
import { ListedQuestions } from './access/listed-questions.ts';
import { logThroughParent } from './access/log-channel.ts';
import { obeyOwner } from './access/owners-message.ts';
import { SignedTables } from './access/signed-tables.ts';
import { isStop } from './access/stop-message.ts';
import { dial } from './dial/dial.ts';
import { DialOut } from './dial/dial-out.ts';
import { nodeKeyAt } from './dial/node-key.ts';
import { httpListener } from './graphql/http-listener.ts';
import { listen } from './graphql/listen.ts';
import { nodeServer } from './graphql/node-server.ts';
import { signThroughParent } from './memory/sign-channel.ts';
import { NodeMetrics } from './operations/node-metrics.ts';
import { openReleaseReader } from './releases/open-release-reader.ts';
import { knowledgeSentence } from './releases/retraction-knowledge.ts';
import type { ReleaseReader } from './releases/served-release.ts';
import { type Standing, standingOf } from './releases/standing.ts';
import { type ServeOptions, serveOptions } from './serve-options.ts';

/**
 * The serving process: reads releases, answers the contract, and knows nothing else. It imports no vault, no keys and no configuration, is
 * given no credential but that of the reader, and runs under Node's permission model (see `serve` among the commands).
 */
async function serve(options: ServeOptions): Promise<void> {
  const log = serviceLog('zicht-node');
  const metrics = new NodeMetrics();
  const releases = new Map<string, ReleaseReader>();
  for (const { code, releases: at } of options.municipalities) releases.set(code, await openReleaseReader(at, code));
  const server = nodeServer();
  await server.start();
  const gatekeeper = new Gatekeeper(options, [...releases.keys()]);
  const append = metrics.watched(logThroughParent(), () => log.warn('LOG_UNAVAILABLE'));
  const memory = { grant: options.memory, sign: signThroughParent() };
  const listed = new ListedQuestions(options.listed);
  const signed = new SignedTables(options.signed);
  obeyOwner((allowed) => {
    gatekeeper.replace(allowed);
    memory.grant = allowed.memory;
    listed.keepTo(allowed.listed);
    signed.keepTo(allowed.signed);
  });
  const { knownWithinDays } = options;
  const allowed = (code: string) => ({ signed: signed.of(code), knownWithinDays });
  const parts = { server, releases, gatekeeper, append, memory, listed, allowed };
  const listener = httpListener({ ...parts, gatewayName: options.tls?.gateway });
  const listening = await listen(metrics.measured(listener), options);
  const dialling = diallingOut(options, gatekeeper, metrics.measured(httpListener(parts)), log);
  const served = options.metrics && (await serveMetrics(metrics.service.registry, options.metrics));
  stopWhenTold(async () => {
    log.info('STOPPING');
    await Promise.all([listening.close(), dialling?.close()]);
    await served?.close();
    await server.stop();
    for (const reader of releases.values()) await reader.close();
    log.info('STOPPED');
  });
  const { port } = listening;
  for (const [code, reader] of releases) announce(options, code, port, await standingOf(reader, false, allowed(code)));
  log.info('STARTED', { port });
  dialling?.start();
  process.send?.({ host: options.host, port, secure: options.tls !== null });
}

/** @throws Fault NODE_KEY when its key cannot be read */
function diallingOut(
  { municipalities, dialOut }: ServeOptions,
  gatekeeper: Gatekeeper,
  listener: RequestListener,
  log: ServiceLog,
): DialOut | null {
  if (dialOut === null) return null;
  const key = nodeKeyAt(dialOut.keyFile);
  // As the register of the gateway has it: the first municipality in lower case.
  const id = municipalities[0]?.code.toLowerCase() ?? '';
  return new DialOut(listener, () => dial(dialOut, id, gatekeeper.gatewayKeys, key), log);
}

/** Stop once, whoever says so: the parent, a signal to the whole group of processes, or that the parent is gone. */
function stopWhenTold(stop: () => Promise<void>): void {
  let isStopping = false;
  const once = async () => {
    if (isStopping) return;
    isStopping = true;
    await stop();
    if (process.connected) process.disconnect();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, once);
  process.on('disconnect', once);
  process.on('message', (message) => {
    if (isStop(message)) void once();
  });
}

function announce(
  { host, json, tls }: ServeOptions,
  municipality: string,
  port: number,
  { release: served, knowledge }: Standing,
): void {
  const current = served?.manifest ?? null;
  const url = `${tls === null ? 'http' : 'https'}://${host}:${port}/graphql`;
  const release = current?.id ?? null;
  const synthetic = current?.synthetic ?? false;
  if (json) {
    process.stdout.write(`${JSON.stringify({ event: 'listening', port, url, municipality, release, synthetic })}\n`);
    return;
  }
  const none = { nl: 'nog geen release', en: 'no release yet' };
  const mark = synthetic ? say({ nl: ' · verzonnen gegevens', en: ' · verzonnen gegevens (invented data)' }) : '';
  process.stdout.write(`${municipality}: ${release ?? say(none)}${mark} · ${url}\n`);
  if (knowledge !== null) process.stdout.write(`${say(knowledgeSentence(knowledge, municipality))}\n`);
}

try {
  await serve(serveOptions(process.env));
} catch (error) {
  process.exitCode = printFault(error, process.argv.includes('--json'));
  if (process.connected) process.disconnect();
}
