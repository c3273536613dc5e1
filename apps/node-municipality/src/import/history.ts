import type { Dataset } from '@zichtlijn/indicators';
import { isoDate, type KnownDate } from './iso-date.ts';
import type { HistoryRule } from './mapping.ts';

/** Texts that a history gives to contract columns, in ISO 8601 where they are dates. */
export type Given = Readonly<Record<string, string>>;

/** Why a source row with a history is rejected. */
export type HistoryFault = 'date_form' | 'required_missing' | 'to_before_from';

interface Days {
  readonly from: string;
  readonly to: string;
}

const shown = { day: 10, month: 7, year: 4 } as const;

/** The columns that a history gives: the year of each 1 January, or the date and direction of each move; none where it cannot. */
export function givenByHistory({ columns }: Dataset): readonly string[] {
  const has = (name: string): boolean => columns.some((column) => column.name === name);
  if (has('year')) return ['year'];
  return has('move_date') && has('direction') ? ['move_date', 'direction'] : [];
}

/**
 * What one source row becomes within the period of its manifest: a row per 1 January on which it held, or a move in and a move out.
 * An empty end holds still. The end is the first day on which it no longer held, unless `endIncluded`. A date known to the year or
 * month is some day in it, and not the 1 January it starts with.
 */
export function unfold(
  dataset: Dataset,
  { begin, end, endIncluded }: HistoryRule,
  text: { readonly begin: string | null; readonly end: string | null },
  period: Days,
): readonly Given[] | { readonly rule: HistoryFault } {
  const from = text.begin === null ? 'unknown' : isoDate(text.begin, begin.date ?? 'yyyy-mm-dd');
  const to = text.end === null ? 'unknown' : isoDate(text.end, end.date ?? 'yyyy-mm-dd');
  if (from === null || to === null) return { rule: 'date_form' };
  if (from !== 'unknown' && to !== 'unknown' && isBefore(to, from)) return { rule: 'to_before_from' };
  if (givenByHistory(dataset)[0] === 'move_date') return moves(from, to, period);
  if (from === 'unknown') return { rule: 'required_missing' };
  const last = to === 'unknown' ? null : lastDay(to);
  return firstsOfJanuary(period)
    .filter((day) => lastDay(from) <= day && (last === null || (endIncluded ? last >= day : last > day)))
    .map((day) => ({ year: day.slice(0, 4) }));
}

function moves(from: KnownDate | 'unknown', to: KnownDate | 'unknown', period: Days): readonly Given[] {
  const at = (date: KnownDate | 'unknown', direction: string): Given[] => {
    if (date === 'unknown') return [];
    const known = date.first.slice(0, shown[date.precision]);
    const within = known >= period.from.slice(0, known.length) && known <= period.to.slice(0, known.length);
    return within ? [{ move_date: known, direction }] : [];
  };
  return [...at(from, 'in'), ...at(to, 'uit')];
}

function firstsOfJanuary({ from, to }: Days): readonly string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const days = Array.from({ length: last - first + 1 }, (_, at) => `${first + at}-01-01`);
  return days.filter((day) => day >= from && day <= to);
}

/** The last day that a date can be. */
function lastDay({ first, precision }: KnownDate): string {
  if (precision === 'day') return first;
  return `${first.slice(0, shown[precision])}${precision === 'month' ? '' : '-12'}-31`;
}

function isBefore(date: KnownDate, other: KnownDate): boolean {
  const known = Math.min(shown[date.precision], shown[other.precision]);
  return date.first.slice(0, known) < other.first.slice(0, known);
}
