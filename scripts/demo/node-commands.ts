import { printFault, runProgram } from '@zichtlijn/messages';
import { nodeProgram } from '../../apps/node-municipality/src/program.ts';
import { hostFault } from './host-fault.ts';

/**
 * A program of its own: runs commands of `zicht-node` one after another (argument: JSON, a list of command lines) until one
 * fails. One process for several, because half the time of a short command is its start.
 */
try {
  for (const line of JSON.parse(process.argv[2] ?? '[]') as string[][]) {
    await runProgram(await nodeProgram(line[0]), ['node', 'zicht-node', ...line]);
    if (process.exitCode !== undefined && process.exitCode !== 0) break;
  }
} catch (error) {
  process.exitCode = printFault(hostFault(error), false);
}
