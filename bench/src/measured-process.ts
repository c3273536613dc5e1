import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Fault } from '@zichtlijn/messages';

const probe = new URL('./processor-probe.ts', import.meta.url).href;

/** A process of its own whose processor time can be read. */
export interface MeasuredProcess {
  readonly child: ChildProcess;
  /** User and system time since the start, in milliseconds. */
  processorMs(): Promise<number>;
  stop(): Promise<void>;
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
    execArgv: ['--import', probe],
    env: { ...process.env, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  return {
    child,
    async processorMs() {
      const answer = new Promise<NodeJS.CpuUsage>((resolve) => {
        const listen = (message: unknown): void => {
          const time = (message as { processorTime?: NodeJS.CpuUsage }).processorTime;
          if (time === undefined) return;
          child.off('message', listen);
          resolve(time);
        };
        child.on('message', listen);
      });
      child.send('processor-time');
      const { user, system } = await Promise.race([answer, ended.then(stopped)]);
      return (user + system) / 1000;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
      await ended;
    },
  };
}

function stopped(): never {
  throw new Fault('BENCH_PROCESS_ENDED', {
    nl: 'Een gemeten proces stopte voortijdig; wat het zelf zei, staat hierboven.',
    en: 'A measured process ended early; what it said stands above.',
  });
}
