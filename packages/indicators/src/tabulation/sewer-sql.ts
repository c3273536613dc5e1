import { namedSites, REST_OF_SITES } from '../definition/sewer-breakdowns.ts';
import type { Statement } from './statement.ts';

/**
 * When a load stands so far above what its site carried before that something may have been dumped in the sewer. Against the median of the earlier
 * days of the same site and substance: at least so many times as much, because what is used may double within a year (cocaine did in 2016; domain,
 * findings), and further from it than so many times their median absolute deviation, which is a modified z-score of 3.5 (Iglewicz and Hoaglin, 1993, How to
 * detect and handle outliers). As many times the median of the other days of the period too: a week that is high as a whole is no spike. A week of earlier days is the least: most sites are sampled one week a year. The factor and the week are ours, November 2026, to be confirmed with
 * whoever measures (KWR).
 */
export const spike = { timesMedian: 5, deviations: 3.5 / 0.6745, earlierDays: 7 } as const;

/**
 * Every measurement that counts, of any year, with the number of its site. Names that have a sample in common (one substance, day, load over nothing and number of
 * inhabitants) are one site, also by way of a third name, and what was delivered under both is one measurement. Sites are numbered in the order in which they were first sampled,
 * so that a new one leaves the numbers of the others.
 * @param counts which measurements count, as a predicate.
 */
export function sampleStep(statement: Statement, municipality: string, counts: string): string {
  statement.step(
    'named_sample',
    `
  select site, fact_key, sample_date, substance, load_mg_per_1000_per_day::float8 as load, catchment_population
  from vault.wastewater_load
  where municipality_code = ${statement.bind(municipality, 'text')} and sample_date_precision = 'day' and ${counts}`,
  );
  statement.step(
    'same_site',
    `
  select distinct one.site, other.site as other
  from named_sample one join named_sample other using (sample_date, substance, load, catchment_population) where load > 0`,
  );
  statement.step(
    'also_known',
    `
  select site, min(other collate "C") as known_as from same_site group by site`,
  );
  statement.step(
    'one_site',
    `
  select named.site, coalesce(min(also.known_as collate "C"), named.site) as known_as
  from (select distinct site from named_sample) named left join same_site using (site)
  left join also_known also on also.site = other group by named.site`,
  );
  statement.step(
    'numbered_site',
    `
  select known_as, row_number() over (order by min(sample_date), known_as collate "C") as number
  from named_sample join one_site using (site) group by known_as`,
  );
  return statement.step(
    'sample',
    `
  select min(fact_key collate "C") as fact_key, number, sample_date, substance, load, catchment_population
  from named_sample join one_site using (site) join numbered_site using (known_as)
  group by number, sample_date, substance, load, catchment_population`,
  );
}

/**
 * SQL for whether a sample is a spike in a period.
 * @param samples the step with every sample, of which `sample` is a row.
 * @param within SQL for whether a day lies in the period.
 */
export function isSpike(sample: string, samples: string, within: (day: string) => string): string {
  const beside = `select percentile_cont(0.5) within group (order by near.load) from ${samples} near where near.number = ${sample}.number
      and near.substance = ${sample}.substance and ${within('near.sample_date')} and near.sample_date <> ${sample}.sample_date`;
  const earlier = `from ${samples} past where past.number = ${sample}.number and past.substance = ${sample}.substance
      and past.sample_date < ${sample}.sample_date`;
  return `coalesce((select median > 0 and days >= ${spike.earlierDays} and ${sample}.load >= ${spike.timesMedian} * median
      and ${sample}.load - median > ${spike.deviations} * (
        select percentile_cont(0.5) within group (order by abs(past.load - median)) ${earlier})
    from (select count(distinct past.sample_date) as days, percentile_cont(0.5) within group (order by past.load) as median
      ${earlier}) history), false) and coalesce(${sample}.load >= ${spike.timesMedian} * (${beside}), true)`;
}

/** SQL for the code of a site by its number. */
export const siteCode = (number: string): string =>
  `case when ${number} <= ${namedSites} then 'meetpunt-' || ${number} else '${REST_OF_SITES}' end`;
