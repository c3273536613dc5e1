import { policyQuestion, stateHashOf } from '@zichtlijn/assertion';
import { processing } from '@zichtlijn/processing-log';
import { z } from 'zod';
import type { Append } from '../access/log-channel.ts';
import type { Standing } from '../releases/standing.ts';
import type { SignPolicy } from './sign-channel.ts';
import { statedPolicy } from './stated-policy.ts';

/** An answer with numbers that were given: nothing else can be written in this node's log from outside. */
const rememberedAnswer = processing
  .required({ remembered: true })
  .extend({ action: z.literal('data'), outcome: z.literal('ANSWERED') });

/** What a gateway says that it answered from its memory: records as this node's log has them. */
const servedReport = z.strictObject({
  served: z.array(rememberedAnswer).max(500),
});

/** An HTTP answer: its status and, where there is one, its JSON. */
export interface DoorAnswer {
  readonly status: number;
  readonly body: string;
}

/** What the door needs to know. */
export interface MemoryDoorParts {
  readonly grant: Parameters<typeof statedPolicy>[0];
  readonly sign: SignPolicy;
  readonly append: Append;
}

const unreadable: DoorAnswer = { status: 400, body: '' };

/**
 * POST /policy: what holds by now, signed for the question of a gateway that was let in. No number is in it, so it is not a processing.
 */
export async function answerPolicy(
  { grant, sign }: MemoryDoorParts,
  standing: ReadonlyMap<string, Standing>,
  text: string,
): Promise<DoorAnswer> {
  const read = policyQuestion.safeParse(parsed(text));
  if (!read.success || !standing.has(read.data.node.toUpperCase())) return unreadable;
  const { node, nonce, known } = read.data;
  const state = JSON.stringify(statedPolicy(grant, standing));
  const stateHash = stateHashOf(state);
  const { issuedAt, signature } = await sign({ node, nonce, stateHash });
  const isKnown = known === stateHash;
  return { status: 200, body: JSON.stringify({ issuedAt, stateHash, signature, ...(isKnown ? {} : { state }) }) };
}

/** POST /served: write in the log what the gateway answered from memory; 204 when all of it is there. @throws Fault LOG_UNAVAILABLE */
export async function answerServed(
  { append }: MemoryDoorParts,
  standing: ReadonlyMap<string, Standing>,
  text: string,
): Promise<DoorAnswer> {
  const read = servedReport.safeParse(parsed(text));
  if (!read.success || !read.data.served.every(({ areas }) => areas.every((area) => standing.has(area))))
    return unreadable;
  await Promise.all(read.data.served.map((record) => append(record)));
  return { status: 204, body: '' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
