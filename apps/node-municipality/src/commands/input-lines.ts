import { dataset } from '@zichtlijn/indicators';
import { type Sentence, say } from '@zichtlijn/messages';
import type { NodeConfiguration } from '../configuration/node-configuration.ts';
import { columnTitle } from '../quality/column-title.ts';
import type { Lack } from '../tabulate/input-quality.ts';
import { type Affected, type InputReport, inputReport, type UnknownAmounts } from '../tabulate/input-report.ts';
import { linkSentences, whereTexts } from '../tabulate/link-report.ts';
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

/** One sentence per cause by which indicators are not collected or of low reliability: which source, why, which indicators, and what to do. */
export function inputSentences(report: InputReport): readonly Sentence[] {
  return [
    ...byCause(report.notAllowed, refusalCause),
    ...byCause(report.unknownAmounts, amountsCause),
    ...linkSentences(report.links),
    ...byCause(worstFirst(report.tooEmpty), (one) => lackCause(one, notCollected(one))),
    ...byCause(worstFirst(report.lowReliability), (one) => lackCause(one, words.low)),
  ];
}

/** Why something is as it is, with what names the cause, and what to do about it. */
interface Cause {
  readonly key: unknown;
  readonly outcome: Sentence;
  readonly why: Sentence;
  readonly advice: Sentence;
}

/** Everything of one cause in one sentence, told by the first of them. */
function byCause<A extends Affected>(all: readonly A[], causeOf: (one: A) => Cause): readonly Sentence[] {
  const groups = Map.groupBy(all, (one) => {
    const { key, outcome } = causeOf(one);
    return JSON.stringify([key, outcome]);
  });
  return [...groups.values()].map((group) => {
    const { outcome, why, advice } = causeOf(group[0]!);
    const where = whereTexts(group);
    return {
      nl: `${outcome.nl}, want ${why.nl}: ${where.nl}. ${advice.nl}`,
      en: `${outcome.en}, because ${why.en}: ${where.en}. ${advice.en}`,
    };
  });
}

function refusalCause(one: Affected & Refusal): Cause {
  const [title, lacks] = [titleOf(one.dataset), missingTerm(one)];
  const of = `(${one.sourceHolder}, ${one.from} – ${one.to})`;
  return {
    key: [title, of, lacks],
    outcome: notCollected(one),
    why: { nl: `het manifest van ${title.nl} ${of} ${lacks.nl}`, en: `the manifest of ${title.en} ${of} ${lacks.en}` },
    advice: {
      nl: 'Vraag de bronhouder ernaar en lever opnieuw met een manifest dat het zegt.',
      en: 'Ask the source holder, and deliver again with a manifest that says so.',
    },
  };
}

function amountsCause(one: Affected & UnknownAmounts): Cause {
  return {
    key: one.amounts,
    outcome: words.none,
    why: {
      nl: `${one.amounts.nl} staan voor dat jaar niet in deze versie`,
      en: `${one.amounts.en} of that year are not in this version`,
    },
    advice: { nl: 'Aan de levering ligt het niet.', en: 'It is not for the delivery.' },
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

/** The one that lacks most tells for all of a cause. */
const worstFirst = <L extends Lack>(lacks: readonly L[]): readonly L[] =>
  lacks.toSorted((a, b) => b.lacking * a.total - a.lacking * b.total);

function lackCause({ dataset: id, column, lacking, total }: Lack, outcome: Sentence): Cause {
  const title = titleOf(id);
  // Upwards, so that what is just over a limit does not read as if it were on it.
  const percent = (Math.ceil((lacking * 1000) / total) / 10).toFixed(1);
  const of = {
    nl: `(${lacking} van ${total}, waar het het meest is)`,
    en: `(${lacking} of ${total}, where it is most)`,
  };
  const named = column === null ? null : columnTitle(id, column);
  const what =
    named === null
      ? { nl: 'van de rijen is afgewezen', en: 'of the rows are rejected' }
      : { nl: `van ‘${named.nl}’ is leeg`, en: `of ‘${named.en}’ is empty` };
  return {
    key: [id, column],
    outcome,
    why: {
      nl: `in ${title.nl} ${percent.replace('.', ',')}% ${what.nl} ${of.nl}`,
      en: `in ${title.en} ${percent}% ${what.en} ${of.en}`,
    },
    advice: {
      nl: 'Herstel de bron of de mapping en lever opnieuw.',
      en: 'Correct the source or the mapping and deliver again.',
    },
  };
}

const words = {
  none: { nl: 'Niet verzameld', en: 'Not collected' },
  denominator: { nl: 'Zonder noemer', en: 'Without its denominator' },
  low: { nl: 'Weinig betrouwbaar (U)', en: 'Of low reliability (U)' },
} as const satisfies Record<string, Sentence>;

const notCollected = ({ denominatorOnly }: Affected): Sentence => (denominatorOnly ? words.denominator : words.none);
const titleOf = (id: string): Sentence => dataset(id)?.title ?? { nl: id, en: id };
