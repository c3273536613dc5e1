import type { IndicatorDefinition } from '../definition/definition.ts';
import { unitSets } from '../definition/quantities.ts';
import { type PeriodCode, parsePeriod } from './period.ts';
import { precedingPeriod } from './preceding-period.ts';

/** The days that a number is about, whatever it looks back over: those of the period; of a stock one, its last day or 1 January of the year it ends in. */
interface Days {
  readonly from: string;
  readonly to: string;
}

function daysOf(definition: IndicatorDefinition, period: PeriodCode): Days {
  const { start, end } = parsePeriod(period);
  if (definition.time === 'flow') return { from: start, to: end };
  const onFirst = unitSets(definition)[0]?.window.kind === 'reference-year';
  const day = onFirst ? `${end.slice(0, 4)}-01-01` : end;
  return { from: day, to: day };
}

/** Whether a number is, wholly or in part, about days before this one: about other ground, when the ground changed on it. ISO 8601. */
export function isBefore(definition: IndicatorDefinition, period: PeriodCode, day: string): boolean {
  return daysOf(definition, period).from < day;
}

/**
 * The change of ground by which a number cannot be compared with the one before it in its series (SDMX CL_OBS_STATUS `B`: other content than the preceding
 * observation). A flow over a period in which the ground changed is about both grounds: it differs from the period before, and the next one differs from it.
 * @param changes first days of another ground, ISO 8601, in order.
 * @param preceding the period that is told before it; the one right before it, unless said otherwise.
 * @returns the day of the last such change; null when both are about the same ground.
 */
export function seriesBreak(
  definition: IndicatorDefinition,
  period: PeriodCode,
  changes: readonly string[],
  preceding: PeriodCode = precedingPeriod(period),
): string | null {
  const come = (day: string) => changes.filter((change) => change <= day).length;
  const [now, before] = [daysOf(definition, period), daysOf(definition, preceding)];
  if (come(now.from) === come(before.from) && come(now.to) === come(before.to)) return null;
  return changes[come(now.to) - 1] ?? null;
}
