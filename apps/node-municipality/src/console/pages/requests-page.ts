import { type Html, html, logState, processingTable } from '@zichtlijn/pages';
import { type FoundProcessings, searchLog, type WantedProcessings } from '@zichtlijn/processing-log';
import { logDirectory } from '../../access/log-directory.ts';
import type { ConsolePage, Look } from '../look.ts';

/** Who asked what, from the log. */
export const requestsPage: ConsolePage = {
  path: 'vragen',
  title: { nl: 'Wie vroeg wat', en: 'Who asked what' },
  async main(look) {
    const { configuration, say, query } = look;
    const wanted: WantedProcessings = {
      municipality: '',
      from: dayOf(query.get('vanaf')),
      until: dayOf(query.get('tot')),
      purpose: query.get('doel') ?? '',
      outcome: query.get('uitkomst') ?? '',
    };
    const told = await searchLog(logDirectory(configuration.directory), wanted);
    return html`<h1>${say(requestsPage.title)}</h1>
<p>${say({ nl: 'Stand van het logboek', en: 'State of the log' })}: ${logState(told, say)}</p>
${choices(look, told, wanted)}
${processingTable(told, say)}
<p class="soft">${say({
      nl: 'Wie vraagt is een schuilnaam van de gateway: welke persoon het is, weet alleen zij. Een waarde of tekst van wie vraagt staat in geen logboek.',
      en: 'Who asks is a pseudonym of the gateway: which person it is, it alone knows. No value and no text of whoever asks stands in any log.',
    })}</p>`;
  },
};

const dayOf = (text: string | null): string => (text !== null && /^\d{4}-\d\d-\d\d$/.test(text) ? text : '');

function choices(
  { say, municipality }: Look,
  { purposes, outcomes }: FoundProcessings,
  wanted: WantedProcessings,
): Html {
  const day = (name: string, title: string, value: string) =>
    html`<div class="field"><label for="${name}">${title}</label><input type="date" id="${name}" name="${name}" value="${value}"></div>`;
  const choice = (name: string, title: string, words: readonly string[], value: string) => html`<div class="field">
<label for="${name}">${title}</label><select id="${name}" name="${name}"><option value="">${say({ nl: 'alle', en: 'all' })}</option>
${words.map((word) => html`<option${word === value ? html` selected` : null}>${word}</option>`)}</select></div>`;
  return html`<form class="row" method="get"><input type="hidden" name="gemeente" value="${municipality.code}">
${day('vanaf', say({ nl: 'Vanaf', en: 'From' }), wanted.from)}
${day('tot', say({ nl: 'Tot en met', en: 'Up to and including' }), wanted.until)}
${choice('doel', say({ nl: 'Doel', en: 'Purpose' }), purposes, wanted.purpose)}
${choice('uitkomst', say({ nl: 'Uitkomst', en: 'Outcome' }), outcomes, wanted.outcome)}
<button type="submit">${say({ nl: 'Toon', en: 'Show' })}</button></form>`;
}
