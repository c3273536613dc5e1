import {
  JOINING_PATH,
  meetingNonce,
  type OrderReply,
  orderReply,
  readMeeting,
  type SignedOrder,
  type Told,
} from '@zichtlijn/conformance';
import { Fault } from '@zichtlijn/messages';
import { fetchThroughProxy, isLoopback } from '@zichtlijn/operations';

/** As long as probing a node may take, with room. */
const PATIENCE_MS = 180_000;
const LARGEST = 1024 * 1024;

/**
 * What the gateway at an address says of itself, when it has the key of this fingerprint.
 *
 * @throws Fault GATEWAY_ADDRESS, GATEWAY_AWAY, or GATEWAY_OTHER when somebody else answers there
 */
export async function meet(address: string, fingerprint: string): Promise<Told> {
  const nonce = meetingNonce();
  const told = readMeeting(await exchanged(address, `?nonce=${nonce}`), nonce, fingerprint);
  if (told !== null) return told;
  throw new Fault('GATEWAY_OTHER', {
    nl: 'Op dit adres antwoordt niet de gateway die u uitnodigde: zij heeft een andere sleutel. Er is niets verteld en niets veranderd; bel de beheerder van de gateway.',
    en: 'It is not the gateway that invited you that answers at this address: it has another key. Nothing was told and nothing changed; call the operator of the gateway.',
  });
}

/** Send an order; gives the municipalities that the gateway then has for this node. @throws Fault what the gateway answered, or GATEWAY_AWAY */
export async function sendOrder(address: string, order: SignedOrder): Promise<readonly string[]> {
  const answer = orderReply.safeParse(await exchanged(address, '', JSON.stringify(order)));
  if (!answer.success) throw away();
  const reply: OrderReply = answer.data;
  if ('done' in reply) return reply.done.municipalities;
  const { code, nl, en } = reply.fault;
  throw new Fault(code, { nl, en });
}

async function exchanged(address: string, search: string, body?: string): Promise<unknown> {
  const url = new URL(address);
  // A secret goes over it: outside this machine only https.
  if (url.protocol !== 'https:' && !isLoopback(url.hostname)) throw clear();
  url.pathname = `${url.pathname.replace(/\/$/, '')}${JOINING_PATH}`;
  url.search = search;
  fetchThroughProxy();
  try {
    const response = await fetch(url, {
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body !== undefined && { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (text.length > LARGEST) throw away();
    return JSON.parse(text);
  } catch {
    // What was answered is a stranger's text.
    throw away();
  }
}

function away(): Fault {
  return new Fault('GATEWAY_AWAY', {
    nl: 'De gateway is niet te bereiken, of er antwoordt iets anders op haar adres. Ga na of zij draait en of dit netwerk erbij kan, en voer dezelfde opdracht opnieuw uit.',
    en: 'The gateway cannot be reached, or something else answers at its address. Find out whether it runs and this network gets there, and give the same command again.',
  });
}

function clear(): Fault {
  return new Fault('GATEWAY_ADDRESS', {
    nl: 'Het adres van de gateway in deze code is geen https-adres. Buiten deze machine gaat een code niet onversleuteld over een netwerk; vraag een nieuwe.',
    en: 'The address of the gateway in this code is no https address. Outside this machine a code does not cross a network in the clear; ask for a new one.',
  });
}
