import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { keyText } from '@zichtlijn/assertion';
import { Fault } from '@zichtlijn/messages';
import { isLoopback } from '@zichtlijn/operations';
import { servedAt } from '../commands/serving-file.ts';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { nodeKey } from '../dial/node-key.ts';
import { addressNeeded } from './join-fault.ts';

const STARTING_MS = 120_000;
const LOOKING_MS = 200;

/** A node that answers while something is done. */
export interface Answering {
  /** At which the gateway reaches it, once it answers nobody else. */
  address(): Promise<string>;
  /** Stop what was started for the occasion; what served before goes on. */
  stop(): Promise<void>;
}

/**
 * Have this node answer: as it does already, or by `zicht-node serve` for as long as this takes.
 *
 * @param given address by which the gateway comes, where that is another than this machine's own
 * @throws Fault NODE_ADDRESS_NEEDED where the address cannot be known
 */
export async function answering(configuration: NodeConfiguration, given: string | undefined): Promise<Answering> {
  const { directory, dialOut, port } = configuration;
  // At a free port that is taken for the occasion nobody would find it afterwards.
  const isFound = given !== undefined || dialOut !== null || port !== 0 || (await servedAt(directory)) !== null;
  if (!isFound) throw addressNeeded();
  let stop = async (): Promise<void> => undefined;
  return {
    async address() {
      const before = await servedAt(directory);
      if (before === null) stop = serve(directory);
      const served = before ?? (await untilServed(directory));
      await untilGuarded(served);
      if (given !== undefined) return given;
      if (dialOut !== null) return `dial-in:${keyText(nodeKey(directory))}`;
      if (isLoopback(new URL(served).hostname)) return served;
      throw addressNeeded();
    },
    stop: () => stop(),
  };
}

/** @returns what stops it */
function serve(directory: string): () => Promise<void> {
  const child = spawn(process.execPath, [process.argv[1]!, 'serve', '--dir', directory, '--json'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const gone = once(child, 'exit');
  return async () => {
    child.kill('SIGTERM');
    await gone;
  };
}

async function untilServed(directory: string): Promise<string> {
  for (const giveUp = performance.now() + STARTING_MS; performance.now() < giveUp; await setTimeout(LOOKING_MS)) {
    const served = await servedAt(directory);
    if (served !== null) return served;
  }
  throw notServing();
}

/** A node that served before it knew its gateway hears of it within a second or so. One that asks for a certificate turns us away before. */
async function untilGuarded(served: string): Promise<void> {
  if (served.startsWith('https:')) return;
  for (const giveUp = performance.now() + STARTING_MS; performance.now() < giveUp; await setTimeout(LOOKING_MS)) {
    const { status } = await fetch(served, { method: 'POST', body: '{}' }).catch(() => ({ status: 0 }));
    if (status === 401) return;
  }
  throw notServing();
}

function notServing(): Fault {
  return new Fault('NODE_NOT_SERVING', {
    nl: 'Het knooppunt antwoordt niet, en kan dus niet worden beproefd. Start het met "zicht-node serve", kijk wat het zegt, en geef dezelfde opdracht opnieuw.',
    en: 'The node does not answer, and so cannot be probed. Start it with "zicht-node serve", see what it says, and give the same command again.',
  });
}
