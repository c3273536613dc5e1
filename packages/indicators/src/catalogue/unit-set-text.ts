import type { UnitSet, Window } from '../definition/formula.ts';
import { unitSources } from '../tabulation/sources/unit-sources.ts';
import type { Text } from '../text.ts';

/** A set of units in words, from the same source, conditions and window that the SQL is made from. */
export function unitSetText(set: UnitSet): Text {
  const { title, conditions, countText } = unitSources[set.source];
  const parts = [title, ...set.conditions.map((condition) => conditions[condition]!.text)];
  if (set.having !== undefined) parts.push(countText!(set.having));
  parts.push(windowText(set.window));
  return { nl: inOne(parts.map(({ nl }) => nl)), en: inOne(parts.map(({ en }) => en)) };
}

/** Parts as one phrase; some of them stand between commas. */
const inOne = (parts: readonly string[]): string => parts.join(' ').replace(/ ?,( ?,)*/g, ',');

function windowText(window: Window): Text {
  switch (window.kind) {
    case 'period':
      return { nl: 'in P', en: 'in P' };
    case 'years-to-end':
      return {
        nl: `in (einde(P) − ${window.years} jaar, einde(P)]`,
        en: `in (end(P) − ${window.years} years, end(P)]`,
      };
    case 'months-to-end':
      return {
        nl: `in (einde(P) − ${window.months} maanden, einde(P)]`,
        en: `in (end(P) − ${window.months} months, end(P)]`,
      };
    case 'years-before-start':
      return {
        nl: `in [begin(P) − ${window.years} jaar, begin(P))`,
        en: `in [start(P) − ${window.years} years, start(P))`,
      };
    case 'months-before-start':
      return {
        nl: `in [begin(P) − ${window.months} maanden, begin(P))`,
        en: `in [start(P) − ${window.months} months, start(P))`,
      };
    case 'at-end':
      return { nl: 'op einde(P)', en: 'on end(P)' };
    case 'reference-year':
      return { nl: 'op 1 januari van het jaar van einde(P)', en: 'on 1 January of the year of end(P)' };
  }
}

/** How far before end(P), or before P, the sources of a set must reach; none when no further than P. */
export function lookBackTexts({ window, having, beside = [] }: UnitSet): readonly Text[] {
  const found = [window, ...beside.map((need) => need.window)].flatMap(windowLookBack);
  if (having?.kind === 'resold-within')
    found.push({ nl: `${having.days} dagen voor P`, en: `${having.days} days before P` });
  return found;
}

function windowLookBack(window: Window): readonly Text[] {
  switch (window.kind) {
    case 'years-to-end':
      return [{ nl: `${window.years} jaar`, en: `${window.years} years` }];
    case 'months-to-end':
      return [{ nl: `${window.months} maanden`, en: `${window.months} months` }];
    case 'years-before-start':
      return [{ nl: `${window.years} jaar voor P`, en: `${window.years} years before P` }];
    case 'months-before-start':
      return [{ nl: `${window.months} maanden voor P`, en: `${window.months} months before P` }];
    default:
      return [];
  }
}
