import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ApolloServer } from '@apollo/server';
import type { DatabaseLocation } from '@zichtlijn/database';
import { printFault } from '@zichtlijn/messages';
import { fetchThroughProxy, type ListenAddress, type ServiceLog, serveMetrics } from '@zichtlijn/operations';
import { ProcessingLog, RETAIN_MONTHS } from '@zichtlijn/processing-log';
import { guardedPages } from '../access/guarded-pages.ts';
import { GatewayIdentity } from '../assertion/gateway-identity.ts';
import { NodeAssertions } from '../assertion/node-assertions.ts';
import { auditPage } from '../audit/audit-page.ts';
import { DialIn } from '../dial-in/dial-in.ts';
import { NodeConnections } from '../fleet/node-connections.ts';
import { nodeContract } from '../fleet/node-contract.ts';
import { NodePool, type PoolOptions } from '../fleet/node-pool.ts';
import { Scatter } from '../fleet/scatter.ts';
import { Joining } from '../joining/joining.ts';
import { logDirectory } from '../log/log-directory.ts';
import { GatewayMemory, type MemoryOptions } from '../memory/gateway-memory.ts';
import { GatewayOperations } from '../operations/gateway-operations.ts';
import { measuredPages } from '../operations/measured-pages.ts';
import { readyPage } from '../operations/ready-page.ts';
import { followPurposes } from '../purpose/follow-purposes.ts';
import { controlPath, serveControl } from '../register/control-socket.ts';
import { FollowedRegister } from '../register/followed-register.ts';
import { diallingKey } from '../register/node-address.ts';
import { NodeRegister, type RegisteredNode } from '../register/node-register.ts';
import { registerLocation } from '../register/register-location.ts';
import { checkPage } from '../release-check/check-page.ts';
import { listen } from './gateway-server.ts';
import { type GatewaySettings, readSettings } from './gateway-settings.ts';
import { graph } from './graph.ts';
import { pages } from './pages.ts';

/** How a gateway runs. */
export interface GatewayOptions extends MemoryOptions {
  /** Holds the control socket, what waits for nodes and, unless `register` says otherwise, the register. */
  readonly directory: string;
  readonly register?: DatabaseLocation;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** File with the composed supergraph; the committed one by default. */
  readonly supergraph?: string;
  readonly pool?: Partial<PoolOptions>;
  /** Months after which records of the log are removed. */
  readonly retainMonths?: number;
  /** Where nodes that cannot be reached dial in; nowhere by default. */
  readonly dialIn?: ListenAddress;
  /** Where `/metrics` is served; nowhere by default. */
  readonly metrics?: ListenAddress;
  /** For who operates it; by default nothing is told. */
  readonly log?: ServiceLog;
}

/** A gateway that runs. */
export interface Gateway {
  readonly url: string;
  /** Address of the metrics, where they are served. */
  readonly metrics: string | null;
  /** Port at which nodes dial in, where they can. */
  readonly dialIn: number | null;
  readonly nodes: number;
  /** Purposes that hold today. */
  readonly purposes: number;
  /** Whether it knows who asks; without that it is open, on this machine alone. */
  readonly hasSignIn: boolean;
  close(): Promise<void>;
}

/**
 * Start a gateway from settings that were read: log, register, node connections, graph, HTTP and control socket, in that order; `close` goes the other way round.
 *
 * @throws Fault PROXY_INVALID, LOG_CHANGED, ADDRESS_IN_USE, ADDRESS_UNAVAILABLE, METRICS_UNAVAILABLE, or of `readSettings` or the database.
 */
