import { keyOf } from '@zichtlijn/assertion';
import type { NodeContract } from '../fleet/node-contract.ts';
import type { NodeMemory } from '../fleet/node-memory.ts';
import type { NodePool } from '../fleet/node-pool.ts';
import type { RegisteredNode } from '../register/node-register.ts';
import { AnswerMemory } from './answer-memory.ts';
import { HeldPolicies } from './held-policies.ts';
import { KeptAnswers } from './kept-answers.ts';
import { ServedReports } from './served-reports.ts';
import { keepUnreported, takeUnreported } from './unreported-file.ts';

/** What a gateway remembers by default, in bytes. */
export const MEMORY_BYTES = 128 * 1024 * 1024;

/** What a gateway remembers, and for how long. */
export interface MemoryOptions {
  /** Keeps reports that no node had when the gateway stopped. */
  readonly directory: string;
  /** How much is remembered of what nodes gave, in bytes; 0 is nothing. */
  readonly memoryBytes?: number;
  /** Seconds that the statement of a node holds; a minute, or less. */
  readonly memorySeconds?: number;
}

/** The memory of a gateway: answers, what nodes allow of them, and reports to nodes. */
export class GatewayMemory {
  readonly answers: NodeMemory;
  /** What nodes state now. */
  readonly stated: Pick<HeldPolicies, 'of' | 'hasOtherKey'>;
  readonly #policies: HeldPolicies;
  readonly #reports: ServedReports;
  readonly #directory: string;

  /** @param contract the one by which the scatter reads answers */
  constructor(pool: Pick<NodePool, 'post'>, contract: NodeContract, options: MemoryOptions) {
    const { directory, memoryBytes = MEMORY_BYTES, memorySeconds } = options;
    this.#directory = directory;
    const kept = new KeptAnswers(memoryBytes);
    // A node that states something else may have retracted, published or changed its mind: nothing of before is given again.
    const holdsMs = memorySeconds === undefined ? undefined : memorySeconds * 1_000;
    this.#policies = new HeldPolicies(pool, (node) => kept.forget(node), undefined, holdsMs);
    this.stated = this.#policies;
    this.#reports = new ServedReports(pool, takeUnreported(directory));
    this.answers = new AnswerMemory(this.#policies, kept, this.#reports, contract.known);
  }

  /** Follow what these nodes allow, of which the key is known. */
  follow(nodes: readonly RegisteredNode[]): void {
    this.#policies.follow(
      new Map(
        nodes.flatMap(({ id, policyKey, formerKey }) => {
          const texts = [policyKey, formerKey].filter((text) => text !== null && text !== undefined);
          const keys = texts.map((text) => keyOf('Ed25519', text)).filter((key) => key !== null);
          return keys.length === 0 ? [] : [[id, { keys, text: texts.join(' ') }] as const];
        }),
      ),
    );
  }

  /** Tell nodes what they have not heard yet, and keep the rest for the next start. */
  async close(): Promise<void> {
    this.#policies.close();
    await this.#reports.close();
    keepUnreported(this.#directory, this.#reports.waiting);
  }
}
