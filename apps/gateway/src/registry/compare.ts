import { CodeError, parsePeriod, TOTAL } from '@zichtlijn/indicators';
import { type IndicatorView, indicatorView } from './indicator-view.ts';
import type { Places, Selection } from './places.ts';
import { quoted, registryFault } from './registry-fault.ts';

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

function knownPeriod(code: string): string {
  try {
    return parsePeriod(code).code;
  } catch (error) {
    if (error instanceof CodeError) throw registryFault('UNKNOWN_PERIOD', error.text.nl, error.text.en);
    throw error;
  }
}

function knownBreakdown(indicator: IndicatorView, id: string): string {
  if (id === TOTAL || indicator.breakdowns.some((breakdown) => breakdown.id === id)) return id;
  throw registryFault(
    'UNKNOWN_BREAKDOWN',
    `De uitsplitsing ${quoted(id)} bestaat niet bij ${indicator.id}. De query indicator noemt ze.`,
    `The breakdown ${quoted(id)} does not exist for ${indicator.id}. The query indicator lists them.`,
  );
}
