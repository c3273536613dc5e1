import { newYear } from '../calendar.ts';
import type { Premises } from '../place/premises.ts';
import type { Chain, Spell } from './chain.ts';

/** Who holds an object on 1 January of a year: the owners of the last deed before it; null while it does not stand. */
export function heldIn(premises: Premises, { spells }: Chain, year: number): Spell | null {
  if (premises.constructionYear >= year) return null;
  return spells.findLast(({ from }) => from === null || from < newYear(year)) ?? null;
}
