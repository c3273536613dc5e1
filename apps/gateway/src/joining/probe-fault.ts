import { Fault, type Sentence } from '@zichtlijn/messages';

/** What a node can fail when it is probed. */
export const probeFaults = [
  'UNREACHABLE',
  'OPEN',
  'FORGED',
  'OWNER',
  'SIZE',
  'CONTRACT',
  'KEY',
  'CLOCK',
  'DEADLINE',
] as const;
export type ProbeFault = (typeof probeFaults)[number];

const sentences: Readonly<Record<ProbeFault, Sentence>> = {
  UNREACHABLE: {
    nl: 'De gateway bereikt het knooppunt niet op het adres dat het gaf. Controleer --address, het certificaat van de server en de firewall.',
    en: 'The gateway does not reach the node at the address that it gave. Check --address, the certificate of the server and the firewall.',
  },
  OPEN: {
    nl: 'Het knooppunt antwoordt ook wie zich niet als de gateway bewijst. Start zicht-node serve opnieuw, zodat het de sleutel van de gateway kent.',
    en: 'The node also answers who does not prove to be the gateway. Start zicht-node serve again, so that it knows the key of the gateway.',
  },
  FORGED: {
    nl: 'Het knooppunt nam een sessie aan die niet door de gateway was ondertekend.',
    en: 'The node took a session that was not signed by the gateway.',
  },
  OWNER: {
    nl: 'Het knooppunt hoort een vraag over een gemeente die niet de zijne is te weigeren, en deed dat niet.',
    en: 'The node did not refuse a question about a municipality that is not its own.',
  },
  SIZE: {
    nl: 'Het knooppunt hoort een verzoek dat groter is dan twee megabyte te weigeren, en deed dat niet.',
    en: 'The node did not refuse a request larger than two megabytes.',
  },
  CONTRACT: {
    nl: 'Het schema van het knooppunt is niet dat van het contract.',
    en: 'The schema of the node is not that of the contract.',
  },
  KEY: {
    nl: 'Op dit adres antwoordt niet het knooppunt van het certificaat: het heeft een andere sleutel.',
    en: 'It is not the node of the certificate that answers at this address: it has another key.',
  },
  CLOCK: {
    nl: 'De klok van het knooppunt wijkt meer dan een halve minuut af. Zet haar gelijk (NTP).',
    en: 'The clock of the node is more than half a minute off. Set it right (NTP).',
  },
  DEADLINE: {
    nl: 'Het knooppunt antwoordde driemaal niet binnen de tijd die een vraag mag duren.',
    en: 'Three times the node did not answer within the time that a question may take.',
  },
};

/** What was failed, and of a contract which fields. */
export function probeFault(fault: ProbeFault, detail?: Sentence): Fault {
  const { nl, en } = sentences[fault];
  return new Fault(
    `PROBE_${fault}`,
    detail === undefined ? { nl, en } : { nl: `${nl} ${detail.nl}`, en: `${en} ${detail.en}` },
  );
}
