import { CodeError, parsePeriod, TOTAL } from '@zichtlijn/indicators';
import type { IndicatorView } from './indicator-view.ts';
import { quoted, registryFault } from './registry-fault.ts';

/** A period code that is one. @throws GraphQLError UNKNOWN_PERIOD */
export function knownPeriod(code: string): string {
  try {
    return parsePeriod(code).code;
  } catch (error) {
    if (error instanceof CodeError) throw registryFault('UNKNOWN_PERIOD', error.text.nl, error.text.en);
    throw error;
  }
}

/** A breakdown of the indicator, or the total. @throws GraphQLError UNKNOWN_BREAKDOWN */
export function knownBreakdown(indicator: IndicatorView, id: string): string {
  if (id === TOTAL || indicator.breakdowns.some((breakdown) => breakdown.id === id)) return id;
  throw registryFault(
    'UNKNOWN_BREAKDOWN',
    `De uitsplitsing ${quoted(id)} bestaat niet bij ${indicator.id}. De query indicator noemt ze.`,
    `The breakdown ${quoted(id)} does not exist for ${indicator.id}. The query indicator lists them.`,
  );
}
