import type { CellAddress } from '@zichtlijn/disclosure';
import {
  addsOverMunicipalities,
  type IndicatorDefinition,
  parsePeriod,
  periodEnd,
  periodStart,
  quantityScopes,
  TOTAL,
  unitSets,
} from '@zichtlijn/indicators';
import { levelOf } from '@zichtlijn/release';
import type { CountedSlices } from './counted-slice.ts';
import { earlierCells, type Ledger } from './ledger.ts';

/** Who told of nearly the same units. */
export interface OthersTold {
  /** Everything that the municipality published. */
  readonly own: Ledger;
  /** Everything that each of those published that it came out of. */
  readonly predecessors: readonly Ledger[];
}

/** What a table counts and does not tell. */
export type Withheld = (cell: Pick<CellAddress, 'area' | 'period' | 'breakdown'>) => boolean;

/**
 * What an indicator does not tell because nearly the same units were told of in detail: by another version of its definition, or, of units that may be in
 * several municipalities, by those that this one came out of. Where two counts add up over the same areas, categories or periods, so does what they differ
 * by, and of a cell that both hide it can be computed or bounded. So of what was told of in detail nothing is told again but the municipality
 * as a whole, per year. Of two versions that told nothing yet, the newest tells all (docs/decisions/0051; design: disclosure, 1a.3 and 1a.7; November 2026).
 * @returns of each indicator, in order. What a version told itself it goes on telling.
 */
export function withheldBesideOthers(counted: readonly CountedSlices[], told: OthersTold): readonly Withheld[] {
  const before = told.predecessors.flatMap((ledger) => earlierCells(ledger)).filter(isDetail);
  const found = new Map<CountedSlices, Withheld>();
  for (const versions of Map.groupBy(counted, ({ definition }) => definition.id).values()) {
    const newer = new Set<string>();
    for (const one of versions.toSorted((a, b) => b.definition.version - a.definition.version)) {
      const { definition, slices } = one;
      const own = placesOf(told.own, definition, (version) => version === definition.version);
      const others = placesOf(told.own, definition, (version) => version !== definition.version);
      const several = quantitiesInSeveral(definition);
      const periods = new Set([
        ...newer,
        ...[...others.values()],
        ...before.filter(({ quantity }) => several.has(quantity)).map(({ period }) => period),
      ]);
      const withheld: Withheld = (cell) =>
        isDetail(cell) &&
        !own.has(placeOf(cell)) &&
        [...periods].some((period) => meet(definition, cell.period, period));
      for (const cell of slices.flatMap(({ cells }) => cells))
        if (cell.publishable && isDetail(cell) && !withheld(cell)) newer.add(cell.period);
      found.set(one, withheld);
    }
  }
  return counted.map((one) => found.get(one)!);
}

type Place = Parameters<Withheld>[0];

/** Levels and periods that versions of an indicator told of in detail, with the period of each. */
function placesOf(ledger: Ledger, { id }: IndicatorDefinition, isOf: (version: number) => boolean) {
  const cells = ledger.filter((one) => one.indicator === id && isOf(one.version)).flatMap((one) => one.cells);
  const told = cells.filter((cell) => cell.status !== 'L' && cell.status !== 'M' && isDetail(cell));
  return new Map(told.map((cell) => [placeOf(cell), cell.period]));
}

const placeOf = ({ area, period }: Place): string => `${levelOf(area)} ${period}`;

/** Whether a cell tells more than the municipality as a whole in one year. */
function isDetail({ area, period, breakdown }: Place): boolean {
  return levelOf(area) !== 'municipality' || parsePeriod(period).kind !== 'year' || breakdown !== TOTAL;
}

/** Quantities of which several municipalities together have fewer than the sum of what each has. */
function quantitiesInSeveral(definition: IndicatorDefinition): ReadonlySet<string> {
  const adds = unitSets(definition).every(addsOverMunicipalities);
  const isPercent = definition.formula.kind === 'percent';
  const scopes = quantityScopes(definition).filter(({ set }) => (isPercent ? !adds : !addsOverMunicipalities(set)));
  return new Set(scopes.map(({ quantity }) => quantity));
}

/** Whether two periods have a day in common that an indicator is about: of a stock that is the last. */
function meet({ time }: IndicatorDefinition, one: string, other: string): boolean {
  if (time === 'stock') return periodEnd(one) === periodEnd(other);
  return periodStart(one) <= periodEnd(other) && periodStart(other) <= periodEnd(one);
}
