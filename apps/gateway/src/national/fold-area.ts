import { TOTAL } from '@zichtlijn/indicators';
import { coverageView } from './coverage-view.ts';
import { type FoldedNumber, foldNumber } from './fold-number.ts';
import { type MeasuredCells, measuredCells } from './folded-measures.ts';
import type { MunicipalFacts } from './municipal-facts.ts';
import { joint, type MunicipalNumber, municipalNumber } from './municipal-number.ts';
import type { PublishedTables } from './published-tables.ts';
import type { Question } from './question.ts';
import { areaView, type ReferenceArea } from './reference-area.ts';

/** An indicator over an area, period by period. */
export function foldArea(
  area: ReferenceArea,
  question: Question,
  tables: ReadonlyMap<string, PublishedTables>,
  facts: MunicipalFacts,
) {
  const { definition, breakdown, periods } = question;
  const measured = measuredCells(question);
  return {
    area: areaView(area),
    indicator: definition.id,
    version: definition.version,
    breakdown: breakdown?.id ?? TOTAL,
    periods: periods.map((period) => foldPeriod(area, question, measured, tables, facts, period)),
  };
}

function foldPeriod(
  area: ReferenceArea,
  question: Question,
  measured: MeasuredCells,
  tables: ReadonlyMap<string, PublishedTables>,
  facts: MunicipalFacts,
  period: string,
) {
  const byCategory = question.categories.map((category) => ({
    category,
    numbers: numbersOf(area, question, measured, tables, period, category),
  }));
  const [first] = byCategory;
  const main = foldNumber(first!.numbers, measured, measured.main);
  return {
    period,
    coverage: coverageView(main.covered, answering(first!.numbers), period, facts.dwellingsOf(area.places)),
    municipalities: first!.numbers.map(({ tables: { place, answer }, ...number }) => ({
      code: place.code,
      name: place.name,
      answer,
      state: joint(number.first, number.second),
    })),
    numbers: byCategory.flatMap(({ category, numbers }) =>
      measured.folded.map((folded) => numberView(category, foldNumber(numbers, measured, folded))),
    ),
  };
}

/** One number of every municipality of an area. */
export function numbersOf(
  { places }: Pick<ReferenceArea, 'places'>,
  question: Question,
  measured: MeasuredCells,
  tables: ReadonlyMap<string, PublishedTables>,
  period: string,
  category: string,
): readonly MunicipalNumber[] {
  return places.map(({ code }) => municipalNumber(tables.get(code)!, question, measured, period, category));
}

/** Municipalities that gave a number or a hidden one. */
export function answering(numbers: readonly MunicipalNumber[]): readonly PublishedTables[] {
  return numbers
    .filter(({ first, second }) => ['PUBLISHED', 'HIDDEN'].includes(joint(first, second)))
    .map(({ tables }) => tables);
}

/** A number as the schema shows it. */
export function numberView(category: string, { covered: _, measure, ...number }: FoldedNumber) {
  return { ...number, category, measure: measure.toUpperCase() };
}
