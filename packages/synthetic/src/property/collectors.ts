/** One collector of dwellings to so many dwellings, and one owner of a second dwelling. */
const everyCollector = 118;
const everySecond = 25;
/** The numbers of owners of a second dwelling come after those of collectors. */
const seconds = 500_000;

/** How many collectors a municipality has; numbered from 0. */
export const collectorsIn = (dwellings: number): number => Math.max(2, Math.floor(dwellings / everyCollector));

/** Of five collectors one lives elsewhere: that one has no home here. */
export const livesElsewhere = (collector: number): boolean => collector < seconds && collector % 5 === 4;

/**
 * The collector, or owner of a second dwelling, whose home the object with this serial number is. By arithmetic, so that deeds can name
 * somebody whose home has not been invented yet; an object that turns out to be no dwelling is nobody's home.
 */
export function collectorAt(serial: number): number | null {
  const collector = Math.floor(serial / everyCollector);
  if (serial % everyCollector === 7 && !livesElsewhere(collector)) return collector;
  return serial % everySecond === 3 ? seconds + Math.floor(serial / everySecond) : null;
}

/**
 * The collector or owner of a second dwelling who buys; `draw` and `skew` are fractions. The first collectors buy most.
 */
export function collectorWhoBuys(dwellings: number, draw: number, skew: number): number {
  if (draw < 0.4) return seconds + Math.floor((dwellings / everySecond) * skew);
  return Math.floor(collectorsIn(dwellings) * skew ** 1.7);
}
