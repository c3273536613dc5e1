/** Where a cell that nothing bounds stops: well above anything that is asked, so that where it stops is no bound. */
export function ceilingAbove(values: Iterable<number>): number {
  return 8 * [...values].reduce((most, value) => Math.max(most, Math.abs(value)), 1);
}
