import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Nodes that run. */
export interface Fleet {
  readonly ports: Readonly<Record<string, number>>;
  /** By which a gateway checks what they let it remember. */
  readonly policyKey: string;
  stop(): Promise<void>;
}

/** The fifty nodes, in a process of their own; `ports` tells the port of each municipality. */
export async function startFleet(): Promise<Fleet> {
  const child = fork(new URL('./contract-nodes.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [message] = (await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('the nodes of the bench did not start'))),
  ])) as [Pick<Fleet, 'ports' | 'policyKey'>];
  return {
    ports: message.ports,
    policyKey: message.policyKey,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
