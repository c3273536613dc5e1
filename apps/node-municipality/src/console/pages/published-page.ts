import type { Sentence } from '@zichtlijn/messages';
import { type Html, html, table } from '@zichtlijn/pages';
import { type RungCount, shareText } from '../../commands/rung-counts.ts';
import { withReleaseStore } from '../../with-release-store.ts';
import type { ConsolePage, Look } from '../look.ts';
import { hiddenNumbers } from './hidden-numbers.ts';
import { titleOf } from './indicator-title.ts';

/** What is published, what is hidden, and why: reasons are for the node's own people. */
export const publishedPage: ConsolePage = {
  path: 'gepubliceerd',
  title: { nl: 'Gepubliceerd en verborgen', en: 'Published and hidden' },
  async main(look) {
    const { configuration, municipality, summaries, say, to } = look;
    const summary = await withReleaseStore(configuration, municipality, (store) => summaries.current(store));
    const rungs = summary?.rungs ?? [];
    return html`<h1>${say(publishedPage.title)}</h1>
<p>${
      summary === null
        ? say({ nl: 'Er is nog niets gepubliceerd.', en: 'Nothing was published yet.' })
        : html`<code>${summary.manifest.id}</code> · ${summary.manifest.createdAt.slice(0, 10)} · <a href="${to('intrekken')}">${say({ nl: 'intrekken', en: 'retract' })}</a>`
    }</p>
${rungTable(look, rungs.filter(isCounted))}
${notCollected(look, rungs)}
<h2>${say({ nl: 'Waarom getallen verborgen zijn', en: 'Why numbers are hidden' })}</h2>
${await hiddenNumbers(look, summary?.manifest.id ?? null)}`;
  },
};

const levels: Readonly<Record<RungCount['level'], Sentence>> = {
  municipality: { nl: 'gemeente', en: 'municipality' },
  district: { nl: 'wijk', en: 'district' },
  neighbourhood: { nl: 'buurt', en: 'neighbourhood' },
};

const periods: Readonly<Record<RungCount['period'], Sentence>> = {
  year: { nl: 'jaar', en: 'year' },
  quarter: { nl: 'kwartaal', en: 'quarter' },
  'three-years': { nl: 'drie jaar', en: 'three years' },
  'five-years': { nl: 'vijf jaar', en: 'five years' },
};

function rungTable({ say }: Look, rungs: readonly RungCount[]): Html {
  const number = (title: Sentence) => ({ title: say(title), isNumber: true });
  return table(
    say({ nl: 'Cellen van de huidige release', en: 'Cells of the current release' }),
    [
      { title: say({ nl: 'Indicator', en: 'Indicator' }) },
      { title: say({ nl: 'Niveau', en: 'Level' }) },
      { title: say({ nl: 'Per', en: 'Per' }) },
      number({ nl: 'Getoond', en: 'Shown' }),
      number({ nl: 'Nul', en: 'Zero' }),
      number({ nl: 'Verborgen', en: 'Hidden' }),
      number({ nl: 'Niet verzameld', en: 'Not collected' }),
      number({ nl: 'Zichtbaar', en: 'Visible' }),
    ],
    rungs.map(({ indicator, version, level, period, shown, zero, hidden, notCollected, visibleShare }) => [
      html`${titleOf(indicator, say)} <small>${indicator}@${version}</small>`,
      ...[say(levels[level]), say(periods[period]), shown, zero, hidden, notCollected, shareText(visibleShare, say)],
    ]),
    say({ nl: 'Geen cellen.', en: 'No cells.' }),
  );
}

/** Whether anything of a rung was counted; the rest is named in one line. */
const isCounted = ({ shown, zero, hidden }: RungCount): boolean => shown + zero + hidden > 0;

function notCollected({ say }: Look, rungs: readonly RungCount[]): Html | null {
  const counted = new Set(rungs.filter(isCounted).map(({ indicator }) => indicator));
  const lacking = [...new Set(rungs.map(({ indicator }) => indicator))].filter((one) => !counted.has(one));
  if (lacking.length === 0) return null;
  const names = lacking.map((one) => titleOf(one, say)).join('; ');
  return html`<p class="soft">${say({ nl: 'Niet verzameld', en: 'Not collected' })}: ${names}.</p>`;
}
