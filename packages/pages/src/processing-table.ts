import type { Sentence } from '@zichtlijn/messages';
import { type FoundProcessings, outcomeWords, PROCESSINGS_ON_A_PAGE, type Processing } from '@zichtlijn/processing-log';
import { type Html, html, type Part } from './html.ts';
import { table } from './table.ts';

type Say = (sentence: Sentence) => string;

const titles: readonly Sentence[] = [
  { nl: 'Wanneer', en: 'When' },
  { nl: 'Wie', en: 'Who' },
  { nl: 'Rol', en: 'Role' },
  { nl: 'Doel', en: 'Purpose' },
  { nl: 'Tabellen', en: 'Tables' },
  { nl: 'Gemeenten', en: 'Municipalities' },
  { nl: 'Uitkomst', en: 'Outcome' },
];

/** Processings of a log, a row each, the newest first: who asked what for, and how it ended. No value is in it, because none is in a log. */
export function processingTable({ newest, found }: FoundProcessings, say: Say): Html {
  const all = { nl: `Verzoeken: ${found}`, en: `Requests: ${found}` };
  const some = {
    nl: `De laatste ${PROCESSINGS_ON_A_PAGE} van ${found} verzoeken`,
    en: `The last ${PROCESSINGS_ON_A_PAGE} of ${found} requests`,
  };
  return table(
    say(found > PROCESSINGS_ON_A_PAGE ? some : all),
    titles.map((title) => ({ title: say(title) })),
    newest.map((one) => row(one, say)),
    say({ nl: 'Geen verzoeken gevonden.', en: 'No requests were found.' }),
  );
}

/** Whether the chain of a log is whole, with the head that can be noted elsewhere. */
export function logState({ records, head, fault }: FoundProcessings, say: Say): Html {
  if (fault !== null) return html`<strong>${fault.code}</strong>: ${say(fault.sentence)}`;
  if (head === null) return html`${say({ nl: 'nog leeg', en: 'empty still' })}`;
  const sound = say({ nl: `heel, ${records} records`, en: `sound, ${records} records` });
  return html`${sound} · ${say({ nl: 'kop', en: 'head' })} <code>${head}</code>`;
}

/** A moment as people read it, in UTC. */
export const moment = (at: string): Html =>
  html`<time datetime="${at}">${at.slice(0, 10)} ${at.slice(11, 19)} UTC</time>`;

/** As many municipalities as a row names. */
const NAMED = 6;

function row(
  { start, actor, role, purpose, tables, areas, outcome, action, remembered }: Processing,
  say: Say,
): Part[] {
  const what = say(actions[action]);
  const memory = remembered && say({ nl: 'uit het geheugen van de gateway', en: 'from the memory of the gateway' });
  const more =
    areas.length > NAMED
      ? say({ nl: ` en ${areas.length - NAMED} meer`, en: ` and ${areas.length - NAMED} more` })
      : '';
  return [
    moment(start),
    who(actor, say),
    role ?? '–',
    purpose ?? '–',
    tables.length === 0 ? what : tables.map((one, i) => html`${i === 0 ? null : html`<br>`}${tableText(one, say)}`),
    areas.length === 0 ? '–' : `${areas.slice(0, NAMED).join(', ')}${more}`,
    html`${say(outcomeWords[outcome])} <small>${outcome}</small>${memory && html`<br><small>${memory}</small>`}`,
  ];
}

const actions: Readonly<Record<Processing['action'], Sentence>> = {
  metadata: { nl: 'geen getallen', en: 'no numbers' },
  data: { nl: '–', en: '–' },
  log: { nl: 'dit logboek gelezen', en: 'this log read' },
};

const actors: Readonly<Record<string, Sentence>> = {
  gateway: { nl: 'de gateway zelf', en: 'the gateway itself' },
  loopback: { nl: 'deze machine', en: 'this machine' },
  unknown: { nl: 'onbekend', en: 'unknown' },
};

/** The pseudonym, as much of it as tells people apart. */
function who(actor: string, say: Say): Part {
  const known = actors[actor];
  return known === undefined ? html`<code title="${actor}">${actor.slice(0, 12)}</code>` : say(known);
}

const levels: Readonly<Record<string, Sentence>> = {
  MUNICIPALITY: { nl: 'gemeente', en: 'municipality' },
  DISTRICT: { nl: 'wijk', en: 'district' },
  NEIGHBOURHOOD: { nl: 'buurt', en: 'neighbourhood' },
};

function tableText(text: string, say: Say): string {
  const [indicator = '', level = ''] = text.split('@');
  const known = levels[level];
  return `${indicator} (${known === undefined ? level.toLowerCase() : say(known)})`;
}
