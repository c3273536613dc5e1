import { dataset, dayMoved, type UnitSet, unitSources, type Window, windowBounds } from '@zichtlijn/indicators';
import type { Delivery } from './delivery.ts';

/** First and last day, ISO 8601. */
interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * Whether the deliveries reach over everything that a set of units needs for a period: every input column over the whole window, and what it
 * needs besides over the windows of that. Where they do not, the number is *not collected*; never a lower count.
 */
export function isCollected(set: UnitSet, period: string, delivered: readonly Delivery[]): boolean {
  const needed = windowOf(set, period);
  return (
    set.inputs.every((input) => reaches(delivered, input, needed)) &&
    (set.beside ?? []).every(({ window, inputs }) =>
      inputs.every((input) => reaches(delivered, input, daysOf(window, period))),
    ) &&
    tellsDwellings(set, period, delivered)
  );
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
  if (unitSources[set.source].ofSales !== true || !set.conditions.includes('is-dwelling')) return true;
  return (
    reaches(delivered, 'object.use', daysOf({ kind: 'reference-year' }, period)) ||
    reaches(delivered, 'property_transfer.use', windowOf(set, period))
  );
}

/** First and last day of the facts that a set of units draws on for a period, apart from what it needs besides. */
export function windowOf({ window, having }: UnitSet, period: string): Days {
  const { from, to } = daysOf(window, period);
  return { from: having?.kind === 'resold-within' ? dayMoved(from, -having.days) : from, to };
}

/** Every window of a set with the inputs that are needed over it. */
export function inputWindows(set: UnitSet, period: string): readonly (Days & { readonly inputs: readonly string[] })[] {
  const beside = (set.beside ?? []).map(({ window, inputs }) => ({ ...daysOf(window, period), inputs }));
  return [{ ...windowOf(set, period), inputs: set.inputs }, ...beside];
}

/** First and last day of every fact that counting a set for a period may read, the objects of its reference year among them. */
export function factsOf(set: UnitSet, period: string): Days {
  const windows = [...inputWindows(set, period), daysOf({ kind: 'reference-year' }, period)];
  const days = (of: (one: Days) => string) => windows.map(of).sort();
  return { from: days(({ from }) => from)[0]!, to: days(({ to }) => to).at(-1)! };
}

function daysOf(window: Window, period: string): Days {
  const { start, end } = windowBounds(window, period);
  return { from: start, to: end };
}

const wholeYears = ({ from, to }: Days): Days => ({ from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31` });

function contains(intervals: readonly Days[], needed: Days): boolean {
  let next = needed.from;
  for (const { from, to } of intervals.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from <= next && to >= next) next = dayMoved(to, 1);
  }
  return next > needed.to;
}
