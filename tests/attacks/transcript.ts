import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Everything that programs and servers said while it was kept. */
export class Transcript {
  #said = '';
  readonly #temporary: string;
  readonly #running = new Set<ChildProcess>();

  /** @param temporary the programs' own temporary directory and working directory, to be searched afterwards. */
  constructor(temporary: string) {
    mkdirSync(temporary, { recursive: true });
    this.#temporary = temporary;
  }

  get text(): string {
    return this.#said;
  }

  add(text: string): void {
    this.#said += `${text}\n`;
  }

  /** Start a program of the project; what it prints is kept. */
  start(program: string, ...args: readonly string[]): ChildProcess {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: this.#temporary,
      env: { ...process.env, TMPDIR: this.#temporary, ZICHT_DEBUG: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (this.#said += part));
    return child;
  }

  /** Run a program to its end; gives its exit code with what it printed, and with what it printed on standard error. */
  async run(
    program: string,
    ...args: readonly string[]
  ): Promise<{ readonly code: number | null; readonly said: string; readonly errors: string }> {
    const before = this.#said.length;
    const child = this.start(program, ...args);
    const errors: Buffer[] = [];
    child.stderr?.on('data', (part: Buffer) => errors.push(part));
    const code = await new Promise<number | null>((done) => child.once('close', done));
    return { code, said: this.#said.slice(before), errors: Buffer.concat(errors).toString() };
  }

  /** Start a service; gives the first match of its output. */
  async serve(ready: RegExp, program: string, ...args: readonly string[]): Promise<string> {
    const child = this.start(program, ...args);
    return new Promise((done, fail) => {
      child.stdout?.on('data', (part: Buffer) => {
        const found = ready.exec(part.toString())?.[1];
        if (found !== undefined) done(found);
      });
      child.once('exit', (code) => fail(new Error(`the service ended with ${code}`)));
    });
  }

  async stop(): Promise<void> {
    await Promise.all(
      [...this.#running].map((child) => {
        const gone = new Promise((done) => child.once('exit', done));
        // One that stands still would never hear of a gentler signal.
        child.kill('SIGTERM');
        child.kill('SIGCONT');
        return gone;
      }),
    );
  }
}
