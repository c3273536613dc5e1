import { type LinkId, leastLinkedPercent, links, type NodeLevel } from '@zichtlijn/indicators';
import type { Sentence } from '@zichtlijn/messages';
import { type LinkedRows, type LinkRates, linkedRows } from './link-rates.ts';
import type { PlannedSlice } from './plan.ts';

/** An indicator that is not collected on a level, because too few rows are linked; with the period that is worst off. */
export interface NotLinked extends LinkedRows {
  readonly indicator: string;
  readonly level: NodeLevel;
  readonly link: LinkId;
  readonly periods: readonly string[];
}

/** How well the deliveries of a municipality link, and what is not collected for it. For the node's own people: it does not leave. */
export interface LinkReport {
  readonly links: readonly (LinkedRows & { readonly link: LinkId })[];
  readonly notCollected: readonly NotLinked[];
}

/** How the links of a municipality are, and which slices of its indicators they are too few for. */
export function linkReportOn(
  rates: LinkRates,
  slices: readonly (PlannedSlice & { readonly indicator: string })[],
): LinkReport {
  const measured = [...rates.keys()].map((link) => ({ link, ...linkedRows(rates, link, 0, 9999) }));
  const missing = slices.flatMap(({ indicator, rung, period, shortfall }) =>
    shortfall === undefined ? [] : [{ indicator, level: rung.level, period, ...shortfall }],
  );
  const groups = Map.groupBy(missing, ({ indicator, level, link }) => JSON.stringify([indicator, level, link]));
  const notCollected = [...groups.values()].map((group): NotLinked => {
    const [worst] = group.toSorted((a, b) => a.linked * b.total - b.linked * a.total);
    const { period: _, ...rest } = worst!;
    return { ...rest, periods: group.map(({ period }) => period) };
  });
  return { links: measured.filter(({ total }) => total > 0), notCollected };
}

/** One sentence per link that lacks, with what to do and every indicator that is not collected by it. */
export function linkSentences({ notCollected }: LinkReport): readonly Sentence[] {
  return [...Map.groupBy(notCollected, ({ link }) => link).values()].map((group) => {
    const [worst] = group.toSorted((a, b) => a.linked * b.total - b.linked * a.total);
    const { link, linked, total } = worst!;
    const { title, advice = addressAdvice } = links.find(({ id }) => id === link)!;
    const percent = (Math.floor((linked * 1000) / total) / 10).toFixed(1);
    const where = whereTexts(group);
    return {
      nl: `Niet verzameld, want maar ${percent.replace('.', ',')}% van ${title.nl} (${linked} van ${total}, waar het het minst is; nodig is ${leastLinkedPercent}%): ${where.nl}. ${advice.nl}`,
      en: `Not collected, because only ${percent}% of ${title.en} (${linked} of ${total}, where it is least; ${leastLinkedPercent}% is needed): ${where.en}. ${advice.en}`,
    };
  });
}

const addressAdvice: Sentence = {
  nl: "Controleer adressen en BAG-id's, of lever een bestand met beide.",
  en: 'Check addresses and BAG ids, or deliver a file that has both.',
};

type Where = Pick<NotLinked, 'indicator' | 'level' | 'periods'>;

/** Everything that has one cause, in a list. */
export function whereTexts(all: readonly Where[]): Sentence {
  const texts = all.map(whereText);
  return { nl: texts.map(({ nl }) => nl).join('; '), en: texts.map(({ en }) => en).join('; ') };
}

/** Which indicator, on which level, over which periods. */
function whereText({ indicator, level, periods }: Where): Sentence {
  const over = periods.length === 1 ? periods[0] : `${periods[0]} … ${periods.at(-1)}, ${periods.length} ×`;
  return { nl: `${indicator} (${levels[level].nl}, ${over})`, en: `${indicator} (${levels[level].en}, ${over})` };
}

const levels: Readonly<Record<NodeLevel, Sentence>> = {
  municipality: { nl: 'gemeente', en: 'municipality' },
  district: { nl: 'wijk', en: 'district' },
  neighbourhood: { nl: 'buurt', en: 'neighbourhood' },
};
