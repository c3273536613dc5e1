import { fork } from 'node:child_process';
import { once } from 'node:events';

/** The fifty nodes, in a process of their own; `ports` tells the port of each municipality. */
export async function startFleet(): Promise<{ ports: Readonly<Record<string, number>>; stop(): Promise<void> }> {
  const child = fork(new URL('./contract-nodes.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [message] = (await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('the nodes of the bench did not start'))),
  ])) as [{ ports: Record<string, number> }];
  return {
    ports: message.ports,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
