import type { NodeAnswer } from '../schema/node-subgraph.ts';
import type { FieldReason } from './node-answer.ts';
import type { FailureReason } from './node-failure.ts';

/** An error of one field of one row, with a closed code. It names the municipality and no address. */
export interface NodeError {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly extensions: {
    readonly code: NodeErrorCode;
    readonly node: string;
    readonly reason: string;
    readonly nl: string;
    readonly en: string;
  };
}

const sentences = {
  NODE_NOT_CONNECTED: {
    nl: 'van deze gemeente is geen knooppunt aangesloten; de beheerder sluit het aan met `zicht-gateway nodes add`',
    en: 'no node of this municipality is connected; the administrator connects it with `zicht-gateway nodes add`',
  },
  NODE_UNREACHABLE: {
    nl: 'het knooppunt van deze gemeente is nu niet bereikbaar; probeer het later opnieuw',
    en: 'the node of this municipality cannot be reached now; try again later',
  },
  NODE_UNTRUSTED: {
    nl: 'het knooppunt van deze gemeente en de gateway nemen elkaars certificaat niet aan; de beheerder kijkt het na',
    en: 'the node of this municipality and the gateway do not accept each other’s certificate; the administrator checks them',
  },
  NODE_LATE: {
    nl: 'het knooppunt van deze gemeente antwoordde niet op tijd; probeer het later opnieuw of vraag minder tegelijk',
    en: 'the node of this municipality did not answer in time; try again later or ask for less at once',
  },
  NODE_STALE: {
    nl: 'het knooppunt van deze gemeente is nu niet bereikbaar; dit is wat het eerder gaf van zijn huidige release',
    en: 'the node of this municipality cannot be reached now; this is what it gave before of its current release',
  },
  NODE_REFUSED: {
    nl: 'het knooppunt van deze gemeente geeft hier geen antwoord op',
    en: 'the node of this municipality does not answer this',
  },
  NODE_INVALID: {
    nl: 'het antwoord van het knooppunt van deze gemeente klopt niet met het contract en is weggelaten',
    en: 'the answer of the node of this municipality breaks the contract and was left out',
  },
  FORBIDDEN: {
    nl: 'wijken en buurten van deze gemeente vallen buiten uw rol; vraag het niveau MUNICIPALITY',
    en: 'districts and neighbourhoods of this municipality are outside your role; ask for the level MUNICIPALITY',
  },
  NODE_FIELD_FAILED: {
    nl: 'het knooppunt van deze gemeente kon dit veld niet geven',
    en: 'the node of this municipality could not give this field',
  },
  NODE_FIELD_UNSUPPORTED: {
    nl: 'het knooppunt van deze gemeente is van een oudere versie, die dit veld niet kent',
    en: 'the node of this municipality is of an older version, which does not know this field',
  },
} as const;
export type NodeErrorCode = keyof typeof sentences;

const outcomes: Readonly<Record<FailureReason, readonly [NodeAnswer, NodeErrorCode]>> = {
  OUT_OF_SCOPE: ['REFUSED', 'FORBIDDEN'],
  NOT_REGISTERED: ['NOT_CONNECTED', 'NODE_NOT_CONNECTED'],
  PAUSED: ['UNREACHABLE', 'NODE_UNREACHABLE'],
  UNTRUSTED: ['UNREACHABLE', 'NODE_UNTRUSTED'],
  CONNECT: ['UNREACHABLE', 'NODE_UNREACHABLE'],
  BROKEN_OFF: ['UNREACHABLE', 'NODE_UNREACHABLE'],
  HTTP_STATUS: ['UNREACHABLE', 'NODE_UNREACHABLE'],
  BUSY: ['LATE', 'NODE_LATE'],
  DEADLINE: ['LATE', 'NODE_LATE'],
  TOO_LARGE: ['INVALID', 'NODE_INVALID'],
  NOT_JSON: ['INVALID', 'NODE_INVALID'],
  CONTRACT: ['INVALID', 'NODE_INVALID'],
  DECLINED: ['REFUSED', 'NODE_REFUSED'],
  // Nobody is there to read it.
  CANCELLED: ['LATE', 'NODE_LATE'],
};

/** How a failure is labelled in a row, and which code its errors have. */
export function outcomeOf(reason: FailureReason): { answer: NodeAnswer; code: NodeErrorCode } {
  const [answer, code] = outcomes[reason];
  return { answer, code };
}

/** Whether a failure says that the node is away now, and not that it did not want to or broke the contract. */
export function isAway(reason: FailureReason): boolean {
  const { code } = outcomeOf(reason);
  return code === 'NODE_UNREACHABLE' || reason === 'DEADLINE';
}

/** The error for a path of one municipality. `reason` is a closed word, never a text of the node. */
export function nodeError(
  code: NodeErrorCode,
  municipality: string,
  path: readonly (string | number)[],
  reason: FailureReason | FieldReason | 'OLDER_CONTRACT' | 'REMEMBERED',
): NodeError {
  const nl = `${municipality}: ${sentences[code].nl}.`;
  const en = `${municipality}: ${sentences[code].en}.`;
  return { message: `${nl} / ${en}`, path, extensions: { code, node: municipality, reason, nl, en } };
}
