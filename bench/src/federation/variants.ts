import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Load } from '../drive.ts';
import { listeningUrl } from '../listening-url.ts';
import { type MeasuredProcess, startMeasured } from '../measured-process.ts';
import type { Fleet } from './contract-fleet.ts';
import type { GatewayDirectory } from './gateway-directory.ts';
import { judgeOf } from './judge.ts';
import { peerQuery, peerSupergraph } from './peers/peer-supergraph.ts';
import { membersOf, question, type Scenario } from './workload.ts';

/** What can be measured, the floors first. */
export const variantNames = [
  'floor-list',
  'floor-cells',
  'gateway-list',
  'gateway-cells',
  'gateway-cached',
  'apollo-n',
  'hive-n',
] as const;
export type VariantName = (typeof variantNames)[number];

/** One way to get the rows of a scenario, in a process of its own. */
export interface Variant {
  readonly name: VariantName;
  readonly process: MeasuredProcess;
  load(scenario: Scenario): Load;
}

/** The gateway gives a node this long. */
export const DEADLINE_MS = 3_000;
const selections = {
  'gateway-list': 'observations { area category flags measure period status value }',
  'gateway-cells': 'cells',
  'gateway-cached': 'cells',
} as const;

/** Starts variants; the nodes run, and know the key of `directory`. */
export class Variants {
  readonly #fleet: Fleet;
  readonly #directory: GatewayDirectory;
  readonly #remembering: GatewayDirectory;
  readonly #token: string;

  constructor(fleet: Fleet, directories: { plain: GatewayDirectory; remembering: GatewayDirectory }, token: string) {
    this.#fleet = fleet;
    this.#directory = directories.plain;
    this.#remembering = directories.remembering;
    this.#token = token;
  }

  /** A floor or a gateway: one process for all scenarios. */
  async start(name: Exclude<VariantName, 'apollo-n' | 'hive-n'>): Promise<Variant> {
    if (name === 'floor-list' || name === 'floor-cells') return this.#floor(name);
    const process = await (name === 'gateway-cached' ? this.#remembering : this.#directory).start();
    const url = await listeningUrl(process);
    const token = this.#token;
    const load = (scenario: Scenario): Load => {
      return { url, token, body: ask(scenario, selections[name]), judge: judgeOf(scenario) };
    };
    return { name, process, load };
  }

  async #floor(name: 'floor-list' | 'floor-cells'): Promise<Variant> {
    const program = fileURLToPath(new URL('./floor.ts', import.meta.url));
    const form = name === 'floor-list' ? 'list' : 'cells';
    const order = JSON.stringify({ ports: this.#fleet.ports, form, deadlineMs: DEADLINE_MS });
    const process = startMeasured(program, [order], {});
    const url = await listeningUrl(process);
    return {
      name,
      process,
      load: (scenario) => ({ url, body: JSON.stringify({ n: scenario.n }), judge: judgeOf(scenario) }),
    };
  }

  /** A gateway of others, with a subgraph for each of the nodes of one scenario. @throws Error when they do not compose */
  async startPeer(name: 'apollo-n' | 'hive-n', n: number): Promise<Variant> {
    const directory = await mkdtemp(join(tmpdir(), 'zichtlijn-bench-'));
    const file = join(directory, 'supergraph.graphql');
    await writeFile(file, peerSupergraph(n, this.#fleet.ports));
    const program = fileURLToPath(new URL(`./peers/${name === 'apollo-n' ? 'apollo' : 'hive'}.ts`, import.meta.url));
    const process = startMeasured(program, [file], {});
    const url = await listeningUrl(process);
    const body = JSON.stringify({ query: peerQuery(n) });
    await rm(directory, { recursive: true, force: true });
    return { name, process, load: (scenario) => ({ url, body, judge: judgeOf(scenario) }) };
  }
}

function ask(scenario: Scenario, selection: string): string {
  const query = `query Compare($in: Selection!, $indicator: ID!, $period: String!, $level: AreaLevel) {
    compare(in: $in, indicator: $indicator, period: $period, level: $level) { rows { code municipality { name } ${selection} } }
  }`;
  const { indicator, period, level } = question;
  const variables = { in: { municipalities: membersOf(scenario).map(({ code }) => code) }, indicator, period, level };
  return JSON.stringify({ query, variables });
}
