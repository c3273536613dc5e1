import type { Premises } from './premises.ts';
import type { Random } from './random.ts';

const day = 86_400_000;
const first = Date.UTC(1997, 0, 1);
const last = Date.UTC(2021, 11, 31);
const twentyYears = Date.UTC(2002, 0, 1);

/**
 * The days on which an object changes owner, in order, as milliseconds UTC. True to what Kadaster 1995–2016 showed: a
 * pass-through dwelling changes owner five times or more within twenty years, a few of them some dozens of times; some objects
 * are sold twice on one day, some again within half a year. Every other dwelling changes owner four times at most.
 */
export function saleDates(premises: Premises, random: Random): number[] {
  if (premises.passThrough) return passThroughDates(random);
  const from = Math.max(first, Date.UTC(premises.constructionYear, 6, 1));
  if (from > last) return [];
  const newBuild = premises.constructionYear >= 2014;
  const count = newBuild ? random.weighted([10, 75, 15]) : random.weighted([44, 28, 16, 8, 4]);
  const dates: number[] = [];
  if (newBuild && count > 0) dates.push(from);
  while (dates.length < count) dates.push(next(dates, from, random));
  return dates.sort((a, b) => a - b);
}

function passThroughDates(random: Random): number[] {
  const count = [random.int(5, 6), random.int(7, 9), random.int(10, 19), random.int(20, 48)][
    random.weighted([62, 25, 11, 2])
  ]!;
  const dates: number[] = [];
  while (dates.length < count) dates.push(next(dates, dates.length < 5 ? twentyYears : first, random));
  return dates.sort((a, b) => a - b);
}

/** A day of its own, or the day of an earlier sale, or one within half a year after it. */
function next(dates: readonly number[], from: number, random: Random): number {
  if (dates.length > 0) {
    const earlier = random.pick(dates);
    if (random.chance(0.08)) return earlier;
    if (random.chance(0.1)) return Math.min(last, earlier + random.int(5, 183) * day);
  }
  return from + random.int(0, Math.floor((last - from) / day)) * day;
}
