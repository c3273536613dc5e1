import { unitSources } from '../tabulation/sources/unit-sources.ts';
import type { IndicatorDefinition } from './definition.ts';
import type { UnitSet } from './formula.ts';

/** Whether the sets of units of several municipalities have no unit in common, so that their numbers add up. */
export function addsOverMunicipalities({ source }: UnitSet): boolean {
  return unitSources[source].ofOneMunicipality;
}

/**
 * How the numbers of several municipalities make one, and whether what is counted adds up. `null` when what is told of an indicator cannot be put
 * together: a load, or a percentage of which neither part nor whole is told.
 */
export function foldOf({ formula }: IndicatorDefinition): FoldShape | null {
  switch (formula.kind) {
    case 'count':
    case 'distribution':
      return { kind: formula.kind, adds: addsOverMunicipalities(formula.count) };
    case 'share':
    case 'rate': {
      const numeratorAdds = addsOverMunicipalities(formula.numerator);
      const denominatorAdds = addsOverMunicipalities(formula.denominator);
      return { kind: formula.kind, numeratorAdds, denominatorAdds, per: formula.kind === 'rate' ? formula.per : 1 };
    }
    case 'sum':
      return { kind: 'sum', adds: addsOverMunicipalities(formula.over) };
    case 'load':
    case 'percent':
      return null;
  }
}

/** See `foldOf`. `per`: a rate is so many per `per` of its base; 1 for a share. */
export type FoldShape =
  | { readonly kind: 'count' | 'distribution' | 'sum'; readonly adds: boolean }
  | {
      readonly kind: 'share' | 'rate';
      readonly numeratorAdds: boolean;
      readonly denominatorAdds: boolean;
      readonly per: number;
    };
