import { html, logState, type Part } from '@zichtlijn/pages';
import { everything, searchLog } from '@zichtlijn/processing-log';
import { logDirectory } from '../../access/log-directory.ts';
import { policyName } from '../../access/owners-policy.ts';
import { firstSightSentence } from '../../commands/first-sight-sentence.ts';
import { policyInForce, servedAt } from '../../commands/serving-file.ts';
import { ownersPolicyOf } from '../../owner/follow-policy.ts';
import type { Retraction } from '../../releases/retraction.ts';
import { withReleaseStore } from '../../with-release-store.ts';
import type { ConsolePage, Look } from '../look.ts';
import { retractionTable } from './retraction-table.ts';

/** What stands now: the release, what was retracted, whether it is served and by which policy, and the state of the log. */
export const overviewPage: ConsolePage = {
  path: '',
  title: { nl: 'Overzicht', en: 'Overview' },
  async main(look) {
    const { configuration, municipality, summaries, say } = look;
    const { summary, retracted, sights } = await withReleaseStore(configuration, municipality, async (store) => ({
      summary: await summaries.current(store),
      retracted: await store.retractions(),
      sights: await store.firstSights(),
    }));
    const sight = sights.find(({ id, until }) => id === summary?.manifest.id && Date.parse(until) > Date.now());
    const requests = await searchLog(logDirectory(configuration.directory), everything);
    const address = await servedAt(configuration.directory);
    const facts: readonly (readonly [string, Part])[] = [
      [
        say({ nl: 'Huidige release', en: 'Current release' }),
        html`${releaseLine(look, summary?.manifest ?? null, retracted)}${sight && html`<br>${say(firstSightSentence(sight.until))}`}`,
      ],
      [say({ nl: 'Wordt bediend', en: 'Is served' }), address ?? say({ nl: 'nee', en: 'no' })],
      [say({ nl: 'Beleid', en: 'Policy' }), await policyLine(look)],
      [say({ nl: 'Logboek', en: 'Log' }), logState(requests, say)],
    ];
    return html`<h1>${municipality.name} (${municipality.code})</h1>
<section class="card"><dl class="facts">${facts.map(([term, told]) => html`<dt>${term}</dt><dd>${told}</dd>`)}</dl></section>
<h2>${say({ nl: 'Ingetrokken', en: 'Retracted' })}</h2>
${retractionTable(look, retracted)}`;
  },
};

interface Named {
  readonly id: string;
  readonly createdAt: string;
  readonly synthetic: boolean;
}

function releaseLine({ say }: Look, release: Named | null, retracted: readonly Retraction[]): Part {
  if (release === null) return say({ nl: 'nog geen', en: 'none yet' });
  const isGone = retracted.some(({ subject }) => subject === release.id);
  const invented = release.synthetic ? ` · ${say({ nl: 'verzonnen gegevens', en: 'invented data' })}` : '';
  const gone = isGone ? html` · <strong>${say({ nl: 'ingetrokken', en: 'retracted' })}</strong>` : null;
  return html`<code>${release.id}</code> · ${release.createdAt.slice(0, 10)}${invented}${gone}`;
}

async function policyLine({ configuration, say, to }: Look): Promise<Part> {
  const name = await policyInForce(configuration.directory);
  const isHeld = name === policyName(ownersPolicyOf(configuration));
  const state =
    name === null
      ? say({ nl: 'geldt zodra het knooppunt draait', en: 'holds as soon as the node runs' })
      : isHeld
        ? say({ nl: 'geldt', en: 'holds' })
        : say({
            nl: 'het bestand zegt iets anders dan nu geldt',
            en: 'the file says something else than what holds now',
          });
  return html`<a href="${to('beleid')}">${state}</a>`;
}
