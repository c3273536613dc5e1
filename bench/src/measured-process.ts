import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Fault } from '@zichtlijn/messages';

const probe = new URL('./processor-probe.ts', import.meta.url).href;

/** Longer than any of them needs to finish what is under way. */
const STOPPING_MS = 30_000;

/** Where each process leaves a profile of its processor time when it ends: the directory in `BENCH_PROFILES`, if any. */
const profiles = process.env['BENCH_PROFILES'];
const profiled = profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [];

/** What a process has used. */
export interface Used {
  /** User and system time since the start, in milliseconds. */
  readonly processorMs: number;
  /** Memory that it holds now, in MB. */
  readonly memoryMb: number;
}

/** A process of its own of which can be read what it used. */
export interface MeasuredProcess {
  readonly child: ChildProcess;
  used(): Promise<Used>;
  stop(): Promise<void>;
}

interface Told {
  readonly used?: { readonly processor: NodeJS.CpuUsage; readonly memoryBytes: number };
}

/**
 * Start a program with the probe in it. Its standard output is `child.stdout`; what it says on standard error is passed on.
 */
export function startMeasured(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): MeasuredProcess {
  const child = fork(program, args, {
    execArgv: ['--import', probe, ...profiled],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  return {
    child,
    async used() {
      const answer = new Promise<NonNullable<Told['used']>>((resolve) => {
        const listen = (message: unknown): void => {
          const { used } = message as Told;
          if (used === undefined) return;
          child.off('message', listen);
          resolve(used);
        };
        child.on('message', listen);
      });
      child.send('used');
      const { processor, memoryBytes } = await Promise.race([answer, ended.then(stopped)]);
      return { processorMs: (processor.user + processor.system) / 1_000, memoryMb: memoryBytes / 1_048_576 };
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), STOPPING_MS);
      await ended;
      clearTimeout(patience);
    },
  };
}

function stopped(): never {
  throw new Fault('BENCH_PROCESS_ENDED', {
    nl: 'Een gemeten proces stopte voortijdig; wat het zelf zei, staat hierboven.',
    en: 'A measured process ended early; what it said stands above.',
  });
}
