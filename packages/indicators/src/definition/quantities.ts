import type { QuantityId } from '../tabulation/tabulation.ts';
import type { IndicatorDefinition, TimeKind } from './definition.ts';
import type { Comparison, UnitSet } from './formula.ts';

/** The statistical quantities of an indicator; one that two indicators share has one id. */
export type Quantities =
  | { readonly kind: 'count'; readonly count: QuantityId }
  | { readonly kind: 'distribution'; readonly count: QuantityId }
  | {
      readonly kind: 'share';
      readonly numerator: QuantityId;
      readonly denominator: QuantityId;
      readonly compare?: Comparison;
    }
  | { readonly kind: 'rate'; readonly numerator: QuantityId; readonly denominator: QuantityId; readonly per: number }
  | { readonly kind: 'load'; readonly mean: QuantityId }
  | { readonly kind: 'percent'; readonly share: QuantityId }
  | { readonly kind: 'sum'; readonly sum: QuantityId; readonly count: QuantityId };

/** Which quantities an indicator consists of. */
export function quantities({ formula }: IndicatorDefinition): Quantities {
  if (formula.kind === 'count' || formula.kind === 'distribution')
    return { kind: formula.kind, count: formula.count.quantity };
  if (formula.kind === 'load') return { kind: 'load', mean: formula.mean };
  if (formula.kind === 'percent') return { kind: 'percent', share: formula.share };
  if (formula.kind === 'sum') return { kind: 'sum', sum: formula.sum, count: formula.over.quantity };
  const { numerator, denominator, ...rest } = formula;
  return { ...rest, numerator: numerator.quantity, denominator: denominator.quantity };
}

/** The sets of units behind an indicator: one, or the numerator and then the denominator of a share or rate. */
export function unitSets({ formula }: IndicatorDefinition): readonly UnitSet[] {
  if (formula.kind === 'count' || formula.kind === 'distribution') return [formula.count];
  if (formula.kind === 'sum' || formula.kind === 'load') return [formula.over];
  if (formula.kind === 'percent') return [formula.part, formula.whole];
  return [formula.numerator, formula.denominator];
}

/** Whether a set is about a moment or about what happened in P: the base of a rate may be a stock where its numerator is a flow. */
export function timeOf({ window }: UnitSet): TimeKind {
  return window.kind === 'period' ? 'flow' : 'stock';
}

/** What one quantity of an indicator needs and shows. A denominator may be *not collected* while the numerator is counted. */
export interface QuantityScope {
  readonly quantity: QuantityId;
  /** The set of units it is of. */
  readonly set: UnitSet;
  /** `dataset.column`, over whatever window. */
  readonly inputs: readonly string[];
  /** Breakdowns in which the quantity is tabulated; under any other a share is taken of the total. */
  readonly breakdowns: readonly string[];
  readonly roles: readonly string[];
}

/** Inputs, breakdowns and contributor roles of every quantity of an indicator. */
export function quantityScopes(definition: IndicatorDefinition): readonly QuantityScope[] {
  const scopes = unitSets(definition).map((set): QuantityScope => {
    const { quantity, breakdowns, roles } = set;
    return { quantity, set, inputs: allInputs(set), breakdowns, roles };
  });
  const { formula } = definition;
  if (formula.kind === 'load') return [{ ...scopes[0]!, quantity: formula.mean }];
  if (formula.kind === 'percent') return [{ ...scopes[0]!, quantity: formula.share }];
  return formula.kind === 'sum' ? [...scopes, { ...scopes[0]!, quantity: formula.sum }] : scopes;
}

/** Every input of a set, each once, over whatever window. */
export function allInputs({ inputs, beside = [] }: UnitSet): readonly string[] {
  return [...new Set([...inputs, ...beside.flatMap((need) => need.inputs)])];
}

/** What a set has beyond one that is a part of it: nothing that is shown, but a number that anybody computes where both are, also by what both are told by. */
export function beyond(whole: UnitSet, part: UnitSet): UnitSet {
  const breakdowns = whole.breakdowns.filter((id) => part.breakdowns.includes(id));
  return { ...whole, quantity: `${whole.quantity} minus ${part.quantity}`, breakdowns, except: part };
}

/** Whether two indicators tell of one set, of a set and a part or a category of it, or of a set and one that follows it: their numbers are then bound to each other. */
export function areBound(a: IndicatorDefinition, b: IndicatorDefinition): boolean {
  const told = (definition: IndicatorDefinition) =>
    unitSets(definition).flatMap(({ quantity, partOf, follows, categoriesIn = [] }) => [
      ...[quantity, partOf?.quantity, follows?.set.quantity].filter((one) => one !== undefined),
      ...categoriesIn.map(({ of }) => of),
    ]);
  return told(a).some((quantity) => told(b).includes(quantity));
}
