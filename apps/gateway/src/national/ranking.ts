import { TOTAL } from '@zichtlijn/indicators';
import { rankSets } from './arithmetic/rank-sets.ts';
import { numbersOf } from './fold-area.ts';
import { type MeasuredCells, measuredCells } from './folded-measures.ts';
import { municipalInterval, publishedValue } from './municipal-interval.ts';
import { joint } from './municipal-number.ts';
import type { PublishedTables } from './published-tables.ts';
import type { Question } from './question.ts';
import { areaView, type ReferenceArea } from './reference-area.ts';
import type { Said } from './say-fold.ts';

/** Municipalities from high to low, each with every place that it can have; a hidden one can have many. */
export function rankingOf(
  area: ReferenceArea,
  question: Question,
  tables: ReadonlyMap<string, PublishedTables>,
  category: string,
) {
  const { definition, breakdown, periods } = question;
  const period = periods[0]!;
  const measured = measuredCells(question);
  const numbers = numbersOf(area, question, measured, tables, period, category);
  const intervals = numbers.map((number) => municipalInterval(number, measured));
  const sets = rankSets(intervals);
  const codes = area.places.map(({ code }) => code);
  const rows = numbers.map((number, at) => ({
    code: codes[at]!,
    name: number.tables.place.name,
    state: joint(number.first, number.second),
    value: publishedValue(number, measured),
    low: intervals[at]!.low,
    high: Number.isFinite(intervals[at]!.high) ? intervals[at]!.high : null,
    from: sets[at]!.from,
    to: sets[at]!.to,
    cannotTellApart: sets[at]!.level.map((other) => codes[other]!),
  }));
  return {
    area: areaView(area),
    indicator: definition.id,
    version: definition.version,
    breakdown: breakdown?.id ?? TOTAL,
    category,
    measure: measured.main.measure.toUpperCase(),
    period,
    says: sayRanking(measured),
    rows: rows.sort((a, b) => a.from - b.from || a.to - b.to || a.code.localeCompare(b.code)),
  };
}

const places: Said = {
  nl: 'Plaats 1 is het hoogste getal. Waar intervallen overlappen zijn gemeenten niet te onderscheiden; een verborgen of ontbrekend getal kan op veel plaatsen staan.',
  en: 'Place 1 is the highest number. Where intervals overlap, municipalities cannot be told apart; a hidden or missing number can have many places.',
};

function sayRanking({ main, isPart }: MeasuredCells): Said {
  const byChance: Said = isPart
    ? { nl: 'Intervallen van 95 % (Wilson).', en: 'Intervals of 95 % (Wilson).' }
    : { nl: 'Intervallen van 95 % (Poisson, Byar).', en: 'Intervals of 95 % (Poisson, Byar).' };
  const asTold: Said = {
    nl: 'Getallen zoals gepubliceerd, zonder toeval.',
    en: 'Numbers as published, without chance.',
  };
  const made = main.of === 'quotient' && (isPart || main.measure === 'rate') ? byChance : asTold;
  return { nl: `${made.nl} ${places.nl}`, en: `${made.en} ${places.en}` };
}
