import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin/zicht-gateway.mjs', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Start the real program. */
export function start(...args: string[]): ChildProcess {
  return startWith({}, ...args);
}

/** Start the real program with something else in its environment. */
export function startWith(environment: NodeJS.ProcessEnv, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Run the real program to its end. */
export async function run(...args: string[]): Promise<Outcome> {
  return ended(start(...args));
}

/** What a program printed, and its exit code. */
export function ended(child: ChildProcess): Promise<Outcome> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (part) => {
    out += part;
  });
  child.stderr?.on('data', (part) => {
    err += part;
  });
  return new Promise((done) => child.once('close', (code) => done({ code, out, err })));
}

/** End a program that may still run, and wait until it is gone: what it writes must not stand in the way of removing its directory. */
export async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = ended(child);
  child.kill('SIGKILL');
  await gone;
}

/** The first line that a running program prints on standard output. */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let text = '';
    const read = (part: Buffer) => {
      text += part;
      const end = text.indexOf('\n');
      if (end === -1) return;
      child.stdout?.off('data', read);
      done(text.slice(0, end));
    };
    child.stdout?.on('data', read);
    child.once('close', () => fail(new Error('the program ended without a line')));
  });
}
