import { dayMoved, periodEnd } from '@zichtlijn/indicators';
import { levelOf } from '@zichtlijn/release';
import { earlierCells, type Ledger } from './ledger.ts';

type Addresses = ReadonlySet<string>;

/** What municipalities told of themselves as a whole: of each quantity the cells, without whose they are. */
type Wholes = ReadonlyMap<string, Addresses>;

/**
 * Quantities of which a sum over several municipalities would leave a number of some of them: told by one, and not of the same cells by each of the others; or told by one
 * that ended in one of them earlier, and not of all these cells by that.
 * @param before of each municipality, what those told that it came out of itself.
 * @returns the day before which that is so, ISO 8601: any day, or the last one that the earlier one told of and the next.
 */
export function toldBySome(
  ledgers: readonly Ledger[],
  before: readonly (readonly Ledger[])[],
): ReadonlyMap<string, string> {
  const told = ledgers.map(wholesOf);
  const found = new Map<string, string>();
  const put = (quantity: string, day: string) => {
    if (day > (found.get(quantity) ?? '')) found.set(quantity, day);
  };
  for (const [at, earlier] of before.entries())
    for (const [quantity, cells] of earlier.flatMap((ledger) => [...wholesOf(ledger)]))
      if (!isWithin(cells, of(told[at], quantity))) put(quantity, dayMoved(lastDay(cells), 1));
  for (const quantity of new Set(told.flatMap((one) => [...one.keys()]))) {
    const [first, ...others] = told.map((one) => of(one, quantity));
    if (others.some((one) => one.size !== first!.size || !isWithin(one, first!))) put(quantity, always);
  }
  return found;
}

/** After every day. */
const always = '9999-12-31';

const none: Addresses = new Set();
const of = (wholes: Wholes | undefined, quantity: string): Addresses => wholes?.get(quantity) ?? none;
const isWithin = (some: Addresses, all: Addresses): boolean => [...some].every((one) => all.has(one));

function wholesOf(ledger: Ledger): Wholes {
  const whole = earlierCells(ledger).filter(({ area }) => levelOf(area) === 'municipality');
  const quantities = Map.groupBy(whole, ({ quantity }) => quantity);
  return new Map(
    [...quantities].map(([quantity, cells]) => [
      quantity,
      new Set(cells.map(({ period, breakdown, category }) => [period, breakdown, category].join(' '))),
    ]),
  );
}

/** The last day that any of these cells is about. */
function lastDay(cells: Addresses): string {
  const ends = [...cells].map((cell) => periodEnd(cell.split(' ')[0]!)).sort();
  return ends.at(-1)!;
}
