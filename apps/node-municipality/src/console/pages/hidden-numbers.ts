import { Fault, type Sentence } from '@zichtlijn/messages';
import { type Html, html, table } from '@zichtlijn/pages';
import { rules } from '../../commands/why-lines.ts';
import { preview } from '../../preview.ts';
import type { StagedRelease } from '../../staged/staged-release.ts';
import type { Look } from '../look.ts';
import { titleOf } from './indicator-title.ts';

/** As many hidden numbers as a person reads; all of them stand in `preview --reasons`. */
const MOST = 300;

const confidential: Sentence = {
  nl: 'Vertrouwelijk: een reden kan zelf iemand herkenbaar maken. Zij is voor de eigen mensen van het knooppunt; buiten het knooppunt heet elk verborgen getal alleen Q.',
  en: 'Confidential: a reason can itself disclose somebody. It is for the node’s own people; outside the node every hidden number is Q and nothing more.',
};

/** Why numbers are hidden, of what was staged last. A release of before has no reasons any more: they are kept beside the vault, for one release. */
export async function hiddenNumbers(look: Look, published: string | null): Promise<Html> {
  const { configuration, municipality, say } = look;
  try {
    const staged = await preview(configuration, municipality);
    const about =
      staged.manifest.id === published
        ? say({ nl: 'Van de huidige release.', en: 'Of the current release.' })
        : say({
            nl: `Van release ${staged.manifest.id}, die klaarstaat en niet gepubliceerd is.`,
            en: `Of release ${staged.manifest.id}, which is staged and not published.`,
          });
    const quantities = [...new Set(staged.reasons.map(({ address }) => address.quantity))].sort();
    if (quantities.length === 0) return html`<p>${about}</p>${ruleTable(look, staged)}`;
    const wanted = quantities.find((one) => one === look.query.get('wat')) ?? null;
    return html`<p class="note">${say(confidential)}</p><p>${about}</p>${ruleTable(look, staged)}
${choice(look, quantities, wanted)}${wanted === null ? null : hiddenTable(look, staged, wanted)}`;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return html`<p class="soft">${say(error.sentence)}</p>`;
  }
}

function ruleTable({ say }: Look, { reasons }: StagedRelease): Html {
  const counted = [...Map.groupBy(reasons, ({ rule }) => rule)];
  return table(
    say({ nl: 'Verborgen cellen per regel', en: 'Hidden cells by rule' }),
    [{ title: say({ nl: 'Regel', en: 'Rule' }) }, { title: say({ nl: 'Cellen', en: 'Cells' }), isNumber: true }],
    counted.map(([rule, all]) => [html`${say(rules[rule])} <small>${rule}</small>`, all.length]),
    say({ nl: 'Er is niets verborgen.', en: 'Nothing is hidden.' }),
  );
}

function choice({ say, municipality }: Look, quantities: readonly string[], wanted: string | null): Html {
  return html`<form class="row" method="get"><input type="hidden" name="gemeente" value="${municipality.code}"><div class="field">
<label for="wat">${say({ nl: 'Welk getal', en: 'Which number' })}</label><select id="wat" name="wat">
${quantities.map((one) => html`<option value="${one}"${one === wanted ? html` selected` : null}>${titleOf(one.split('@')[0] ?? one, say)} · ${one}</option>`)}</select></div>
<button type="submit">${say({ nl: 'Toon wat verborgen is', en: 'Show what is hidden' })}</button></form>`;
}

function hiddenTable({ say }: Look, { reasons: all, areas }: StagedRelease, wanted: string): Html {
  const reasons = all.filter(({ address }) => address.quantity === wanted);
  const names = new Map(areas.map(({ code, name }) => [code, name]));
  const title = { nl: `De eerste ${MOST} van ${reasons.length}`, en: `The first ${MOST} of ${reasons.length}` };
  return table(
    reasons.length > MOST ? say(title) : say({ nl: 'Verborgen getallen', en: 'Hidden numbers' }),
    [
      { title: say({ nl: 'Gebied', en: 'Area' }) },
      { title: say({ nl: 'Periode', en: 'Period' }) },
      { title: say({ nl: 'Uitsplitsing', en: 'Breakdown' }) },
      { title: say({ nl: 'Waarom', en: 'Why' }) },
    ],
    reasons
      .slice(0, MOST)
      .map(({ address: { area, period, breakdown, category }, rule }) => [
        html`${names.get(area) ?? area} <small>${area}</small>`,
        period,
        breakdown === '_T' ? say({ nl: 'totaal', en: 'total' }) : `${breakdown}: ${category}`,
        say(rules[rule]),
      ]),
    say({ nl: 'Er is niets verborgen.', en: 'Nothing is hidden.' }),
  );
}
