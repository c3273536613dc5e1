import {
  type Breakdown,
  catalogue,
  districtOf,
  type IndicatorDefinition,
  type QuantityScope,
  quantities,
  quantityScopes,
  timeOf,
} from '@zichtlijn/indicators';
import { cellName, type LinearFact, type LinearFacts, type PublicAddress, sum, union } from './linear-facts.ts';
import type { OpenCell } from './published-cells.ts';
import { happenedFacts, lastYear, timeFacts, totalsOf } from './time-facts.ts';

/** What the strongest outsider also knows: which cells are zero or have a value that is told nowhere. */
export interface Background {
  /** Whether a hidden cell is known to be not zero: zeros are told there. */
  readonly notZero: (name: string, area: string) => boolean;
  /** Whether it is known that nothing is missing: no unit without an area in this table. */
  readonly nothingMissing: (name: string) => boolean;
}

/**
 * Everything that an outsider can write down about what a municipality published: the values, and the relations that follow from the
 * public catalogue and from area and period codes. Made without a look at how a node tabulates.
 */
export function outsiderFacts(cells: readonly OpenCell[], background: Background): LinearFacts {
  const known = new Map<string, number>();
  const hidden = new Map<string, PublicAddress>();
  const seen = new Map<string, PublicAddress>();
  for (const cell of cells) {
    const address = addressOf(cell);
    if (address === null || cell.status === 'L' || cell.status === 'M') continue;
    const name = cellName(address);
    seen.set(name, address);
    if (cell.value !== null) known.set(name, cell.value);
    else hidden.set(name, address);
  }
  for (const name of known.keys()) hidden.delete(name);
  const facts = catalogue.flatMap((definition) => {
    // What is measured of several substances does not add up, and neither do percents.
    if (definition.formula.kind === 'load' || definition.formula.kind === 'percent') return [];
    return quantityScopes(definition).flatMap((scope) => {
      const own = [...seen.values()].filter((address) => address.quantity === scope.quantity);
      return [
        ...breakdownFacts(definition, own),
        ...areaFacts(scope, own),
        ...timeFacts(scope, own),
        ...happenedFacts(definition, scope, own),
      ];
    });
  });
  const nested = catalogue.flatMap((definition) => [
    ...shareFacts(definition, seen),
    ...partFacts(definition, seen),
    ...followFacts(definition, seen),
  ]);
  nested.push(...complementFacts([...facts, ...nested]));
  const notZero = [...hidden].filter(([name, { area }]) => background.notZero(name, area)).map(([name]) => name);
  const missing = new Set([...facts, ...nested].flatMap(({ terms }) => [...terms.keys()]).filter(isMissing));
  for (const name of missing) if (background.nothingMissing(name)) known.set(name, 0);
  return { known, facts: [...facts, ...nested], notZero: new Set(notZero) };
}

/** The units of a table that have no area: `_U`. */
const isMissing = (name: string): boolean => name.split(' ')[1] === '_U';

/** The quantity behind a measure; null for a quotient. A denominator without the breakdown is the total's, told again. */
export function addressOf({
  indicator,
  version,
  area,
  period,
  breakdown,
  category,
  measure,
}: OpenCell): PublicAddress | null {
  const definition = catalogue.find((one) => one.id === indicator && one.version === version);
  if (definition === undefined) return null;
  const of: Readonly<Record<string, unknown>> = { ...quantities(definition) };
  const quantity = of[measure];
  if (typeof quantity !== 'string') return null;
  const scope = quantityScopes(definition).find((one) => one.quantity === quantity);
  const whole = breakdown !== '_T' && scope?.breakdowns.includes(breakdown) !== true;
  return whole
    ? { quantity, area, period, breakdown: '_T', category: '_T' }
    : { quantity, area, period, breakdown, category };
}

/**
 * The categories of a breakdown add up, or cover the total where they overlap; every unit has one, as the catalogue lists one for what is not
 * known. Of two breakdowns that are crossed, the pairs with one category add up to it, or cover it.
 */
function breakdownFacts({ breakdowns }: IndicatorDefinition, cells: readonly PublicAddress[]): LinearFact[] {
  const kinds = new Map(breakdowns.map(({ id, kind }) => [id, kind]));
  const facts = (kind: string | undefined, total: PublicAddress, parts: readonly PublicAddress[]) => {
    const names = parts.map(cellName);
    return kind === 'overlapping' ? union(cellName(total), names) : [sum(cellName(total), names)];
  };
  const within = ({ breakdown, kind }: NonNullable<Breakdown['within']>, parts: readonly PublicAddress[]) =>
    [...Map.groupBy(parts, ({ category }) => category.split('.')[0]!)].flatMap(([category, inside]) =>
      facts(kind, { ...inside[0]!, breakdown, category }, inside),
    );
  const broken = cells.filter(({ breakdown }) => breakdown !== '_T');
  const groups = Map.groupBy(broken, ({ area, period, breakdown }) => [area, period, breakdown].join(' '));
  return [...groups.values()].flatMap((parts) => {
    const own = breakdowns.find(({ id }) => id === parts[0]!.breakdown);
    // Of a set that several indicators tell of, each tells by its own breakdowns.
    if (own === undefined) return [];
    if (own.within !== undefined) return within(own.within, parts);
    if (own.crosses === undefined)
      return [...facts(own.kind, { ...parts[0]!, breakdown: '_T', category: '_T' }, parts), ...alike(own, parts)];
    return own.crosses.flatMap((breakdown, side) => {
      const sides = Map.groupBy(parts, ({ category }) => category.split('.')[side]!);
      const kind = kinds.get(own.crosses![1 - side]!);
      return [...sides].flatMap(([category, pairs]) => facts(kind, { ...pairs[0]!, breakdown, category }, pairs));
    });
  });
}

