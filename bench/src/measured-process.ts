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

/** What of its memory is in use, in MB, after all that nothing refers to was cleared away. */
export interface Heap {
  readonly heapMb: number;
  readonly buffersMb: number;
}

/** A process of its own of which can be read what it used. */
export interface MeasuredProcess {
  readonly child: ChildProcess;
  used(): Promise<Used>;
  /** This takes it a moment: not while it is measured. */
  heap(): Promise<Heap>;
  stop(): Promise<void>;
}

const MB = 1_048_576;

interface Told {
  readonly used?: { readonly processor: NodeJS.CpuUsage; readonly memoryBytes: number };
  readonly heap?: { readonly usedBytes: number; readonly bufferBytes: number };
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
  const ask = async <K extends keyof Told>(what: K): Promise<NonNullable<Told[K]>> => {
    const answer = new Promise<NonNullable<Told[K]>>((resolve) => {
      const listen = (message: unknown): void => {
        const told = (message as Told)[what];
        if (told === undefined) return;
        child.off('message', listen);
        resolve(told);
      };
      child.on('message', listen);
    });
    child.send(what);
    return Promise.race([answer, ended.then(stopped)]);
  };
  return {
    child,
    async used() {
      const { processor, memoryBytes } = await ask('used');
      return { processorMs: (processor.user + processor.system) / 1_000, memoryMb: memoryBytes / MB };
    },
    async heap() {
      const { usedBytes, bufferBytes } = await ask('heap');
      return { heapMb: usedBytes / MB, buffersMb: bufferBytes / MB };
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
