/** What one caller may ask in a minute; after a quiet minute all of it at once. */
export interface Budget {
  readonly requestsPerMinute: number;
  readonly costPerMinute: number;
}

interface Left {
  requests: number;
  cost: number;
  at: number;
}

const MAX_CALLERS = 10_000;
const MINUTE_MS = 60_000;

/**
 * Keeps how much each caller has left (token buckets). A caller who was quiet for a minute has everything and is forgotten; when there are more callers than
 * are kept, who asked longest ago is.
 */
export class Budgets {
  readonly #budget: Budget;
  readonly #now: () => number;
  readonly #left = new Map<string, Left>();

  /** @param now milliseconds, of a clock that only goes forward */
  constructor(budget: Budget, now: () => number = () => performance.now()) {
    this.#budget = budget;
    this.#now = now;
  }

  /** How many callers are kept now. */
  get size(): number {
    return this.#left.size;
  }

  /** Take a request: 0 when there was one left, and otherwise the seconds after which there is. Then nothing is taken. */
  takeRequest(actor: string): number {
    return take(this.#of(actor), 'requests', 1, this.#budget.requestsPerMinute);
  }

  /** Take the cost of a query: 0 when it was left, and otherwise the seconds after which it is. Then nothing is taken. */
  takeCost(actor: string, cost: number): number {
    return take(this.#of(actor), 'cost', cost, this.#budget.costPerMinute);
  }

  #of(actor: string): Left {
    const now = this.#now();
    const { requestsPerMinute, costPerMinute } = this.#budget;
    const known = this.#left.get(actor);
    const left = known ?? { requests: requestsPerMinute, cost: costPerMinute, at: now };
    const share = (now - left.at) / MINUTE_MS;
    left.requests = Math.min(requestsPerMinute, left.requests + share * requestsPerMinute);
    left.cost = Math.min(costPerMinute, left.cost + share * costPerMinute);
    left.at = now;
    // The order of the map is that of the latest request.
    this.#left.delete(actor);
    for (const [oldest, { at }] of this.#left) {
      if (this.#left.size < MAX_CALLERS && now - at < MINUTE_MS) break;
      this.#left.delete(oldest);
    }
    this.#left.set(actor, left);
    return left;
  }
}

function take(left: Left, what: 'requests' | 'cost', amount: number, perMinute: number): number {
  if (left[what] < amount) return Math.max(1, Math.ceil(((amount - left[what]) / perMinute) * 60));
  left[what] -= amount;
  return 0;
}
