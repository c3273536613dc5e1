import type { Condition, CountCondition, UnitSet, UnitSource, Window } from '../definition/formula.ts';
import type { Text } from '../text.ts';

const sources: Record<UnitSource, Text> = {
  object: { nl: 'adresseerbare objecten', en: 'addressable objects' },
  person: { nl: 'ingeschreven personen', en: 'registered persons' },
  sale: { nl: 'verkopen', en: 'sales' },
  'sold-object': { nl: 'verkochte objecten', en: 'objects sold' },
};

const conditions: Record<Condition, Text> = {
  'is-dwelling': { nl: 'met gebruik woning', en: 'used as a dwelling' },
  'price-known': {
    nl: 'met bekende prijs (een prijs over meer objecten één keer per akte)',
    en: 'with a known price (a price over several objects once per deed)',
  },
};

/** A set of units in words, from the same conditions that the SQL is made from. */
export function unitSetText(set: UnitSet): Text {
  const parts = [sources[set.source], ...set.conditions.map((condition) => conditions[condition])];
  if (set.having !== undefined) parts.push(countText(set.having));
  parts.push(windowText(set.window));
  return { nl: parts.map(({ nl }) => nl).join(' '), en: parts.map(({ en }) => en).join(' ') };
}

function countText(having: CountCondition): Text {
  if (having.kind === 'whole-sales') {
    return {
      nl: `met ≥ ${having.atLeast} verkopen (geen verkoop van een deel)`,
      en: `with ≥ ${having.atLeast} sales (no sale of a part share)`,
    };
  }
  if (having.kind === 'resold-within') {
    return {
      nl: `met een verkoop, 1 tot en met ${having.days} dagen na hun vorige verkoop op een eerdere dag (dagen bekend),`,
      en: `with a sale, 1 to ${having.days} days after their latest sale on an earlier day (days known),`,
    };
  }
  return {
    nl: `met ≥ ${having.atLeast} verkopen op één dag (dag bekend)`,
    en: `with ≥ ${having.atLeast} sales on one day (day known)`,
  };
}

function windowText(window: Window): Text {
  if (window.kind === 'period') return { nl: 'in P', en: 'in P' };
  if (window.kind === 'years-to-end') {
    return { nl: `in (einde(P) − ${window.years} jaar, einde(P)]`, en: `in (end(P) − ${window.years} years, end(P)]` };
  }
  return { nl: 'op 1 januari van het jaar van einde(P)', en: 'on 1 January of the year of end(P)' };
}

/** How far before end(P), or before P, the sources of a set must reach; undefined when no further than P. */
export function lookBackText({ window, having }: UnitSet): Text | undefined {
  if (window.kind === 'years-to-end') return { nl: `${window.years} jaar`, en: `${window.years} years` };
  if (having?.kind !== 'resold-within') return undefined;
  return { nl: `${having.days} dagen voor P`, en: `${having.days} days before P` };
}
