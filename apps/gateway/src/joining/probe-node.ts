import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { keyOf, openPolicy, type PolicyQuestion, type Succession } from '@zichtlijn/assertion';
import { municipalities as known } from '@zichtlijn/indicators';
import type { GraphQLObjectType } from 'graphql';
import { NodeAssertions } from '../assertion/node-assertions.ts';
import type { NodeConnections } from '../fleet/node-connections.ts';
import { nodeContract } from '../fleet/node-contract.ts';
import { NodeFailure } from '../fleet/node-failure.ts';
import { NodePool } from '../fleet/node-pool.ts';
import { questionText } from '../fleet/node-question.ts';
import { SCHEMA_QUESTION } from '../fleet/node-versions.ts';
import { nodeContractSdl } from '../schema/node-subgraph.ts';
import { contractDifferences } from './contract-differences.ts';
import { probeFault } from './probe-fault.ts';

/** More than a node may take (2 MiB), by one byte. */
const TOO_LARGE = 2 * 1024 * 1024 + 1;
const CLOCK_MS = 30_000;
/** A node that dials tries again within half a minute. */
const DIALLING_MS = 60_000;
const PATIENCE_MS = 20_000;

/** A node that wants to be listed. */
export interface Candidate {
  readonly id: string;
  readonly url: string;
  readonly municipalities: readonly string[];
  /** Public key of its certificate. */
  readonly nodeKey: string;
}

/** With what a gateway probes. */
export interface Probing {
  readonly identity: KeyObject;
  /** How earlier keys of the gateway named that one. */
  readonly succession?: Succession;
  readonly connections: NodeConnections;
  /** Within which a question has to be answered. */
  readonly deadlineMs: number;
}

interface Answered {
  readonly status: number;
  readonly text: string;
}

/**
 * Hold a node that runs against what the federation relies on: it answers the gateway alone, for its own municipalities alone, no request that is too large, by the contract, with
 * the key of its certificate, a right clock and in time. Ends with the first that fails.
 *
 * @throws Fault PROBE_… with a sentence
 */
export async function probeNode(
  candidate: Candidate,
  { identity, succession, connections, deadlineMs }: Probing,
): Promise<void> {
  const pools: NodePool[] = [];
  const pool = (key: KeyObject | null, deadline = PATIENCE_MS): NodePool => {
    const one = new NodePool(
      { deadlineMs: deadline },
      key === null ? undefined : new NodeAssertions(key, Date.now, undefined, key === identity ? succession : []),
      undefined,
      connections,
    );
    one.keep(new Map([[candidate.id, candidate.url]]));
    pools.push(one);
    return one;
  };
  try {
    await assertClosed(candidate, pool(null));
    await assertForgedRefused(candidate, pool(generateKeyPairSync('ed25519').privateKey));
    const own = pool(identity);
    await assertContract(candidate, own);
    await assertOwner(candidate, own);
    await assertSize(candidate, own);
    await assertKeyAndClock(candidate, own);
    await assertInTime(candidate, pool(identity, deadlineMs));
  } catch (error) {
    // What is left are failures to reach it: texts of a node are told to nobody.
    if (error instanceof NodeFailure) throw probeFault('UNREACHABLE');
    throw error;
  } finally {
    for (const one of pools) await one.close();
  }
}

const asItCame = (text: string, status: number) => ({ value: { text, status }, sound: true });

/** A question that a node answers also when it keeps to the list of those that there are. */
function aboutRelease(code: string): string {
  const { schema, known } = nodeContract();
  const type = schema.getType('Municipality') as GraphQLObjectType;
  const query = questionText(type, [{ key: 'release', field: 'release', wanted: new Set() }], known);
  return JSON.stringify({ query, variables: { representations: [{ __typename: 'Municipality', code }] } });
}

async function assertClosed({ id, municipalities }: Candidate, pool: NodePool): Promise<void> {
  const ask = () => pool.post(id, aboutRelease(municipalities[0]!), asItCame);
  const { status } = await dialled(ask);
  if (status !== 401) throw probeFault('OPEN');
}

