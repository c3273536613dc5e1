import type { NodePool } from '../fleet/node-pool.ts';

const FLUSH_MS = 2_000;
const MOST_AT_ONCE = 200;
/** Of one node and of all: when as many wait, nothing more is answered from memory. */
const MOST_OF_NODE = 5_000;
const MOST = 100_000;

interface Waiting {
  /** Each a `Processing` as JSON. */
  records: string[];
  sending: Promise<void> | null;
  /** A node that does not take reports is not remembered any more. */
  refuses: boolean;
}

/**
 * What was answered from memory, on its way to the logs of the nodes whose numbers they were. A report stays until its node has it in its log;
 * one that is sent twice has the same span. There is room for so many; without room there is no answer from memory.
 */
export class ServedReports {
  readonly #pool: Pick<NodePool, 'post'>;
  readonly #nodes = new Map<string, Waiting>();
  readonly #timer: NodeJS.Timeout;
  #size = 0;

  constructor(pool: Pick<NodePool, 'post'>, waiting: ReadonlyMap<string, readonly string[]> = new Map()) {
    this.#pool = pool;
    for (const [node, records] of waiting) for (const record of records) this.add(node, record);
    this.#timer = setInterval(() => void this.flush(), FLUSH_MS);
    this.#timer.unref();
  }

  /** Whether one more answer of a node can be reported. */
  hasRoomFor(node: string): boolean {
    const of = this.#nodes.get(node);
    return this.#size < MOST && (of === undefined || (!of.refuses && of.records.length < MOST_OF_NODE));
  }

  /** @param record a `Processing`, as JSON: of an answer from memory there is one for every node, so that each is made only once */
  add(node: string, record: string): void {
    const of = this.#nodes.get(node);
    if (of) of.records.push(record);
    else this.#nodes.set(node, { records: [record], sending: null, refuses: false });
    this.#size += 1;
  }

  /** What no node has yet. */
  get waiting(): ReadonlyMap<string, readonly string[]> {
    return new Map([...this.#nodes].filter(([, of]) => of.records.length > 0).map(([node, of]) => [node, of.records]));
  }

  /** Send what waits, a batch for each node at a time. It never throws. */
  async flush(): Promise<void> {
    await Promise.all(
      [...this.#nodes].map(([node, of]) => {
        if (of.records.length > 0) of.sending ??= this.#send(node, of).finally(() => (of.sending = null));
        return of.sending;
      }),
    );
  }

  async #send(node: string, of: Waiting): Promise<void> {
    while (of.records.length > 0) {
      const batch = of.records.slice(0, MOST_AT_ONCE);
      const body = `{"served":[${batch.join(',')}]}`;
      const status = await this.#pool
        .post(node, body, (_text, answered) => ({ value: answered, sound: true }), 'served')
        .catch(() => 503);
      const isRefused = status === 400 || status === 404;
      if (isRefused) of.refuses = true;
      // What a node refuses stands in the log of the gateway alone.
      if (status !== 204 && !isRefused) return;
      of.records = of.records.slice(batch.length);
      this.#size -= batch.length;
    }
  }

  /** Send what can be sent, and stop. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
