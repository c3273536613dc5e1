import { deliveredAs } from '@zichtlijn/indicators';
import { type Sentence, say } from '@zichtlijn/messages';
import { stringify } from 'yaml';
import type { ColumnRule } from '../import/mapping.ts';
import type { PlannedDelivery } from './plan-file.ts';

/** The mapping of a planned delivery as YAML for `ingest`, with what was left out as comments, so that whoever knows the source can complete it. */
export function mappingText(delivery: PlannedDelivery): string {
  const { proposal, table, missing, openCodes } = delivery;
  const { dataset, columns, history, unsure, lacking } = proposal;
  const order = [...dataset.identifiers, ...dataset.columns].map(({ name }) => name);
  const sorted = columns.toSorted((a, b) => order.indexOf(a.target) - order.indexOf(b.target));
  const content = {
    ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    ...(table.headerLine === undefined ? {} : { headerLine: table.headerLine }),
    ...(missing.length === 0 ? {} : { missing: [...missing] }),
    ...(history === null ? {} : { history: { begin: momentOf(history.begin), end: momentOf(history.end) } }),
    columns: Object.fromEntries(sorted.map(({ target, rule }) => [target, short(rule)])),
  };
  const comments: Sentence[] = [
    {
      nl: `Voorstel voor ${deliveredAs(dataset)}: welke kolom van de bron welke kolom van het contract is. Controleer het, en vul aan.`,
      en: `Proposal for ${deliveredAs(dataset)}: which column of the source is which column of the contract. Check it, and complete it.`,
    },
    ...lacking.map(({ anyOf }) => ({
      nl: `VERPLICHT en niet gevonden: ${anyOf.map((all) => all.join(' + ')).join(', of ')}`,
      en: `REQUIRED and not found: ${anyOf.map((all) => all.join(' + ')).join(', or ')}`,
    })),
    ...unsure.map(({ target, header, why }) => ({
      nl: `onzeker: ${target}: ${header}   (${why.nl})`,
      en: `unsure: ${target}: ${header}   (${why.en})`,
    })),
    ...openCodes.map((open) => openSentence(open)),
  ];
  return `${comments.map((sentence) => `# ${oneLine(say(sentence))}\n`).join('')}${stringify(content, { lineWidth: 0 })}`;
}

/** A header between quotes can hold a line break, and would then step out of its comment. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** What is said of codes that nobody translated. */
export function openSentence({ target, named, rare }: PlannedDelivery['openCodes'][number]): Sentence {
  const list = named.join(', ');
  const few = rare
    ? { nl: 'codes die in minder dan tien rijen staan', en: 'codes that stand in fewer than ten rows' }
    : null;
  const [nl, en] = [
    [list, few?.nl].filter((one) => one !== undefined && one !== '').join('; '),
    [list, few?.en].filter((one) => one !== undefined && one !== '').join('; '),
  ];
  return { nl: `zonder vertaling in ${target}: ${nl}`, en: `without translation in ${target}: ${en}` };
}

const momentOf = ({ from, date }: ColumnRule): unknown => (date === undefined ? from![0] : { from: from![0], date });

/** A rule as briefly as the mapping may say it. */
function short({ from, ...rest }: ColumnRule): unknown {
  const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  if (from === undefined) return filled;
  const source = from.length === 1 ? from[0] : [...from];
  return Object.keys(filled).length === 0 ? source : { from: source, ...filled };
}
