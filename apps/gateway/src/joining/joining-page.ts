import {
  JOINING_PATH,
  type OrderReply,
  type SignedOperations,
  signedOrder,
  signMeeting,
  signOperations,
} from '@zichtlijn/conformance';
import { Fault, type Sentence } from '@zichtlijn/messages';
import type { ServiceLog } from '@zichtlijn/operations';
import { keyName } from '@zichtlijn/release';
import software from '../../package.json' with { type: 'json' };
import type { KnownBy } from '../assertion/gateway-identity.ts';
import { type Page, send } from '../server/page.ts';
import { parseJson, readBody } from '../server/read-body.ts';
import { listedOperations } from './listed-operations.ts';
import { type OrderParts, takeOrder } from './take-order.ts';

/** So many nodes are probed at a time. */
const AT_ONCE = 4;

/** How the page answers: orders by what `OrderParts` says and the key of now, and `changed` is called when the register was. */
export interface JoiningDoor extends Omit<OrderParts, keyof KnownBy> {
  readonly known: KnownBy;
  readonly changed: () => Promise<unknown>;
  /** For who operates it; by default nothing is told. */
  readonly log?: ServiceLog | undefined;
}

/** What anybody can bring about is not told, so that nobody fills the lines by trying. */
const ofStrangers = new Set(['INVITATION_UNKNOWN', 'ORDER_REFUSED']);

const events = { join: 'NODE_JOINED', renew: 'NODE_RENEWED', leave: 'NODE_LEFT' } as const;

/**
 * Where a node that has a code meets the gateway (GET: who it is and what it asks, signed for a nonce) and gives its orders (POST). Open: a code or a key of the register is what lets
 * in, and what is told before is public.
 */
export function joiningPage(door: JoiningDoor): Page {
  let underWay = 0;
  // Whoever comes may ask who this is: what does not change is signed once.
  const list = listedOperations();
  let operations = signOperations(list, door.known.identity);
  const signed = () => {
    const { identity } = door.known;
    if (operations.key !== keyName(identity)) operations = signOperations(list, identity);
    return operations;
  };
  return {
    path: JOINING_PATH,
    open: true,
    methods: ['GET', 'POST'],
    async answer(request, response, { searchParams }) {
      if (request.method === 'GET') {
        const met = meetingFor(searchParams.get('nonce') ?? '', door, signed());
        return send(response, met === null ? 400 : 200, 'application/json', JSON.stringify(met));
      }
      const body = await readBody(request);
      if (body === null) response.setHeader('connection', 'close');
      underWay += 1;
      try {
        const reply = await replyTo(door, body === null ? undefined : parseJson(body), underWay > AT_ONCE);
        send(response, 'done' in reply ? 200 : 422, 'application/json', JSON.stringify(reply));
      } finally {
        underWay -= 1;
      }
    },
  };
}

function meetingFor(
  nonce: string,
  { floor: federation, known: { identity, succession } }: JoiningDoor,
  operations: SignedOperations,
) {
  if (!/^[A-Za-z0-9_-]{22}$/.test(nonce)) return null;
  return signMeeting(
    { nonce, software: software.version, federation, operations, succession: [...succession] },
    identity,
  );
}

const knownNow = ({ known: { identity, succession } }: JoiningDoor): KnownBy => ({ identity, succession });

async function replyTo(door: JoiningDoor, body: unknown, isBusy: boolean): Promise<OrderReply> {
  const read = signedOrder.safeParse(body);
  if (!read.success) return refusal('ORDER_FORM', unreadable);
  if (isBusy) return refusal('JOINING_BUSY', busy);
  const { node, order } = read.data.order;
  try {
    const listed = await takeOrder({ ...door, ...knownNow(door) }, read.data);
    const municipalities = [...(listed ?? [])];
    if (listed === null) return { done: { node, municipalities } };
    await door.changed();
    door.log?.info(events[order], { node });
    return { done: { node, municipalities } };
  } catch (error) {
    const reason = error instanceof Fault ? error.code : 'JOINING_FAILED';
    if (!ofStrangers.has(reason)) door.log?.warn('NODE_REFUSED', { node, reason });
    return refusal(reason, error instanceof Fault ? error.sentence : failed);
  }
}

const refusal = (code: string, { nl, en }: Sentence): OrderReply => ({ fault: { code, nl, en } });

const unreadable = {
  nl: 'De gateway kan deze opdracht niet lezen. Gebruik dezelfde versie van zicht-node als zij.',
  en: 'The gateway cannot read this order. Use the same version of zicht-node as it does.',
};
const busy = {
  nl: 'De gateway beproeft al andere knooppunten. Geef dezelfde opdracht over een minuut opnieuw.',
  en: 'The gateway is probing other nodes already. Give the same command again in a minute.',
};
const failed = {
  nl: 'De gateway kon de opdracht niet uitvoeren; er is niets veranderd. Geef haar opnieuw, en meld het aan de beheerder als het zo blijft.',
  en: 'The gateway could not carry out the order; nothing changed. Give it again, and report it to the operator if it stays so.',
};
