import { anchors } from '../anchors.ts';
import { day, lastDay, newYear } from '../calendar.ts';
import type { Premises } from '../place/premises.ts';
import type { Random } from '../random.ts';

const first = newYear(1997);
const twentyYears = newYear(2002);

/** Existing dwellings sold in the country per year since 1997, in thousands: the course of Kadaster's counts, two of them anchors. */
const soldPerYear = [
  ...[186, 193, 205, 190, 196, 199, 194, 192, 207, 210, 202, 182, 128, 126, 121, 117, 110, 154],
  ...[anchors.sales2015.value / 1_000, anchors.sales2016.value / 1_000, 242, 218, 219, 236, 226],
];
/** Per cent of a year's sales in each month: December is the month of deeds. */
const december = (100 * anchors.salesDecember2016.value) / anchors.sales2016.value;
const soldPerMonth = [6.5, 6.7, 7.6, 7.7, 8.2, 8.6, 8.6, 8.3, 8.2, 8.6, 9.2, december];

/** How many times an object changes owner in twenty-five years, as weights of none, once, twice and so on. */
const times = {
  home: [53, 28, 12, 6, 1],
  newHome: [0, 70, 23, 7],
  newBuild: [10, 75, 15],
  let: [79, 15, 5, 1],
  landlord: [97, 3],
  business: [60, 26, 10, 4],
};

/**
 * The days on which an object changes owner, in order, as milliseconds UTC. True to what Kadaster 1995–2016 showed: a
 * pass-through dwelling changes owner five times or more within twenty years, a few of them some dozens of times; some objects
 * are sold twice on one day, some again within half a year. Every other dwelling changes owner four times at most.
 */
export function saleDates(premises: Premises, random: Random): number[] {
  if (premises.passThrough) return passThroughDates(random);
  if (premises.collector !== null) return [];
  const from = Math.max(first, Date.UTC(premises.constructionYear, 6, 1));
  const built = premises.constructionYear >= 1997 && premises.isDwelling && premises.tenure !== 'huur_corporatie';
  const count = random.weighted(weights(premises, built));
  const dates: number[] = built && count > 0 ? [from] : [];
  while (dates.length < count) dates.push(next(dates, () => marketDay(from, random), 0.08, random));
  return dates.sort((a, b) => a - b);
}

function weights({ constructionYear, isDwelling, tenure }: Premises, built: boolean): readonly number[] {
  if (!isDwelling) return times.business;
  if (constructionYear >= 2014) return times.newBuild;
  if (tenure === 'huur_corporatie') return times.landlord;
  if (built) return times.newHome;
  return tenure === 'koop' ? times.home : times.let;
}

function passThroughDates(random: Random): number[] {
  const count = [random.int(5, 6), random.int(7, 9), random.int(10, 19), random.int(20, 48)][
    random.weighted([62, 25, 11, 2])
  ]!;
  const dates: number[] = [];
  while (dates.length < count) {
    const from = dates.length < 5 ? twentyYears : first;
    dates.push(next(dates, () => marketDay(from, random), 0.22, random));
  }
  return dates.sort((a, b) => a - b);
}

/** A day of the market, no earlier than the object stands. */
function marketDay(from: number, random: Random): number {
  for (;;) {
    const year = 1997 + random.weighted(soldPerYear);
    const month = random.weighted(soldPerMonth);
    const date = Date.UTC(year, month, random.int(1, new Date(Date.UTC(year, month + 1, 0)).getUTCDate()));
    if (date >= from) return date;
  }
}

/** A day of its own, or in a share of cases (`sameDay`) the day of an earlier sale, or one within half a year after it. */
function next(dates: readonly number[], own: () => number, sameDay: number, random: Random): number {
  if (dates.length > 0) {
    const earlier = random.pick(dates);
    if (random.chance(sameDay)) return earlier;
    if (random.chance(0.07)) return Math.min(lastDay, earlier + random.int(5, 183) * day);
  }
  return own();
}
