import type { ServiceLog } from '@zichtlijn/operations';
import { keyName } from '@zichtlijn/release';
import type { GatewayIdentity } from '../assertion/gateway-identity.ts';
import type { NodeConnections } from '../fleet/node-connections.ts';
import { type PoolOptions, standardPool } from '../fleet/node-pool.ts';
import type { RunControl } from '../register/control-socket.ts';
import type { FollowedRegister } from '../register/followed-register.ts';
import type { NodeRegister } from '../register/node-register.ts';
import { isRegisterCommand } from '../register/register-commands.ts';
import type { Page } from '../server/page.ts';
import { federation } from './federation.ts';
import { runJoiningCommand } from './joining-commands.ts';
import { joiningPage } from './joining-page.ts';
import { NodeStandings, type StatedNow } from './node-standings.ts';
import { type Candidate, probeNode } from './probe-node.ts';

/** What joining stands on in a gateway that runs. */
export interface JoiningParts {
  readonly register: NodeRegister;
  /** By what nodes know this gateway now. */
  readonly known: GatewayIdentity;
  readonly connections: NodeConnections;
  /** Addresses of nodes that are probed now, so that one that dials is let in for it. */
  readonly candidates: Map<string, string>;
  readonly nodes: FollowedRegister;
  readonly pool: Partial<PoolOptions> | undefined;
  readonly log: ServiceLog | undefined;
  /** What nodes state now. */
  readonly stated: StatedNow;
}

/** How nodes come into the register of a gateway that runs, by themselves and by its operator; what changed holds at once. */
export class Joining {
  readonly page: Page;
  readonly standings: NodeStandings;
  readonly #parts: JoiningParts;

  constructor(parts: JoiningParts) {
    this.#parts = parts;
    this.standings = new NodeStandings(parts.register.standing, federation(), parts.stated);
    this.page = joiningPage({
      register: parts.register.joining,
      known: parts.known,
      floor: federation(),
      log: parts.log,
      probe: (candidate) => this.#probe(candidate),
      changed: () => this.#changed(),
    });
  }

  /** @param url where this gateway listens */
  control(url: string): RunControl {
    const { nodes, register, known } = this.#parts;
    return async (command) => {
      if (isRegisterCommand(command)) {
        const told = await nodes.run(command);
        if (command.command !== 'list') await this.standings.look();
        return told;
      }
      if (command.command === 'rotate-key') {
        known.rotate();
        return { said: { key: keyName(known.identity) } };
      }
      const own = { key: keyName(known.identity), url, standings: this.standings };
      const said = await runJoiningCommand(register, own, command);
      await this.#changed();
      return { said };
    };
  }

  async #changed(): Promise<void> {
    await this.#parts.nodes.run({ command: 'list' });
    await this.standings.look();
  }

  async #probe(candidate: Candidate): Promise<void> {
    const { known, connections, candidates, pool } = this.#parts;
    candidates.set(candidate.id, candidate.url);
    try {
      await probeNode(candidate, {
        identity: known.identity,
        succession: known.succession,
        connections,
        deadlineMs: pool?.deadlineMs ?? standardPool.deadlineMs,
      });
    } finally {
      candidates.delete(candidate.id);
    }
  }
}
