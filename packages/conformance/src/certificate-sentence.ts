import type { Sentence } from '@zichtlijn/messages';
import type { CertificateFault, CertificateFinding } from './certificate.ts';

const sentences: Readonly<Record<CertificateFault, Sentence>> = {
  SIGNATURE: {
    nl: 'Het certificaat is niet zoals het knooppunt het ondertekende: er is iets aan veranderd, of een andere sleutel tekende.',
    en: 'The certificate is not as the node signed it: something in it changed, or another key signed.',
  },
  OTHER_GATEWAY: {
    nl: 'Het certificaat is voor een andere gateway gemaakt.',
    en: 'The certificate was made for another gateway.',
  },
  EXPIRED: {
    nl: 'Het certificaat geldt nu niet: het is verlopen, of de klok van het knooppunt loopt voor.',
    en: 'The certificate does not count now: it expired, or the clock of the node is ahead.',
  },
  CONTRACT: {
    nl: 'Het knooppunt spreekt een ander contract dan deze gateway. Neem de versie die de gateway noemt.',
    en: 'The node speaks another contract than this gateway. Take the version that the gateway names.',
  },
  SOFTWARE: {
    nl: 'De software van het knooppunt is ouder dan deze gateway aanneemt. Werk zicht-node bij.',
    en: 'The software of the node is older than this gateway takes. Update zicht-node.',
  },
  GOLDEN: {
    nl: 'De proefbouw gaf een andere release dan de federatie: deze software telt of beveiligt anders.',
    en: 'The golden build gave another release than the federation’s: this software counts or protects differently.',
  },
  POLICY: {
    nl: 'Het beveiligingsbeleid van het knooppunt is zwakker dan dat van de federatie, in:',
    en: 'The protection policy of the node is weaker than the federation’s, in:',
  },
};

/** A finding in words; of a policy with the names of its weaker rules. */
export function certificateSentence({ fault, rules }: CertificateFinding): Sentence {
  const { nl, en } = sentences[fault];
  if (rules.length === 0) return { nl, en };
  const named = rules.join(', ');
  return { nl: `${nl} ${named}.`, en: `${en} ${named}.` };
}
