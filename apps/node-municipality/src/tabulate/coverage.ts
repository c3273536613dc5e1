import { dataset, periodEnd, periodStart, type UnitSet } from '@zichtlijn/indicators';
import type { Delivery } from './delivery.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * Whether the deliveries reach over everything that a set of units needs for a period: every input column, over the whole
 * window. Where they do not, the number is *not collected*; never a lower count.
 */
export function isCollected(set: UnitSet, period: string, delivered: readonly Delivery[]): boolean {
  const needed = windowOf(set, period);
  return set.inputs.every((input) => reaches(delivered, input, needed)) && tellsDwellings(set, period, delivered);
}

function reaches(delivered: readonly Delivery[], input: string, needed: Days): boolean {
  const [id = '', column = ''] = input.split('.');
  const yearly = dataset(id)?.columns.find(({ name }) => name === dataset(id)?.periodColumn)?.type.kind === 'year';
  const days = delivered.filter((one) => one.dataset === id && one.columns.has(column));
  return contains(
    days.map((one) => (yearly ? wholeYears(one) : one)),
    needed,
  );
}

/** What was sold is known to be a dwelling by the file of objects of the reference year, or else by the transfers themselves. */
function tellsDwellings(set: UnitSet, period: string, delivered: readonly Delivery[]): boolean {
  const sold = set.source === 'sale' || set.source === 'sold-object';
  if (!sold || !set.conditions.includes('is-dwelling')) return true;
  const to = periodEnd(period);
  return (
    reaches(delivered, 'object.use', wholeYears({ from: to, to })) ||
    reaches(delivered, 'property_transfer.use', windowOf(set, period))
  );
}

/** First and last day of the facts that a set of units draws on for a period. */
export function windowOf({ window, having }: UnitSet, period: string): Days {
  const to = periodEnd(period);
  const year = Number(to.slice(0, 4));
  if (window.kind === 'period') {
    const before = having?.kind === 'resold-within' ? having.days : 0;
    return { from: dayMoved(periodStart(period), -before), to };
  }
  if (window.kind === 'reference-year') return wholeYears({ from: to, to });
  return { from: dayAfter(`${year - window.years}${to.slice(4)}`), to };
}

const wholeYears = ({ from, to }: Days): Days => ({ from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31` });

function contains(intervals: readonly Days[], needed: Days): boolean {
  let next = needed.from;
  for (const { from, to } of intervals.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from <= next && to >= next) next = dayAfter(to);
  }
  return next > needed.to;
}

const dayAfter = (day: string): string => dayMoved(day, 1);

function dayMoved(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
