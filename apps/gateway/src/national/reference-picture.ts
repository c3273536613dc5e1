import { TOTAL } from '@zichtlijn/indicators';
import type { Place, Places } from '../registry/places.ts';
import { exactly, type Interval, unknown } from './arithmetic/interval.ts';
import { leastForQuartiles, quarters, quartilesOf } from './arithmetic/quartiles.ts';
import { rankSets } from './arithmetic/rank-sets.ts';
import { coverageView } from './coverage-view.ts';
import { answering, numbersOf, numberView } from './fold-area.ts';
import { foldNumber } from './fold-number.ts';
import { type MeasuredCells, measuredCells } from './folded-measures.ts';
import type { MunicipalFacts } from './municipal-facts.ts';
import { municipalInterval, publishedValue } from './municipal-interval.ts';
import { joint, type MunicipalNumber, municipalNumber } from './municipal-number.ts';
import type { PublishedTables } from './published-tables.ts';
import type { Question } from './question.ts';
import { areaView, nationArea, type ReferenceArea, setArea } from './reference-area.ts';

/** The areas that a municipality is read against, from near to far. Of what it is compared with it is no part itself; of an area it lies in it is. */
export function referencesOf(places: Places, place: Place, facts: MunicipalFacts): readonly ReferenceArea[] {
  const [riec, province, region] = [place.riec(), place.province(), place.safetyRegion()];
  const found = [
    facts.neighbours(places, place.code),
    facts.comparable(places, place.code),
    region && setArea('SAFETY_REGION', region),
    riec && setArea('RIEC', riec),
    province && setArea('PROVINCE', province),
    ...place.groups().map((group) => setArea('GROUP', group)),
    nationArea(places),
  ];
  return found.filter((area) => area !== null && area.places.length > 0) as ReferenceArea[];
}

/** A municipality beside the areas that it can be read against. */
export function referencePicture(
  place: Place,
  references: readonly ReferenceArea[],
  question: Question,
  tables: ReadonlyMap<string, PublishedTables>,
  facts: MunicipalFacts,
  category: string,
) {
  const { definition, breakdown, periods } = question;
  const period = periods[0]!;
  const measured = measuredCells(question);
  const own = municipalNumber(tables.get(place.code)!, question, measured, period, category);
  return {
    code: place.code,
    name: place.name,
    indicator: definition.id,
    version: definition.version,
    breakdown: breakdown?.id ?? TOTAL,
    category,
    measure: measured.main.measure.toUpperCase(),
    period,
    state: joint(own.first, own.second),
    status: own.status,
    value: publishedValue(own, measured),
    references: references.map((area) => {
      const numbers = numbersOf(area, question, measured, tables, period, category);
      const folded = foldNumber(numbers, measured, measured.main);
      return {
        area: areaView(area),
        coverage: coverageView(folded.covered, answering(numbers), period, facts.dwellingsOf(area.places)),
        number: numberView(category, folded),
        distribution: distributionOf(numbers, measured),
        place: placeIn(own, numbers, measured),
      };
    }),
  };
}

/**
 * Quartiles over municipalities, of values that are all published themselves, so that they tell nothing new; what is hidden or missing may stand
 * anywhere. Chance plays no part: they are about these municipalities.
 */
function distributionOf(numbers: readonly MunicipalNumber[], measured: MeasuredCells) {
  const told = numbers.flatMap((number) => publishedValue(number, measured) ?? []);
  const published = quartilesOf(told.map(exactly));
  const most = measured.isPart ? 1 : Number.POSITIVE_INFINITY;
  const each = numbers.map((number): Interval => {
    const value = publishedValue(number, measured);
    return value === null ? { ...unknown, high: most } : exactly(value);
  });
  const bounds = quartilesOf(each);
  return {
    municipalities: numbers.length,
    published: told.length,
    quartiles: bounds.map(({ low, high }, i) => ({
      at: quarters[i]!,
      low,
      high: Number.isFinite(high) ? high : null,
      published: told.length < leastForQuartiles ? null : published[i]!.low,
    })),
  };
}

function placeIn(own: MunicipalNumber, numbers: readonly MunicipalNumber[], measured: MeasuredCells) {
  const others = numbers.filter(({ tables }) => tables.place.code !== own.tables.place.code);
  const [set] = rankSets([own, ...others].map((number) => municipalInterval(number, measured)));
  return { from: set!.from, to: set!.to, of: others.length + 1 };
}
