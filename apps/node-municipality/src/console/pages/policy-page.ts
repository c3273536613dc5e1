import { html } from '@zichtlijn/pages';
import { policyName } from '../../access/owners-policy.ts';
import { policyInForce } from '../../commands/serving-file.ts';
import { ownersPolicyOf } from '../../owner/follow-policy.ts';
import { policyLines } from '../../owner/policy-lines.ts';
import type { ConsolePage } from '../look.ts';

/** What the node gives, to whom and what for, and whether the node that runs keeps to it. */
export const policyPage: ConsolePage = {
  path: 'beleid',
  title: { nl: 'Beleid', en: 'Policy' },
  async main({ configuration, say }) {
    const policy = ownersPolicyOf(configuration);
    const name = await policyInForce(configuration.directory);
    const standing =
      name === null
        ? {
            nl: 'Er draait geen knooppunt; dit geldt zodra er een start.',
            en: 'No node runs; this holds as soon as one starts.',
          }
        : name === policyName(policy)
          ? {
              nl: 'Dit geldt: het knooppunt dat draait, houdt zich eraan.',
              en: 'This holds: the node that runs keeps to it.',
            }
          : {
              nl: 'Dit geldt nog niet: het knooppunt dat draait, houdt zich aan een ander beleid. Kijk wat `zicht-node serve` zegt.',
              en: 'This does not hold yet: the node that runs keeps to another policy. See what `zicht-node serve` says.',
            };
    return html`<h1>${say(policyPage.title)}</h1>
<section class="card"><p>${say(standing)}</p><ul>${policyLines(policy).map((line) => html`<li>${say(line)}</li>`)}</ul></section>
<p class="soft">${say({
      nl: 'Het beleid staat in zicht-node.yaml. Wat u daar verandert, geldt zonder herstart: `zicht-node policy apply` wacht tot het zover is.',
      en: 'The policy stands in zicht-node.yaml. What you change there holds without a restart: `zicht-node policy apply` waits until it does.',
    })}</p>`;
  },
};
