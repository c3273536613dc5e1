import type { MeasuredLoad } from '../src/index.ts';
import type { LoadRow } from './drug-rows.ts';

const middle = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

const counts = (row: LoadRow): boolean =>
  row.catchment_population !== null && row.catchment_population >= 1000 && row.sample_date_precision === 'day';

const factsOf = (row: LoadRow): string =>
  [row.sample_date, row.substance, row.load_mg_per_1000_per_day, row.catchment_population].join(' ');

/** Names that are one site, by every name: those with a sample of something in common, and those of these. */
function sitesOf(rows: readonly LoadRow[]): ReadonlyMap<string, string> {
  const names = [...new Set(rows.map(({ site }) => site))].sort();
  const together = new Map(names.map((name) => [name, name]));
  const found = rows.filter((row) => row.load_mg_per_1000_per_day > 0);
  for (const same of Map.groupBy(found, factsOf).values()) {
    const roots = same.map(({ site }) => together.get(site)!).sort();
    for (const [name, root] of together) if (roots.includes(root)) together.set(name, roots[0]!);
  }
  return together;
}

/** In whole milligrams by substance and by site, written without a look at the SQL. */
export function measuredIn(all: readonly LoadRow[], year: string): MeasuredLoad[] {
  const rows = all.filter(counts);
  const siteOf = sitesOf(rows);
  const first = (site: string) => {
    const days = rows.filter((row) => siteOf.get(row.site) === site).map((row) => row.sample_date);
    return `${days.sort()[0]} ${site}`;
  };
  const order = [...new Set(siteOf.values())].sort((a, b) => (first(a) < first(b) ? -1 : 1));
  const numbered = rows.map((row) => ({ row, site: order.indexOf(siteOf.get(row.site)!) + 1 }));
  const samples = [...new Map(numbered.map((one) => [`${one.site} ${factsOf(one.row)}`, one])).values()];
  const isSpike = ({ row, site }: (typeof samples)[number]): boolean => {
    const before = samples.filter((one) => {
      return one.site === site && one.row.substance === row.substance && one.row.sample_date < row.sample_date;
    });
    if (new Set(before.map((one) => one.row.sample_date)).size < 7) return false;
    const loads = before.map((one) => one.row.load_mg_per_1000_per_day);
    const median = middle(loads);
    const deviation = middle(loads.map((load) => Math.abs(load - median)));
    const load = row.load_mg_per_1000_per_day;
    const beside = samples
      .filter((one) => one.site === site && one.row.substance === row.substance)
      .map((one) => one.row)
      .filter((one) => one.sample_date.startsWith(year) && one.sample_date !== row.sample_date);
    const high = beside.length > 0 ? 5 * middle(beside.map((one) => one.load_mg_per_1000_per_day)) : 0;
    return load >= high && median > 0 && load >= 5 * median && 0.6745 * (load - median) > 3.5 * deviation;
  };
  const inYear = samples.filter(({ row }) => row.sample_date.startsWith(year));
  const cells = inYear.flatMap((one) => [
    { key: `substance ${one.row.substance}`, one },
    { key: `substance-site ${one.row.substance}.meetpunt-${one.site}`, one },
  ]);
  return [...Map.groupBy(cells, ({ key }) => key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, found]) => {
      const [breakdown = '', category = ''] = key.split(' ');
      // Counted in tenths, so that a half is exact.
      const tenths = found.map(({ one }) => Math.round(one.row.load_mg_per_1000_per_day * 10));
      return {
        ...{ breakdown, category },
        value: Math.round(tenths.reduce((sum, one) => sum + one, 0) / (10 * tenths.length)),
        connected: Math.min(...found.map(({ one }) => one.row.catchment_population!)),
        spike: found.some(({ one }) => isSpike(one)),
      };
    });
}
