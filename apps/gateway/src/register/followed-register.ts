import type { NodeRegister, RegisteredNode } from './node-register.ts';
import { type RegisterCommand, runCommand } from './register-commands.ts';

/** What another copy of the gateway changed in a register that is shared, holds here within this and the time of one query. */
export const REGISTER_MS = 2_000;
const DAY_BEGINS_MS = 60_000;

/**
 * A register and whoever goes by it. Changes through this gateway hold at once; where the register is on a database server, which other copies may
 * share, it is read again every two seconds. While the database cannot be reached the nodes that are known stay.
 */
export class FollowedRegister {
  readonly #register: Pick<NodeRegister, 'add' | 'list' | 'remove'>;
  readonly #follow: (nodes: readonly RegisteredNode[]) => void;
  #timer: NodeJS.Timeout | undefined;
  /** One at a time, so that what was read before a change never comes after it. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    register: Pick<NodeRegister, 'add' | 'list' | 'remove'>,
    follow: (nodes: readonly RegisteredNode[]) => void,
  ) {
    this.#register = register;
    this.#follow = follow;
  }

  /** Go by the register from now on; gives what is registered. @throws Fault of the database */
  async start(isShared: boolean): Promise<RegisteredNode[]> {
    const nodes = await this.run({ command: 'list' });
    // Where nobody else changes it, a day that begins still can: municipalities move on a date.
    const everyMs = isShared ? REGISTER_MS : DAY_BEGINS_MS;
    this.#timer = setInterval(() => void this.run({ command: 'list' }).catch(() => undefined), everyMs);
    this.#timer.unref();
    return nodes;
  }

  /** Run a command, and go by what is then registered. @throws Fault of the register */
  run(command: RegisterCommand): Promise<RegisteredNode[]> {
    const running = this.#turn.then(async () => {
      const nodes = await runCommand(this.#register, command);
      this.#follow(nodes);
      return nodes;
    });
    this.#turn = running.catch(() => undefined);
    return running;
  }

  /** Read no more, and wait for what is being read. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#turn;
  }
}
