import { catalogue, type NodeLevel, type Text } from '@zichtlijn/indicators';
import type pg from 'pg';
import { deliveries } from './delivery.ts';
import { inputQuality, type Lack } from './input-quality.ts';
import { linkRates } from './link-rates.ts';
import { type LinkReport, linkReportOn } from './link-report.ts';
import { everySlice, type PlannedSlice } from './plan.ts';
import type { Refusal } from './refusal.ts';

/** The periods of an indicator on a level that share one reason. */
export interface Affected {
  readonly indicator: string;
  readonly level: NodeLevel;
  readonly periods: readonly string[];
  /** Only the denominator lacks: the count is told. */
  readonly denominatorOnly: boolean;
}

/** Amounts by year that a definition needs and has of other years only. */
export interface UnknownAmounts {
  readonly amounts: Text;
}

/** What the inputs of a municipality's indicators lack. For the node's own people: it does not leave. */
export interface InputReport {
  readonly links: LinkReport;
  /** Not collected, because a manifest does not allow it. */
  readonly notAllowed: readonly (Affected & Refusal)[];
  /** Not collected, because no amounts are known of the year. */
  readonly unknownAmounts: readonly (Affected & UnknownAmounts)[];
  /** Not collected, because an input is too empty; with the period that is worst off. */
  readonly tooEmpty: readonly (Affected & Lack)[];
  /** Told as numbers of low reliability; with the period that is worst off. */
  readonly lowReliability: readonly (Affected & Lack)[];
}

/** Hold every indicator of the catalogue against the vault of a municipality as it stands now. */
export async function inputReport(pool: pg.Pool, municipality: string): Promise<InputReport> {
  const delivered = await deliveries(pool, municipality);
  const rates = await linkRates(pool, municipality, delivered);
  const quality = await inputQuality(pool, municipality, delivered);
  const slices = catalogue.flatMap((definition) =>
    everySlice(definition, { delivered, rates, quality }).map((slice) => ({
      ...slice,
      indicator: definition.id,
    })),
  );
  return {
    links: linkReportOn(rates, slices),
    notAllowed: grouped(slices, ({ refusal }) => refusal, { same: (refusal) => refusal }),
    unknownAmounts: grouped(slices, ({ unknownAmounts }) => unknownAmounts && { amounts: unknownAmounts }, {
      same: ({ amounts }) => amounts,
    }),
    tooEmpty: grouped(slices, ({ lack }) => lack, oneLack),
    lowReliability: grouped(slices, ({ collected, low }) => (collected === 'none' ? undefined : low), oneLack),
  };
}

type IndicatorSlice = PlannedSlice & { readonly indicator: string };

/** Slices with one reason, together; a count that is told without its denominator apart from one that is not told. */
function grouped<R extends object>(
  slices: readonly IndicatorSlice[],
  reasonOf: (slice: IndicatorSlice) => R | undefined,
  { same, worst }: { readonly same: (reason: R) => unknown; readonly worst?: (a: R, b: R) => number },
): readonly (Affected & R)[] {
  const found = slices.flatMap((slice) => {
    const reason = reasonOf(slice);
    const { indicator, rung, period, collected } = slice;
    return reason === undefined
      ? []
      : [{ indicator, level: rung.level, period, denominatorOnly: collected === 'leading', reason }];
  });
  const groups = Map.groupBy(found, ({ indicator, level, denominatorOnly, reason }) =>
    JSON.stringify([indicator, level, denominatorOnly, same(reason)]),
  );
  return [...groups.values()].map((group) => {
    const { indicator, level, denominatorOnly, reason } = group[0]!;
    const [told = reason] = worst === undefined ? [] : group.map((one) => one.reason).toSorted(worst);
    return { indicator, level, denominatorOnly, periods: group.map(({ period }) => period), ...told };
  });
}

/** Lacks of one source are told once, by the period that is worst off. */
const oneLack = {
  same: ({ dataset, column }: Lack) => [dataset, column],
  worst: (a: Lack, b: Lack) => b.lacking * a.total - a.lacking * b.total,
};
