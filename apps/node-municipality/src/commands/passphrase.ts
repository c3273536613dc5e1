import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { say } from '@zichtlijn/messages';

/** Shows nothing of what is typed. */
const dark = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });

/** Ask for a passphrase: at a terminal without showing it, else as the first line of standard input. It comes by no option and no variable, which others can read. */
export async function passphrase(): Promise<string> {
  const terminal = process.stdin.isTTY === true;
  if (terminal) process.stderr.write(say({ nl: 'Wachtzin: ', en: 'Passphrase: ' }));
  const lines = createInterface({ input: process.stdin, output: dark(), terminal });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
    if (terminal) process.stderr.write('\n');
  }
}
