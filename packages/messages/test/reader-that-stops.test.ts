import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const messages = new URL('../src/index.ts', import.meta.url).href;
const commander = import.meta.resolve('commander');

/** Prints more than a pipe holds, and then goes on with what it came for. */
const program = `
import { Command } from '${commander}';
import { runProgram } from '${messages}';
const go = new Command('go').action(async () => {
  for (let line = 0; line < 20; line++) {
    process.stdout.write('x'.repeat(65536));
    await new Promise((done) => setTimeout(done, 1));
  }
  process.stderr.write('went on');
});
await runProgram(new Command('zicht').addCommand(go), ['node', 'zicht', 'go']);`;

it('goes on when who reads along stops', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  child.stdout.once('data', () => child.stdout.destroy());
  const [told, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  expect([told, code]).toEqual(['went on', 0]);
});
