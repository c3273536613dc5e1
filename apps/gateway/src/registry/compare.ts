import { TOTAL } from '@zichtlijn/indicators';
import { indicatorView } from './indicator-view.ts';
import { knownBreakdown, knownPeriod } from './known-words.ts';
import type { Places, Selection } from './places.ts';

/** Arguments of `Query.compare`. */
export interface CompareArguments {
  readonly indicator: string;
  readonly version?: number | null;
  readonly period: string;
  readonly level?: string | null;
  readonly breakdown?: string | null;
  readonly in: Selection;
}

/**
 * The rows of a comparison, one per municipality; what each holds is for its node to say.
 *
 * @throws GraphQLError with a closed code for what is not known.
 */
export function compare(places: Places, question: CompareArguments) {
  const indicator = indicatorView(question.indicator, question.version);
  const period = knownPeriod(question.period);
  const breakdown = knownBreakdown(indicator, question.breakdown ?? TOTAL);
  const level = question.level ?? 'MUNICIPALITY';
  const of = { indicator: indicator.id, version: indicator.version, period, level, breakdown };
  const rows = places.select(question.in).map((place) => ({ ...of, code: place.code, municipality: place }));
  return { indicator, period, level, breakdown, rows };
}