/** One number under two names. */
function alike({ shares }: Breakdown, parts: readonly PublicAddress[]): LinearFact[] {
  const part = parts.find(({ category }) => category === shares?.category);
  return part === undefined ? [] : [sum(cellName({ ...part, breakdown: shares!.with }), [cellName(part)])];
}

/** Neighbourhoods add up to districts and both to the municipality, with what has no area; a stock stands at the end of its period. */
function areaFacts({ set }: QuantityScope, cells: readonly PublicAddress[]): LinearFact[] {
  const moment = (period: string) => (timeOf(set) === 'stock' ? lastYear(period) : period);
  const whole = totalsOf(cells).filter(({ area, period }) => area.startsWith('GM') && !period.includes('KW'));
  const finer = totalsOf(cells).filter(({ area }) => !area.startsWith('GM'));
  const byTable = Map.groupBy(finer, ({ area, period }) => `${area.slice(0, 2)} ${period}`);
  const facts: LinearFact[] = [];
  for (const [table, parts] of byTable) {
    const first = parts[0]!;
    const gm = `GM${first.area.slice(2, 6)}`;
    const total =
      whole.find(({ period }) => moment(period) === moment(first.period)) ?? ({ ...first, area: gm } as PublicAddress);
    // What has no neighbourhood has no district either: one number, whatever the periods of the two levels are called.
    const nowhere = cellName({ ...first, area: '_U', period: moment(first.period) });
    facts.push(sum(cellName(total), [...parts.map(cellName), nowhere]));
    if (!table.startsWith('BU')) continue;
    const districts = finer.filter(
      ({ area, period }) => area.startsWith('WK') && moment(period) === moment(first.period),
    );
    for (const district of districts) {
      const inside = parts.filter(({ area }) => districtOf(area) === district.area);
      if (inside.length > 0) facts.push(sum(cellName(district), inside.map(cellName)));
    }
  }
  return facts;
}

/** Name of what a denominator has beyond a numerator. */
export const complementName = (denominator: string, numerator: string): string => `${denominator} minus ${numerator}`;

/** A numerator and what is left beside it are the denominator; a dwelling that changed hands often is first of all a dwelling. */
function shareFacts(definition: IndicatorDefinition, seen: ReadonlyMap<string, PublicAddress>): LinearFact[] {
  const of = quantities(definition);
  if (of.kind !== 'share') return [];
  return [...seen.values()]
    .filter(({ quantity }) => quantity === of.numerator)
    .flatMap((numerator) => {
      const own = { ...numerator, quantity: of.denominator };
      const all = { ...own, breakdown: '_T', category: '_T' };
      const whole = [own, all].find((address) => seen.has(cellName(address)));
      if (whole === undefined) return [];
      const [part, total] = [cellName(numerator), cellName(whole)];
      return [sum(total, [part, complementName(total, part)])];
    });
}

/** A dwelling is an addressable object: what objects there are beyond dwellings is told by both numbers. */
function partFacts(definition: IndicatorDefinition, seen: ReadonlyMap<string, PublicAddress>): LinearFact[] {
  return quantityScopes(definition).flatMap(({ quantity, set: { partOf, quantity: counted } }) => {
    if (partOf === undefined || quantity !== counted) return [];
    return [...seen.values()]
      .filter((address) => address.quantity === quantity)
      .flatMap((part) => {
        const whole = cellName({ ...part, quantity: partOf.quantity });
        return seen.has(whole) ? [sum(whole, [cellName(part), complementName(whole, cellName(part))])] : [];
      });
  });
}

/** A category that follows another set is that set at the end of the year before, without what went and with what came. */
function followFacts(definition: IndicatorDefinition, seen: ReadonlyMap<string, PublicAddress>): LinearFact[] {
  return quantityScopes(definition).flatMap(({ quantity, set: { follows } }) => {
    if (follows === undefined) return [];
    const { breakdown, category } = follows;
    return [...seen.values()]
      .filter((one) => one.quantity === quantity && one.breakdown === breakdown && one.category === category)
      .flatMap((now) => {
        const before = `${Number(now.period.slice(0, 4)) - 1}${now.period.slice(4)}`;
        const total = { quantity: follows.set.quantity, period: before, breakdown: '_T', category: '_T' };
        const [then, here] = [cellName({ ...now, ...total }), cellName(now)];
        if (!seen.has(then)) return [];
        return [sum(then, [`${here} stayed`, `${then} went`]), sum(here, [`${here} stayed`, `${here} came`])];
      });
  });
}

/** Where numerators add up and their denominators do too, so does what is left beside them. */
function complementFacts(facts: readonly LinearFact[]): LinearFact[] {
  const complements = new Map<string, { readonly whole: string; readonly rest: string }>();
  for (const { terms } of facts) {
    const rest = [...terms.keys()].find((name) => name.includes(' minus '));
    const [whole = '', part] = rest?.split(' minus ') ?? [];
    if (rest !== undefined && part !== undefined) complements.set(part, { whole, rest });
  }
  const known = new Set(facts.map(({ terms }) => JSON.stringify([...terms])));
  return facts.flatMap((fact) => {
    const replaced = (field: 'whole' | 'rest') =>
      [...fact.terms].flatMap(([name, factor]): [string, number][] => {
        const complement = complements.get(name);
        return complement === undefined ? [] : [[complement[field], factor]];
      });
    const whole = replaced('whole');
    if (fact.lower !== fact.upper || whole.length !== fact.terms.size || !known.has(JSON.stringify(whole))) return [];
    return [{ ...fact, terms: new Map(replaced('rest')) }];
  });
}
