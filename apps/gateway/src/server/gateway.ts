import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseLocation } from '@zichtlijn/database';
import { Fault } from '@zichtlijn/messages';
import { ProcessingLog, RETAIN_MONTHS } from '@zichtlijn/processing-log';
import { gatewayKey } from '../assertion/gateway-key.ts';
import { NodeAssertions } from '../assertion/node-assertions.ts';
import { NodePool, type PoolOptions } from '../fleet/node-pool.ts';
import { logDirectory } from '../log/log-directory.ts';
import { readMunicipalFacts } from '../national/read-municipal-facts.ts';
import { readPurposes } from '../purpose/purposes.ts';
import { controlPath, serveControl } from '../register/control-socket.ts';
import { NodeRegister, type RegisteredNode } from '../register/node-register.ts';
import { runCommand } from '../register/register-commands.ts';
import { schemaFile } from '../schema/schema-file.ts';
import { listen } from './gateway-server.ts';
import { graph } from './graph.ts';
import { pages } from './pages.ts';

/** How a gateway runs. */
export interface GatewayOptions {
  /** Holds the control socket and, unless `register` says otherwise, the register. */
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
}

/** A gateway that runs. */
export interface Gateway {
  readonly url: string;
  readonly nodes: number;
  /** Purposes that hold today. */
  readonly purposes: number;
  close(): Promise<void>;
}

/** Where a gateway directory keeps its register. */
export function registerLocation(directory: string): DatabaseLocation {
  const url = process.env['GATEWAY_DATABASE_URL'];
  return url ? { url } : { directory: join(directory, 'register') };
}

/**
 * Start a gateway: log, register, node connections, graph, HTTP and control socket, in that order; `close` goes the other way round.
 *
 * @throws Fault SUPERGRAPH_UNREADABLE, MUNICIPAL_FACTS, PURPOSES_INVALID, GATEWAY_KEY, LOG_CHANGED, ADDRESS_IN_USE, ADDRESS_UNAVAILABLE, or of the database.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const supergraphSdl = readSupergraph(options.supergraph ?? schemaFile('supergraph.graphql'));
  mkdirSync(options.directory, { recursive: true, mode: 0o700 });
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  const purposes = readPurposes(options.directory);
  const identity = gatewayKey(options.directory);
  try {
    const retainMonths = options.retainMonths ?? RETAIN_MONTHS;
    const log = await ProcessingLog.open(logDirectory(options.directory), { program: 'zicht-gateway', retainMonths });
    closing.push(() => log.close());
    const register = await NodeRegister.open(options.register ?? registerLocation(options.directory));
    closing.push(() => register.close());
    const pool = new NodePool(options.pool, new NodeAssertions(identity));
    closing.push(() => pool.close());
    const owners = new Map<string, string>();
    const registered = await register.list();
    follow(registered, pool, owners);
    const facts = readMunicipalFacts(join(options.directory, 'municipal-facts.csv'));
    const { selections } = register;
    const server = graph({ supergraphSdl, pool, ownerOf: (code) => owners.get(code), selections, facts, purposes });
    await server.start();
    closing.push(() => server.stop());
    const listening = await listen(pages({ graph: server, log }, purposes), options.host, options.port);
    closing.push(() => listening.close());
    const control = await serveControl(controlPath(options.directory), async (command) => {
      const nodes = await runCommand(register, command);
      follow(nodes, pool, owners);
      return nodes;
    });
    closing.push(() => control.close());
    return { url: listening.url, nodes: registered.length, purposes: purposes.current().length, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function follow(nodes: readonly RegisteredNode[], pool: NodePool, owners: Map<string, string>): void {
  pool.keep(new Map(nodes.map(({ id, url }) => [id, url])));
  owners.clear();
  for (const { id, municipalities } of nodes) for (const code of municipalities) owners.set(code, id);
}

function readSupergraph(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Fault('SUPERGRAPH_UNREADABLE', {
      nl: 'Het supergraph-bestand is niet te lezen. Controleer --supergraph, of maak het met `npm run generate`.',
      en: 'The supergraph file cannot be read. Check --supergraph, or make it with `npm run generate`.',
    });
  }
}
