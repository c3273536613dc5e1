import { municipalities } from '@zichtlijn/indicators';
import type { Language, Sentence } from '@zichtlijn/messages';
import { type Html, html, logState, page, processingTable } from '@zichtlijn/pages';
import { type FoundProcessings, type Outcome, outcomeWords, type WantedProcessings } from '@zichtlijn/processing-log';
import { queryOf } from './wanted.ts';

/** What an auditor looks at. */
export interface Audited {
  readonly language: Language;
  readonly wanted: WantedProcessings;
  readonly found: FoundProcessings;
  /** Whether a head that was noted earlier was held against the chain. */
  readonly hasNoted: boolean;
}

const title = { nl: 'Logboek', en: 'Log' };
const here = { nl: '/auditor', en: '/auditor/en' } as const;

/** The page for auditors: who asked what and for which purpose, and whether the log is whole. No value is in it. */
export function auditView({ language, wanted, found, hasNoted }: Audited): string {
  const say = (sentence: Sentence) => sentence[language];
  const query = queryOf(wanted);
  const main = html`<h1>${say(title)}</h1>
<section class="card"><p>${say({ nl: 'De keten', en: 'The chain' })}: ${logState(found, say)}${
    hasNoted && found.fault === null
      ? html` · ${say({ nl: 'de genoteerde kop staat er nog in', en: 'the noted head is still in it' })}`
      : null
  }</p><p class="soft">${say(about)}</p></section>
${choices(say, wanted, found)}
${processingTable(found, say)}
<p><a href="/auditor/uitvoer.jsonl${query === '' ? '' : `?${query}`}" download>${say({
    nl: 'Alles wat gevonden is, in de velden van Logboek Dataverwerkingen (JSON-regels)',
    en: 'All that was found, in the fields of Logboek Dataverwerkingen (lines of JSON)',
  })}</a></p>`;
  const other = language === 'nl' ? here.en : here.nl;
  return page({
    ...{ language, title: say(title), brand: 'Zichtlijn', main, styleHref: '/auditor/stijl.css' },
    of: say({ nl: 'logboek van deze gateway', en: 'log of this gateway' }),
    ways: [
      { title: say(title), href: here[language], isHere: true },
      { title: 'Dashboard', href: '/' },
    ],
    otherLanguage: query === '' ? other : `${other}?${query}`,
    foot: say(foot),
  });
}

const about = {
  nl: 'Noteer de kop elders: wie de map kan schrijven, kan een heel nieuwe keten schrijven, en alleen een kop van eerder laat dat zien.',
  en: 'Note the head elsewhere: who can write the directory can write a whole new chain, and only a head of before shows that.',
};

const foot = {
  nl: 'Alleen voor auditors. Wie vraagt is een schuilnaam; een waarde of tekst van wie vraagt staat in geen logboek. Dat u dit leest, staat er ook in. Elke kopie van de gateway heeft een eigen logboek.',
  en: 'For auditors alone. Who asks is a pseudonym; no value and no text of whoever asks stands in any log. That you read this stands in it too. Each copy of the gateway has a log of its own.',
};

function choices(
  say: (sentence: Sentence) => string,
  wanted: WantedProcessings,
  { purposes, outcomes }: FoundProcessings,
): Html {
  const all = say({ nl: 'alle', en: 'all' });
  const field = (name: string, label: Sentence, input: Html) =>
    html`<div class="field"><label for="${name}">${say(label)}</label>${input}</div>`;
  const day = (name: string, label: Sentence, value: string) =>
    field(name, label, html`<input type="date" id="${name}" name="${name}" value="${value}">`);
  const choice = (name: string, label: Sentence, options: readonly (readonly [string, string])[], value: string) =>
    field(
      name,
      label,
      html`<select id="${name}" name="${name}"><option value="">${all}</option>${options.map(
        ([code, words]) => html`<option value="${code}"${code === value ? html` selected` : null}>${words}</option>`,
      )}</select>`,
    );
  const named = municipalities.map(({ code, name }) => [code, `${name} (${code})`] as const);
  const sorted = [...named].sort(([, one], [, other]) => one.localeCompare(other, 'nl'));
  return html`<form class="row" method="get">
${day('vanaf', { nl: 'Vanaf', en: 'From' }, wanted.from)}
${day('tot', { nl: 'Tot en met', en: 'Up to and including' }, wanted.until)}
${choice('gemeente', { nl: 'Gemeente', en: 'Municipality' }, sorted, wanted.municipality)}
${choice(
  'doel',
  { nl: 'Doel', en: 'Purpose' },
  purposes.map((one) => [one, one] as const),
  wanted.purpose,
)}
${choice(
  'uitkomst',
  { nl: 'Uitkomst', en: 'Outcome' },
  outcomes.map((one) => [one, say(outcomeWords[one as Outcome])] as const),
  wanted.outcome,
)}
${field('kop', { nl: 'Eerder genoteerde kop', en: 'Head noted earlier' }, html`<input type="text" id="kop" name="kop" autocomplete="off">`)}
<button type="submit">${say({ nl: 'Toon', en: 'Show' })}</button></form>`;
}
