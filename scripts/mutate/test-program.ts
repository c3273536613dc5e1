import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';
import type { Attempt, Costs, Message } from './noticing.ts';

/** Runs the tests of a copied package for one mutant after another, in a program that is started anew when a mutant ends it. */
export class TestProgram {
  readonly #root: string;
  readonly #tests: readonly string[];
  #costs: Costs = {};
  #program: ChildProcess | null = null;

  constructor(root: string, tests: readonly string[]) {
    this.#root = root;
    this.#tests = tests;
  }

  /**
   * Which test file notices a mutant; null when none does.
   * @throws Error when a test fails that has no mutant before it.
   */
  async noticing({ path, text }: Mutant): Promise<string | null> {
    const file = join(this.#root, path);
    const attempt: Attempt = { file, original: readFileSync(file, 'utf8'), text };
    const program = await this.#started();
    program.send(attempt);
    const answer = await next(program);
    if (answer?.kind === 'noticed') return answer.by;
    if (answer?.kind === 'unnoticed') return null;
    writeFileSync(file, attempt.original);
    this.#program = null;
    return 'its having no end';
  }

  async end(): Promise<void> {
    const ended = this.#program && once(this.#program, 'exit');
    this.#program?.kill();
    await ended;
  }

  async #started(): Promise<ChildProcess> {
    if (this.#program !== null) return this.#program;
    const args = [this.#root, JSON.stringify(this.#tests), JSON.stringify(this.#costs)];
    const program = fork(join(import.meta.dirname, 'noticing.ts'), args, {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ready = await next(program);
    if (ready?.kind !== 'ready')
      throw new Error(`The tests fail before anything is mutated: ${ready?.kind === 'failing' ? ready.by : ''}`);
    this.#costs = ready.costs;
    this.#program = program;
    return program;
  }
}

/** What the program says next; null when it ends. */
async function next(program: ChildProcess): Promise<Message | null> {
  const stop = new AbortController();
  const { signal } = stop;
  const [said] = await Promise.race([
    once(program, 'message', { signal }),
    once(program, 'exit', { signal }).then(() => [null]),
  ]);
  stop.abort();
  return said as Message | null;
}
