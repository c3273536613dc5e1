import { dataset } from '@zichtlijn/indicators';
import { type Sentence, say } from '@zichtlijn/messages';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import type { Lack } from '../tabulate/input-quality.ts';
import { type Affected, type InputReport, inputReport, type UnknownAmounts } from '../tabulate/input-report.ts';
import { linkSentences, whereText } from '../tabulate/link-report.ts';
import type { Refusal } from '../tabulate/refusal.ts';
import { withVault } from '../vault/with-vault.ts';
import { linkRateLines } from './link-rate-lines.ts';

/** What the inputs of a municipality lack, as its vault stands now. */
export function inputReportOf(configuration: NodeConfiguration, municipality: string): Promise<InputReport> {
  return withVault(configuration, ({ pool }) => inputReport(pool, municipality));
}

/** The lines that tell what is linked, what is not collected and what is of low reliability, and why: confidential, for the node's own people. */
export function inputLines(report: InputReport): readonly string[] {
  return [...linkRateLines(report.links), ...inputSentences(report).map((sentence) => `  ${say(sentence)}`)];
}

/** One sentence per indicator that is not collected or of low reliability: which source, why, and what to do. */
export function inputSentences(report: InputReport): readonly Sentence[] {
  return [
    ...report.notAllowed.map(refusalSentence),
    ...report.unknownAmounts.map(amountsSentence),
    ...linkSentences(report.links),
    ...report.tooEmpty.map((one) => lackSentence(one, notCollected(one))),
    ...report.lowReliability.map((one) => lackSentence(one, words.low)),
  ];
}

function refusalSentence(one: Affected & Refusal): Sentence {
  const where = whereText(one);
  const outcome = notCollected(one);
  const [title, lacks] = [titleOf(one.dataset), missingTerm(one)];
  const of = `(${one.sourceHolder}, ${one.from} – ${one.to})`;
  return {
    nl: `${where.nl}: ${outcome.nl}, want het manifest van ${title.nl} ${of} ${lacks.nl}. Vraag de bronhouder ernaar en lever opnieuw met een manifest dat het zegt.`,
    en: `${where.en}: ${outcome.en}, because the manifest of ${title.en} ${of} ${lacks.en}. Ask the source holder, and deliver again with a manifest that says so.`,
  };
}

function amountsSentence(one: Affected & UnknownAmounts): Sentence {
  const where = whereText(one);
  return {
    nl: `${where.nl}: ${words.none.nl}, want ${one.amounts.nl} staan voor dat jaar niet in deze versie. Aan de levering ligt het niet.`,
    en: `${where.en}: ${words.none.en}, because ${one.amounts.en} of that year are not in this version. It is not for the delivery.`,
  };
}

function missingTerm(refusal: Refusal): Sentence {
  if (refusal.why === 'purpose')
    return { nl: `staat het doel ${refusal.purpose} niet toe`, en: `does not allow the purpose ${refusal.purpose}` };
  if (refusal.why === 'consent') return { nl: 'heeft geen schriftelijke toestemming', en: 'has no written consent' };
  return {
    nl: `heeft geen toestemming voor ${refusal.recordKind}`,
    en: `has no consent for ${refusal.recordKind}`,
  };
}

function lackSentence(one: Affected & Lack, outcome: Sentence): Sentence {
  const where = whereText(one);
  const title = titleOf(one.dataset);
  // Upwards, so that what is just over a limit does not read as if it were on it.
  const percent = (Math.ceil((one.lacking * 1000) / one.total) / 10).toFixed(1);
  const of = {
    nl: `(${one.lacking} van ${one.total}, waar het het meest is)`,
    en: `(${one.lacking} of ${one.total}, where it is most)`,
  };
  const [nl, en] =
    one.column === null
      ? ['van de rijen is afgewezen', 'of the rows are rejected']
      : [`van ${one.column} is leeg`, `of ${one.column} is empty`];
  return {
    nl: `${where.nl}: ${outcome.nl}, want in ${title.nl} ${percent.replace('.', ',')}% ${nl} ${of.nl}. Herstel de bron of de mapping en lever opnieuw.`,
    en: `${where.en}: ${outcome.en}, because in ${title.en} ${percent}% ${en} ${of.en}. Correct the source or the mapping and deliver again.`,
  };
}

const words = {
  none: { nl: 'niet verzameld', en: 'not collected' },
  denominator: { nl: 'zonder noemer', en: 'without its denominator' },
  low: { nl: 'weinig betrouwbaar (U)', en: 'of low reliability (U)' },
} as const satisfies Record<string, Sentence>;

const notCollected = ({ denominatorOnly }: Affected): Sentence => (denominatorOnly ? words.denominator : words.none);
const titleOf = (id: string): Sentence => dataset(id)?.title ?? { nl: id, en: id };
