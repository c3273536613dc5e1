import type { Sentence } from '@zichtlijn/messages';
import { type Html, html, moment, table } from '@zichtlijn/pages';
import type { Retraction } from '../../releases/retraction.ts';
import type { Look } from '../look.ts';

/** Why something was retracted, for the node's own people. */
export const retractionWords: Readonly<Record<Retraction['reason'], Sentence>> = {
  'error-in-source': { nl: 'fout in een levering', en: 'error in a delivery' },
  'error-in-count': { nl: 'fout in de telling', en: 'error in the count' },
  'legal-basis': { nl: 'de grondslag ontbreekt of vervalt', en: 'the legal basis lacks or lapses' },
  'consent-withdrawn': { nl: 'toestemming van de bronhouder ingetrokken', en: 'consent of the source withdrawn' },
  'disclosure-risk': { nl: 'iemand zou herkend kunnen worden', en: 'somebody could be recognised' },
  approval: { nl: 'niet goedgekeurd', en: 'not approved' },
  incorrect: { nl: 'onjuist, volgens de gemeente', en: 'incorrect, the municipality says' },
  'not-permitted': { nl: 'niet toegestaan, volgens de gemeente', en: 'not permitted, the municipality says' },
};

/** What was retracted, when and why. */
export function retractionTable({ say }: Look, retracted: readonly Retraction[]): Html {
  return table(
    say({ nl: 'Ingetrokken: wordt niet meer gegeven', en: 'Retracted: is given no more' }),
    [
      { title: say({ nl: 'Wat', en: 'What' }) },
      { title: say({ nl: 'Waarom (vertrouwelijk)', en: 'Why (confidential)' }) },
      { title: say({ nl: 'Wanneer', en: 'When' }) },
    ],
    retracted.map(({ subject, reason, at }) => [
      html`<code>${subject}</code>`,
      say(retractionWords[reason]),
      moment(at),
    ]),
    say({ nl: 'Er is niets ingetrokken.', en: 'Nothing was retracted.' }),
  );
}
