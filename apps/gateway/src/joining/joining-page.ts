import { JOINING_PATH, type OrderReply, signedOrder, signMeeting, signOperations } from '@zichtlijn/conformance';
import { Fault, type Sentence } from '@zichtlijn/messages';
import software from '../../package.json' with { type: 'json' };
import { type Page, send } from '../server/page.ts';
import { parseJson, readBody } from '../server/read-body.ts';
import { listedOperations } from './listed-operations.ts';
import { type OrderParts, takeOrder } from './take-order.ts';

/** So many nodes are probed at a time. */
const AT_ONCE = 4;

/** How the page answers: orders by `parts`, and `changed` is called when the register was. */
export interface JoiningDoor extends OrderParts {
  readonly changed: () => Promise<unknown>;
}

/**
 * Where a node that has a code meets the gateway (GET: who it is and what it asks, signed for a nonce) and gives its orders (POST). Open: a code or a key of the register is what lets
 * in, and what is told before is public.
 */
export function joiningPage(door: JoiningDoor): Page {
  let underWay = 0;
  return {
    path: JOINING_PATH,
    open: true,
    methods: ['GET', 'POST'],
    async answer(request, response, { searchParams }) {
      if (request.method === 'GET') {
        const met = meetingFor(searchParams.get('nonce') ?? '', door);
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

function meetingFor(nonce: string, { floor: federation, identity, succession = [] }: JoiningDoor) {
  if (!/^[A-Za-z0-9_-]{22}$/.test(nonce)) return null;
  const operations = signOperations(listedOperations(), identity);
  return signMeeting(
    { nonce, software: software.version, federation, operations, succession: [...succession] },
    identity,
  );
}

async function replyTo(door: JoiningDoor, body: unknown, isBusy: boolean): Promise<OrderReply> {
  const read = signedOrder.safeParse(body);
  if (!read.success) return refusal('ORDER_FORM', unreadable);
  if (isBusy) return refusal('JOINING_BUSY', busy);
  try {
    const municipalities = [...(await takeOrder(door, read.data))];
    await door.changed();
    return { done: { node: read.data.order.node, municipalities } };
  } catch (error) {
    if (error instanceof Fault) return refusal(error.code, error.sentence);
    return refusal('JOINING_FAILED', failed);
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
