import type { Breakdown } from '../definition/breakdown.ts';
import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder, pooledLadder } from '../definition/ladders.ts';

/** What an indicator that tells suspects by their traits says of its own. */
type OfItsOwn = Pick<IndicatorDefinition, 'id' | 'title' | 'meaning' | 'caveats' | 'source' | 'recordKinds'>;

/**
 * An indicator about drug suspects by offence and by something else: each category is also told as its share, both are crossed over five years only, and it
 * is there for the municipality as a whole.
 */
export function suspectDistribution(
  count: UnitSet,
  breakdowns: readonly Breakdown[],
  own: OfItsOwn,
): IndicatorDefinition {
  return {
    version: 1,
    theme: 'drugs',
    unit: count.title,
    measure: 'share',
    time: 'flow',
    formula: { kind: 'distribution', count },
    contributors: [contributorRoles.person, contributorRoles.incident],
    inputs: count.inputs,
    breakdowns,
    sensitivity: 'strict',
    ladder: pooledLadder(municipalityLadder(breakdowns.map(({ id }) => id)), breakdowns),
    ...own,
    caveats: [
      {
        nl: 'Een verdachte is geen dader: een registratie is een vermoeden van de politie, geen veroordeling.',
        en: 'A suspect is no offender: a registration is a suspicion of the police, no conviction.',
      },
      ...own.caveats,
    ],
  };
}
