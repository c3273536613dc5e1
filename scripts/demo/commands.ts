import '@zichtlijn/database/resolve-within-drizzle';

import { printFault, runProgram } from '@zichtlijn/messages';
import type { Command } from 'commander';
import { hostFault } from './host-fault.ts';

/**
 * A program of its own: runs commands of `zicht-node` or `zicht-gateway` one after another (arguments: which of the two, and JSON, a
 * list of command lines) until one fails. One process for several, because half the time of a short command is its start.
 */
const [of = '', lines = '[]'] = process.argv.slice(2);

async function program(asked: string | undefined): Promise<Command> {
  if (of === 'node') return (await import('../../apps/node-municipality/src/program.ts')).nodeProgram(asked);
  return (await import('../../apps/gateway/src/program.ts')).gatewayProgram(asked);
}

try {
  for (const line of JSON.parse(lines) as string[][]) {
    await runProgram(await program(line[0]), ['node', of, ...line]);
    if (process.exitCode !== undefined && process.exitCode !== 0) break;
  }
} catch (error) {
  process.exitCode = printFault(hostFault(error), false);
}
