import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '@zichtlijn/messages';
import { drive } from '../drive.ts';
import type { BenchResult, RefusedResult } from '../result.ts';
import { startFleet } from './contract-fleet.ts';
import { federationOptions } from './federation-options.ts';
import { GatewayDirectory } from './gateway-directory.ts';
import { signIn } from './identity-provider.ts';
import { type Round, roundOf, sizeOf, summarise, warmingUp } from './round.ts';
import { type Variant, type VariantName, Variants } from './variants.ts';
import { everyMember, hangingOf, membersOf, type Scenario } from './workload.ts';

type Result = BenchResult | RefusedResult;

/**
 * A hundred cells of each of 5, 50 and 342 nodes, of which 0, 10 and 30 % hang: a bare scatter-gather over the list form and over compact cells (the floors) against
 * the gateway, by list, by cells and by cells that it remembers, and against gateways with a subgraph per municipality. At the gateway somebody signs in, names a purpose,
 * and every node is asserted who asks. Every variant is a process of its own; rounds interleaved, and of each measure the median round.
 * @param args `--n N`, `--down P`, `--variant NAME` (each more than once), `--rounds N`
 */
export async function* federation(args: readonly string[]): AsyncGenerator<Result> {
  const { n, down, variants: names, rounds } = federationOptions(args);
  const stops: (() => unknown)[] = [];
  try {
    const person = await signIn();
    stops.push(person.stop);
    const plain = await GatewayDirectory.make(person.access);
    stops.push(() => plain.remove());
    const fleet = await startFleet(plain.key);
    stops.push(() => fleet.stop());
    const remembering = await plain.copy();
    stops.push(() => remembering.remove());
    const codes = membersOf({ n: Math.max(...n), down: 0 }).map(({ code }) => code);
    if (names.some((name) => name === 'gateway-list' || name === 'gateway-cells'))
      await plain.register(fleet, codes, false);
    if (names.includes('gateway-cached')) await remembering.register(fleet, codes, true);
    const variants = new Variants(fleet, { plain, remembering }, person.token);
    const running: Variant[] = [];
    for (const name of names) {
      if (isPeer(name)) continue;
      const variant = await variants.start(name);
      stops.push(() => variant.process.stop());
      running.push(variant);
    }
    for (const share of down) {
      await fleet.hang(hangingOf({ n: everyMember.length, down: share }));
      for (const size of n) {
        const scenario = { n: size, down: share };
        // Gateways of others have no deadline for a subgraph, as they come.
        const peers = share === 0 ? names.filter(isPeer) : [];
        yield* measured(scenario, running, rounds, (name) => variants.startPeer(name, size), peers);
      }
    }
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
}

async function* measured(
  scenario: Scenario,
  running: readonly Variant[],
  rounds: number,
  startPeer: (name: PeerName) => Promise<Variant>,
  peers: readonly PeerName[],
): AsyncGenerator<Result> {
  const started: Variant[] = [];
  try {
    for (const name of peers) {
      let peer: Variant | undefined;
      try {
        peer = await startPeer(name);
        await drive(peer.load(scenario), 1, 1);
        started.push(peer);
      } catch (error) {
        const said = error instanceof Fault ? error.sentence.en : (error as Error).message;
        yield { bench: 'federation', variant: name, ...scenario, refused: said.slice(0, 300) };
        await peer?.process.stop();
      }
    }
    const all = new Map<Variant, Round[]>([...running, ...started].map((variant) => [variant, []]));
    const { requests, concurrency } = sizeOf(scenario);
    for (let round = 0; round < warmingUp(scenario); round++) {
      for (const variant of all.keys()) await patiently(() => drive(variant.load(scenario), requests, concurrency));
    }
    for (let round = 0; round < rounds; round++) {
      for (const [variant, results] of all) results.push(await patiently(() => roundOf(variant, scenario)));
    }
    yield* summarise(scenario, all);
  } finally {
    for (const { process } of started) await process.stop();
  }
}

/** On a machine that is busy a node may be late, and is then left alone for ten seconds: what gave no right answer is measured again, a few times. */
async function patiently<T>(measure: () => Promise<T>, times = 3): Promise<T> {
  try {
    return await measure();
  } catch (error) {
    if (times === 1 || !(error instanceof Fault)) throw error;
    await pause(12_000);
    return patiently(measure, times - 1);
  }
}

type PeerName = Extract<VariantName, 'apollo-n' | 'hive-n'>;

const isPeer = (name: VariantName): name is PeerName => name === 'apollo-n' || name === 'hive-n';
