import { nodeContract } from '../../src/fleet/node-contract.ts';
import { NodePool } from '../../src/fleet/node-pool.ts';
import { answerText } from '../../src/fleet/remembered-cells.ts';
import { Scatter } from '../../src/fleet/scatter.ts';
import { AskedRequest, askedRequests } from '../../src/log/asked-request.ts';
import { AnswerMemory } from '../../src/memory/answer-memory.ts';
import { HeldPolicies } from '../../src/memory/held-policies.ts';
import { KeptAnswers } from '../../src/memory/kept-answers.ts';
import { ServedReports } from '../../src/memory/served-reports.ts';
import type { Purpose } from '../../src/purpose/purpose.ts';
import { testPurpose } from '../test-gateway.ts';
import type { RememberingNode } from './remembering-node.ts';

const contract = nodeContract();

/** Who asks in a test. */
export interface Asking {
  readonly role?: string;
  /** The municipality that whoever asks is an analyst of. */
  readonly of?: string;
  readonly purpose?: Purpose | null;
  readonly indicator?: string;
  readonly level?: string;
  readonly mayBeStale?: boolean;
  readonly fields?: string;
}

/** The scatter with its memory, over real HTTP, on a clock that is set by hand. The node speaks for GM0363 (`gm0363`). */
export async function rememberingScatter(node: RememberingNode, key = node.publicKey) {
  let now = 0;
  const pool = new NodePool({ deadlineMs: 60_000, breaker: { failures: 100, openMs: 10 } });
  pool.keep(new Map([['gm0363', node.url]]));
  const kept = new KeptAnswers(1_000_000);
  const policies = new HeldPolicies(
    pool,
    (id) => kept.forget(id),
    () => now,
  );
  const reports = new ServedReports(pool);
  policies.follow(new Map([['gm0363', { keys: [key], text: 'key' }]]));
  await policies.ask('gm0363');
  const memory = new AnswerMemory(policies, kept, reports, contract.known);
  const scatter = new Scatter(pool, contract, () => 'gm0363', memory);
  return {
    kept,
    reports,
    refresh: () => policies.ask('gm0363'),
    /** From now on the node is taken to be there. */
    move: (url: string) => pool.keep(new Map([['gm0363', url]])),
    pass: (ms: number) => {
      now += ms;
    },
    /** Ask for one row; gives it as it is sent and as it is handled, the codes of its errors, and the record of the gateway's log. */
    async ask({ role, of: town, purpose = testPurpose, fields = 'cells', mayBeStale = true, ...of }: Asking = {}) {
      const grant = {
        role: 'municipality-analyst' as const,
        riecs: [],
        municipalities: town === undefined ? [] : [town],
      };
      const caller = { actor: 'loopback', role: role ?? null, ...(town === undefined ? {} : { grant }) };
      const asked = new AskedRequest(caller, undefined, undefined);
      asked.purpose = purpose;
      const key = { code: 'GM0363', version: 1, period: '2021JJ00', breakdown: '_T' };
      const { indicator = 'context.woningen', level = 'MUNICIPALITY' } = of;
      const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ComparisonRow { answer staleFrom ${fields} } } }`;
      const representations = [{ __typename: 'ComparisonRow', ...key, indicator, level }];
      const { entities, errors } = await askedRequests.run(asked, () =>
        scatter.gather(query, representations, {}, mayBeStale),
      );
      const [entity] = entities as [Record<string, unknown>];
      const row = JSON.parse(answerText(entity)) as Record<string, unknown>;
      return { row, entity, codes: errors.map(({ extensions }) => extensions.code), record: asked.processing() };
    },
    async close() {
      policies.close();
      await reports.close();
      await pool.close();
    },
  };
}
