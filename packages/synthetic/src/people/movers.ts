import { day } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { Household } from './household.ts';

/** Room for so many households that left one home in the municipality and may turn up in another; memory stays flat. */
const room = 120;
/** How long a household may be under way. */
const underway = 45 * day;

interface Mover {
  readonly household: Household;
  readonly left: number;
}

/** Households that move within the municipality: who leaves one home may be who takes the next. */
export class Movers {
  readonly #waiting: Mover[] = [];
  #next = 0;

  offer(household: Household, left: number): void {
    this.#waiting[this.#next] = { household, left };
    this.#next = (this.#next + 1) % room;
  }

  /** A household that left its home shortly before a day, if one waits; it no longer does. */
  take(from: number, random: Random): Household | null {
    if (!random.chance(0.6)) return null;
    const at = this.#waiting.findIndex(({ left }) => left > 0 && left <= from && left >= from - underway);
    if (at < 0) return null;
    const { household } = this.#waiting[at]!;
    this.#waiting[at] = { household, left: 0 };
    return household;
  }
}
