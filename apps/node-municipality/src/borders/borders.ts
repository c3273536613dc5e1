import { codesOfGround, foundedOn, groundTaken, mergedInto, partTakenOn } from '@zichtlijn/indicators';
import type { NodeMunicipality } from '../configuration/node-configuration.ts';

/** How the ground of a municipality changed, and what is told of before (design: architecture, 3, OBS_STATUS B; November 2026). */
export interface Borders {
  /** Days on which the ground changed and the series breaks, ISO 8601, in order. */
  readonly breaks: readonly string[];
  /** Of those, the days on which the code was new, and with it that of every district and neighbourhood. */
  readonly newCode: readonly string[];
  /** The day of whose ground numbers from before are told; null when those of before are told of the ground of then, or not at all. */
  readonly carriedBackTo: string | null;
  /** First day that may be told of; null for any. */
  readonly since: string | null;
  /** Municipalities whose neighbourhoods of then lie in this one, with all their ground. */
  readonly merged: ReadonlySet<string>;
}

/** Borders that never changed. */
export const unchangedBorders: Borders = {
  ...{ breaks: [], newCode: [], carriedBackTo: null, since: null },
  merged: new Set(),
};

/** The borders of a municipality, from what is known of every reclassification and from what its configuration says of its own. */
export function bordersOf({ code, origin }: NodeMunicipality): Borders {
  const known = new Set(groundTaken(code).map(({ on }) => on));
  if (origin === undefined) {
    const since = foundedOn(code);
    const breaks = [...known].filter((day) => since === null || day >= since);
    const merged = new Set(codesOfGround(code).filter((one) => one !== code));
    return { breaks, newCode: since === null ? [] : [since], carriedBackTo: null, since, merged };
  }
  const day = originDay(code, origin.year);
  const changes = [...known.add(day)].sort();
  const predecessors = origin.predecessors.map((one) => one.code).filter((one) => one !== code);
  if (predecessors.length === 0) {
    const breaks = changes.filter((change) => change >= day);
    return { breaks, newCode: [day], carriedBackTo: null, since: day, merged: new Set() };
  }
  const merged = new Set([...mergedInto(code), ...predecessors.flatMap((one) => [one, ...mergedInto(one)])]);
  merged.delete(code);
  const since = partTakenOn([code, ...merged]);
  const breaks = [...(since === null ? [] : [since]), ...changes.filter((change) => change > day)];
  return { breaks, newCode: [], carriedBackTo: day, since, merged };
}

/** The day of a reclassification in a year: the one that is known, or else 1 January. ISO 8601. */
export function originDay(code: string, year: number): string {
  const days = groundTaken(code).map(({ on }) => on);
  return days.find((on) => on.startsWith(`${year}-`)) ?? `${year}-01-01`;
}

/** The first whole calendar year from a day on. */
export function firstYearFrom(day: string): number {
  return Number(day.slice(0, 4)) + (day.endsWith('-01-01') ? 0 : 1);
}