export async function startGateway(
  options: GatewayOptions,
  settings: GatewaySettings = readSettings(options),
): Promise<Gateway> {
  const { supergraphSdl, purposes, facts, identity, succession, access, tls } = settings;
  const known = new GatewayIdentity(options.directory, { identity, succession });
  // The provider of sign-in is asked by `fetch`.
  fetchThroughProxy();
  mkdirSync(options.directory, { recursive: true, mode: 0o700 });
  const operations = new GatewayOperations(options.log);
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    const retainMonths = options.retainMonths ?? RETAIN_MONTHS;
    const log = await ProcessingLog.open(logDirectory(options.directory), { program: 'zicht-gateway', retainMonths });
    closing.push(() => log.close());
    const at = options.register ?? registerLocation(options.directory);
    const register = await NodeRegister.open(at);
    closing.push(() => register.close());
    const addresses = new Map<string, string>();
    const candidates = new Map<string, string>();
    const addressOf = (node: string) => candidates.get(node) ?? addresses.get(node) ?? '';
    const dialling = new DialIn(identity, (node) => diallingKey(addressOf(node)), options.log, succession);
    const connections = new NodeConnections(tls.of, process.env, (node) => dialling.dispatcher(node));
    const assertions = new NodeAssertions(identity, Date.now, (node, code) => owners.get(code) === node, succession);
    known.follow((now) => {
      dialling.succeed(now);
      assertions.succeed(now);
    });
    const pool = new NodePool(options.pool, assertions, operations, connections);
    closing.push(async () => {
      await dialling.close();
      await pool.close();
    });
    operations.metrics.followBreakers(() => pool.breakers());
    const following = followPurposes(options.directory, purposes, (fault) =>
      printFault(fault, options.log !== undefined),
    );
    closing.push(async () => following.close());
    const contract = nodeContract();
    const memory = new GatewayMemory(pool, contract, options);
    closing.push(() => memory.close());
    const owners = new Map<string, string>();
    const nodes = new FollowedRegister(register, followed(pool, memory, owners, addresses));
    closing.push(() => nodes.close());
    const registered = await nodes.start('url' in at);
    const { selections } = register;
    const ownerOf = (code: string) => owners.get(code);
    const joining = new Joining({
      ...{ register, known, connections, candidates, nodes, pool: options.pool },
      stated: memory.stated,
      log: options.log,
    });
    joining.standings.start();
    closing.push(() => joining.standings.close());
    const scatter = new Scatter(pool, contract, ownerOf, memory.answers);
    const budgets = access?.budgets;
    const hidesSchema = process.env['NODE_ENV'] === 'production';
    const standingOf = (code: string) => joining.standings.of(code);
    const server = graph({
      ...{ supergraphSdl, scatter, ownerOf, selections, facts, purposes, budgets, hidesSchema },
      standingOf,
    });
    await server.start();
    closing.push(() => server.stop());
    const dialIn = options.dialIn && (await dialling.listen(options.dialIn, tls.dialIn));
    const metrics = options.metrics && (await serveMetrics(operations.metrics.service.registry, options.metrics));
    if (metrics) closing.push(() => metrics.close());
    const watched = operations.watch(log);
    const boundaries = join(options.directory, 'boundaries');
    const all = [
      ...pages({ graph: server, scatter, log: watched }, purposes, boundaries, access !== null),
      checkPage(options.directory),
      ...(access === null ? [] : [...access.pages, auditPage(options.directory, watched)]),
      joining.page,
      readyPage({ register: () => register.isReachable(), supergraph: () => isStarted(server) }),
    ];
    const served = measuredPages(
      access === null ? all : guardedPages(all, access, watched),
      operations.metrics.service,
    );
    const listening = await listen(served, options.host, options.port, {
      underAnyName: access !== null,
      certificates: tls.listen,
    });
    closing.push(() => listening.close());
    const run = joining.control(listening.url);
    const control = await serveControl(controlPath(options.directory), run);
    closing.push(() => control.close());
    // A key that was replaced while it started.
    known.look();
    return {
      url: listening.url,
      metrics: metrics?.url ?? null,
      dialIn: dialIn ?? null,
      nodes: registered.length,
      purposes: purposes.current().length,
      hasSignIn: access !== null,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function isStarted(server: ApolloServer): boolean {
  server.assertStarted('readiness');
  return true;
}

function followed(pool: NodePool, memory: GatewayMemory, owners: Map<string, string>, addresses: Map<string, string>) {
  return (nodes: readonly RegisteredNode[]): void => {
    addresses.clear();
    for (const { id, url } of nodes) addresses.set(id, url);
    pool.keep(addresses);
    owners.clear();
    for (const { id, municipalities } of nodes) for (const code of municipalities) owners.set(code, id);
    memory.follow(nodes);
  };
}
