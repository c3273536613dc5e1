/** One collector of dwellings to so many dwellings. */
const every = 118;

/** How many collectors a municipality has. */
export const collectorsIn = (dwellings: number): number => Math.max(2, Math.floor(dwellings / every));

/** Of five collectors one lives elsewhere: that one has no home here. */
export const livesElsewhere = (collector: number): boolean => collector % 5 === 4;

/**
 * The collector whose home the object with this serial number is. By arithmetic, so that deeds can name somebody whose home has not
 * been invented yet; an object that turns out to be no dwelling is nobody's home.
 */
export function collectorAt(serial: number): number | null {
  const collector = Math.floor(serial / every) - 1;
  return serial % every === 7 && collector >= 0 && !livesElsewhere(collector) ? collector : null;
}
