import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { gatewayProgram, nodeProgram } from '../../scripts/demo/programs.ts';
import type { Step } from './guide.ts';

const needed = ['bash', 'curl', 'sha256sum'];

/** What this machine lacks of what the guides use; empty where they can be followed. */
export const lacking: readonly string[] = needed.filter(
  (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error !== undefined,
);

/** Somebody who follows guides to the letter in a directory; only the ports are others. */
export class Reader {
  readonly #directory: string;
  readonly #ports: ReadonlyMap<string, number>;
  readonly #running: ChildProcess[] = [];

  /** @param ports by the port that stands in the guides, the one that is taken here */
  constructor(directory: string, ports: ReadonlyMap<string, number>) {
    this.#directory = directory;
    this.#ports = ports;
    const shim = join(directory, 'bin', 'npx');
    mkdirSync(dirname(shim), { recursive: true });
    const exec = (program: string) => `exec "${process.execPath}" "${program}" "$@"`;
    writeFileSync(
      shim,
      `#!/bin/sh\nprogram=$1; shift\ncase $program in zicht-node) ${exec(nodeProgram)} ;; zicht-gateway) ${exec(gatewayProgram)} ;; esac\nexit 127\n`,
    );
    chmodSync(shim, 0o755);
  }

  /** Do one step. @throws with what was said, when a command ends with anything but 0 */
  async follow(step: Step): Promise<void> {
    if (step.does === 'write') writeFileSync(join(this.#directory, step.path), step.text);
    else if (step.does === 'run') await this.#run(this.#here(step.text));
    else await this.#start(this.#here(step.text));
  }

  /** Stop what runs, the last one first, as with Ctrl-C. */
  async stop(): Promise<void> {
    for (const child of this.#running.splice(0).reverse()) {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    }
  }

  #run(text: string): Promise<void> {
    return new Promise((done, fail) => {
      execFile('bash', ['-euo', 'pipefail', '-c', text], this.#options(), (error, out, err) => {
        if (error === null) done();
        else fail(new Error(`${text}\n${out}${err}`));
      });
    });
  }

  async #start(text: string): Promise<void> {
    const child = spawn('bash', ['-c', `exec ${text}`], { ...this.#options(), stdio: ['ignore', 'pipe', 'inherit'] });
    this.#running.push(child);
    for await (const line of createInterface({ input: child.stdout! })) if (/http:\/\//.test(line)) return;
    throw new Error(`${text} ended before it listened`);
  }

  #options() {
    const path = [join(this.#directory, 'bin'), dirname(process.execPath), process.env['PATH']].join(delimiter);
    return { cwd: this.#directory, env: { ...process.env, PATH: path, ZICHT_LANG: 'nl' } };
  }

  #here(text: string): string {
    return text.replaceAll(/(?<=:|--port )\d{4}\b/g, (port) => String(this.#ports.get(port) ?? port));
  }
}
