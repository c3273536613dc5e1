import type { ChildProcess } from 'node:child_process';

/** What the parent says when the serving process has to finish what it does and end. A signal would not do: Windows knows none. */
const STOP = { stop: true } as const;

/** Tell a serving process to finish and end. */
export function tellToStop(child: ChildProcess): void {
  if (child.connected) child.send(STOP, () => undefined);
  else child.kill('SIGTERM');
}

/** Whether a message of the parent is this one. */
export const isStop = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'stop' in message && message.stop === true;
