import type { ServerResponse } from 'node:http';
import type { Sentence } from '@zichtlijn/messages';
import { send } from '../server/page.ts';
import type { Caller } from './caller.ts';

const refusals = {
  UNAUTHENTICATED: {
    status: 401,
    nl: 'Deze gateway kent u niet. Meld u aan op /aanmelden, of stuur een geldig toegangstoken mee (Authorization: Bearer).',
    en: 'This gateway does not know you. Sign in at /aanmelden, or send a valid access token (Authorization: Bearer).',
  },
  NO_ROLE: {
    status: 403,
    nl: 'U bent aangemeld, maar hebt hier geen rol. Vraag de beheerder van de gateway er een toe te kennen in access.yaml.',
    en: 'You are signed in, but have no role here. Ask the administrator of the gateway to grant one in access.yaml.',
  },
  OTHER_ORIGIN: {
    status: 403,
    nl: 'Dit verzoek komt niet van een pagina van deze gateway en telt daarom niet als het uwe. Open de gateway zelf en stel de vraag daar.',
    en: 'This request does not come from a page of this gateway, and therefore does not count as yours. Open the gateway itself and ask there.',
  },
  TOO_OFTEN: {
    status: 429,
    nl: 'U hebt in korte tijd te veel gevraagd. Wacht zo lang als Retry-After zegt en vraag het dan opnieuw.',
    en: 'You have asked for too much in a short time. Wait as long as Retry-After says, then ask again.',
  },
  SIGN_IN_UNAVAILABLE: {
    status: 503,
    nl: 'De aanmeldvoorziening is nu niet bereikbaar, dus kan de gateway niet zien wie u bent. Probeer het later opnieuw.',
    en: 'The identity provider cannot be reached now, so the gateway cannot see who you are. Try again later.',
  },
  SIGN_IN_FAILED: {
    status: 400,
    nl: 'Het aanmelden is niet gelukt of duurde te lang. Begin opnieuw op /aanmelden.',
    en: 'Signing in did not succeed or took too long. Start again at /aanmelden.',
  },
} as const satisfies Record<string, Sentence & { readonly status: number }>;
export type RefusalCode = keyof typeof refusals;

/** Why somebody is not let in, and after how many seconds to try again, where that is known. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly retryAfter?: number;
  /** Whether a token was shown: it then was no good (RFC 6750, §3.1). */
  readonly hadToken?: boolean;
  /** Who it is, where that is known. */
  readonly caller?: Caller;
}

/** The sentences of a refusal. */
export const refusalSentence = (code: RefusalCode): Sentence => ({ nl: refusals[code].nl, en: refusals[code].en });

/** Answer with a refusal. It says nothing of what was shown, nor why that was no good. */
export function refuse(response: ServerResponse, { code, retryAfter, hadToken }: Refusal): void {
  const { status, nl, en } = refusals[code];
  if (status === 401) {
    response.setHeader('www-authenticate', `Bearer realm="zichtlijn"${hadToken ? ', error="invalid_token"' : ''}`);
  }
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  const error = { message: `${nl} / ${en}`, extensions: { code, nl, en } };
  send(response, status, 'application/json', JSON.stringify({ errors: [error] }));
}
