import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Nodes that run. */
export interface Fleet {
  readonly ports: Readonly<Record<string, number>>;
  /** By which a gateway checks what they let it remember. */
  readonly policyKey: string;
  /** Let these, and no others, take requests and never answer. */
  hang(codes: readonly string[]): Promise<void>;
  stop(): Promise<void>;
}

/** A node of every municipality, in a process of their own, that knows the gateway of this public key; `ports` tells the port of each. */
export async function startFleet(gatewayKey: string): Promise<Fleet> {
  const child = fork(new URL('./contract-nodes.ts', import.meta.url), [gatewayKey], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const told = async (): Promise<unknown> => {
    const failed = ended.then(() => Promise.reject(new Error('the nodes of the bench ended')));
    return ((await Promise.race([once(child, 'message'), failed])) as unknown[])[0];
  };
  const { ports, policyKey } = (await told()) as Pick<Fleet, 'ports' | 'policyKey'>;
  return {
    ports,
    policyKey,
    async hang(codes) {
      const heard = told();
      child.send({ hanging: codes });
      await heard;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended.catch(() => undefined);
    },
  };
}
