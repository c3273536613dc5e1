import { type ChildProcess, spawn } from 'node:child_process';
import { Fault } from '@zichtlijn/messages';
import { demoDiskFull } from './host-fault.ts';

const grace = 8_000;

/** What a child is: a program of the project with its arguments, and the environment on top of this process's own. */
export interface ChildOrder {
  readonly title: string;
  readonly program: string;
  readonly arguments: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Every process that this one started, so that every exit can end each by its own pid. */
export class Children {
  readonly #running = new Set<ChildProcess>();
  readonly #onDeath: (fault: Fault) => void;
  #stopping = false;

  /** `onDeath` hears of a service that ends by itself. */
  constructor(onDeath: (fault: Fault) => void) {
    this.#onDeath = onDeath;
    process.once('exit', () => this.#signal('SIGKILL'));
  }

  /** Run a program to its end and give its standard output. @throws Fault DEMO_STEP with what the program itself said. */
  async run(order: ChildOrder): Promise<string> {
    const child = this.#start(order);
    let output = '';
    let complaint = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString()).slice(-4_000)));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code === 0) return output;
    throw stepFault(order.title, complaint);
  }

  /** Start a service and wait until a line of its output matches; gives the first group of the match. The patience is for what hangs, on a machine that is busy. */
  async serve(order: ChildOrder, ready: RegExp, patience = 240_000): Promise<string> {
    const child = this.#start(order);
    let heard = '';
    return new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => reject(stepFault(order.title, heard)), patience);
      let up = false;
      const listen = (chunk: Buffer): void => {
        if (up) return;
        heard = (heard + chunk.toString()).slice(-8_000);
        const match = ready.exec(heard);
        if (!match) return;
        up = true;
        clearTimeout(timer);
        resolve(match[1] ?? match[0]);
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('error', reject);
      child.once('close', () => {
        clearTimeout(timer);
        const fault = stepFault(order.title, heard);
        if (!up) reject(fault);
        else if (!this.#stopping) this.#onDeath(fault);
      });
    });
  }

  /** End every child: SIGTERM, and SIGKILL after a grace. Resolves when all are gone. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const gone = [...this.#running].map(
      (child) => new Promise<void>((resolve) => child.once('close', () => resolve())),
    );
    this.#signal('SIGTERM');
    const timer = setTimeout(() => this.#signal('SIGKILL'), grace);
    await Promise.all(gone);
    clearTimeout(timer);
  }

  #start(order: ChildOrder): ChildProcess {
    if (this.#stopping) throw stepFault(order.title, 'stopping');
    const child = spawn(process.execPath, [order.program, ...order.arguments], {
      env: { ...process.env, ...order.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own: Ctrl-C reaches this process alone, which then ends each child in order.
      detached: process.platform !== 'win32',
    });
    this.#running.add(child);
    child.once('close', () => this.#running.delete(child));
    return child;
  }

  #signal(signal: NodeJS.Signals): void {
    for (const child of this.#running) child.kill(signal);
  }
}

function stepFault(title: string, complaint: string): Fault {
  if (/^DISK_FULL$/m.test(complaint)) return demoDiskFull();
  const said = complaint.trim() === '' ? '' : `\n${complaint.trim()}`;
  return new Fault('DEMO_STEP', {
    nl: `De demonstratie stopt bij: ${title}.`,
    en: `The demonstration stops at: ${title}. What the program said:${said}`,
  });
}