/** The first answer of a node; of one that has to dial first, once it did. */
async function dialled(ask: () => Promise<Answered>): Promise<Answered> {
  for (const giveUp = performance.now() + DIALLING_MS; ; await setTimeout(1_000)) {
    try {
      return await ask();
    } catch (error) {
      const isComing = error instanceof NodeFailure && ['CONNECT', 'BROKEN_OFF', 'PAUSED'].includes(error.reason);
      if (!isComing || performance.now() > giveUp) throw error;
    }
  }
}

async function assertForgedRefused({ id, municipalities }: Candidate, pool: NodePool): Promise<void> {
  const { status } = await pool.post(id, aboutRelease(municipalities[0]!), asItCame);
  if (status !== 401) throw probeFault('FORGED');
}

async function assertContract({ id }: Candidate, pool: NodePool): Promise<void> {
  const { text } = await pool.post(id, JSON.stringify({ query: SCHEMA_QUESTION }), asItCame);
  const sdl = (read(text) as { data?: { _service?: { sdl?: unknown } } } | null)?.data?._service?.sdl;
  if (typeof sdl !== 'string') throw probeFault('CONTRACT');
  const { lacking, beyond } = differences(sdl);
  if (lacking.length === 0 && beyond === 0) return;
  const named = lacking.slice(0, 5).join('; ');
  throw probeFault('CONTRACT', {
    nl: `Het mist: ${named || 'niets'}. Het heeft er ${beyond} bij of anders.`,
    en: `It lacks: ${named || 'nothing'}. It has ${beyond} more, or other ones.`,
  });
}

function differences(sdl: string): ReturnType<typeof contractDifferences> {
  try {
    return contractDifferences(sdl, nodeContractSdl());
  } catch {
    throw probeFault('CONTRACT');
  }
}

async function assertOwner({ id, municipalities }: Candidate, pool: NodePool): Promise<void> {
  // One more than it has of its own, so that one is not.
  const stranger = known.slice(0, municipalities.length + 1).find(({ code }) => !municipalities.includes(code))!.code;
  const { text } = await pool.post(id, aboutRelease(stranger), asItCame);
  const answer = read(text) as {
    data?: { _entities?: ({ release?: unknown } | null)[] } | null;
    errors?: { extensions?: { code?: unknown } }[];
  } | null;
  const isRefused = answer?.errors?.some(({ extensions }) => extensions?.code === 'NOT_OWNER') === true;
  const isSilent = (answer?.data?._entities ?? []).every((entity) => (entity?.release ?? null) === null);
  if (!isRefused || !isSilent) throw probeFault('OWNER');
}

async function assertSize({ id }: Candidate, pool: NodePool): Promise<void> {
  try {
    const { status } = await pool.post(id, ' '.repeat(TOO_LARGE), asItCame);
    if (status !== 413) throw probeFault('SIZE');
  } catch (error) {
    // A node that breaks off what is too large refuses it too.
    if (!(error instanceof NodeFailure && error.reason === 'BROKEN_OFF')) throw error;
  }
}

async function assertKeyAndClock({ id, nodeKey }: Candidate, pool: NodePool): Promise<void> {
  const question: PolicyQuestion = { node: id, nonce: randomBytes(16).toString('base64url'), known: null };
  const before = Date.now();
  const { text } = await pool.post(id, JSON.stringify(question), asItCame, 'policy');
  const stated = openPolicy(keyOf('Ed25519', nodeKey)!, question, read(text), null);
  if (stated === null) throw probeFault('KEY');
  if (stated.issuedAt < before - CLOCK_MS || stated.issuedAt > Date.now() + CLOCK_MS) throw probeFault('CLOCK');
}

async function assertInTime({ id, municipalities }: Candidate, pool: NodePool): Promise<void> {
  for (const _attempt of [1, 2, 3]) {
    try {
      const { status } = await pool.post(id, aboutRelease(municipalities[0]!), asItCame);
      if (status === 200) return;
    } catch (error) {
      if (!(error instanceof NodeFailure)) throw error;
    }
  }
  throw probeFault('DEADLINE');
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
