import '../../packages/database/src/resolve-within-drizzle.ts';

import { runProgram } from '@zichtlijn/messages';
import { nodeProgram } from '../../apps/node-municipality/src/program.ts';

/**
 * A program of its own: runs commands of `zicht-node` one after another (argument: JSON, a list of command lines), also after one that was refused, and
 * says on standard error with which code each ended. One process for all, because most of a short one is its start.
 */
for (const line of JSON.parse(process.argv[2] ?? '[]') as string[][]) {
  process.exitCode = 0;
  await runProgram(await nodeProgram(line[0]), ['node', 'zicht-node', ...line]);
  process.stderr.write(`ended with ${process.exitCode}\n`);
}
process.exitCode = 0;
