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

/** One sentence per indicator that is not collected, with what to do. */
export function linkSentences({ notCollected }: LinkReport): readonly Sentence[] {
  return notCollected.map(({ indicator, level, link, linked, total, periods }) => {
    const title = links.find(({ id }) => id === link)?.title;
    const percent = (Math.floor((linked * 1000) / total) / 10).toFixed(1);
    return {
      nl: `${whereText({ indicator, level, periods }).nl}: niet verzameld, want maar ${percent.replace('.', ',')}% van ${title?.nl} (${linked} van ${total}, waar het het minst is; nodig is ${leastLinkedPercent}%). Controleer adressen en BAG-id's, of lever een bestand met beide.`,
      en: `${whereText({ indicator, level, periods }).en}: not collected, because only ${percent}% of ${title?.en} (${linked} of ${total}, where it is least; ${leastLinkedPercent}% is needed). Check addresses and BAG ids, or deliver a file that has both.`,
    };
  });
}

/** Which indicator, on which level, over which periods. */
export function whereText({ indicator, level, periods }: Pick<NotLinked, 'indicator' | 'level' | 'periods'>): Sentence {
  const over = periods.length === 1 ? periods[0] : `${periods[0]} … ${periods.at(-1)} (${periods.length})`;
  return { nl: `${indicator}, ${levels[level].nl}, ${over}`, en: `${indicator}, ${levels[level].en}, ${over}` };
}

const levels: Readonly<Record<NodeLevel, Sentence>> = {
  municipality: { nl: 'gemeente', en: 'municipality' },
  district: { nl: 'wijk', en: 'district' },
  neighbourhood: { nl: 'buurt', en: 'neighbourhood' },
};
