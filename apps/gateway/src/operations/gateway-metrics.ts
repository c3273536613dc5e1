import { ServiceMetrics } from '@zichtlijn/operations';
import { Counter, Gauge, Histogram } from 'prom-client';
import { type BreakerState, breakerStates } from '../fleet/circuit-breaker.ts';
import type { ExchangeOutcome } from '../fleet/pool-observer.ts';

/** The numbers of a gateway for Prometheus. Labels are pages of ours, ids of nodes and closed codes; nothing of a question or an answer. */
export class GatewayMetrics {
  readonly service = new ServiceMetrics('zicht_gateway');
  /** How often, by outcome and node. A counter of the library looks its labels up anew for each of hundreds of nodes. */
  readonly #exchanges = new Map<ExchangeOutcome, Map<string, number>>();
  readonly #seconds: Histogram;
  readonly #unlogged: Counter;

  constructor() {
    const registers = [this.service.registry];
    const exchanges = this.#exchanges;
    new Counter({
      name: 'zicht_gateway_node_exchanges_total',
      help: 'Exchanges with a node, by how they ended',
      labelNames: ['node', 'outcome'],
      registers,
      collect() {
        this.reset();
        for (const [outcome, nodes] of exchanges) for (const [node, times] of nodes) this.inc({ node, outcome }, times);
      },
    });
    this.#seconds = new Histogram({
      name: 'zicht_gateway_node_exchange_duration_seconds',
      help: 'Time of an exchange with a node, waiting for a place included',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5],
      registers,
    });
    this.#unlogged = new Counter({
      name: 'zicht_gateway_log_append_failures_total',
      help: 'Answers that were withheld because the processing log could not be written',
      registers,
    });
  }

  exchanged(node: string, outcome: ExchangeOutcome, seconds: number): void {
    let nodes = this.#exchanges.get(outcome);
    if (nodes === undefined) {
      nodes = new Map();
      this.#exchanges.set(outcome, nodes);
    }
    nodes.set(node, (nodes.get(node) ?? 0) + 1);
    this.#seconds.observe(seconds);
  }

  /** Tell of the breakers that `breakers` gives at the moment somebody asks: a node that left the register is gone. */
  followBreakers(breakers: () => Iterable<readonly [node: string, state: BreakerState]>): void {
    new Gauge({
      name: 'zicht_gateway_node_breaker',
      help: 'Whether the breaker of a node is in this state (1) or not (0)',
      labelNames: ['node', 'state'],
      registers: [this.service.registry],
      collect() {
        this.reset();
        for (const [node, now] of breakers())
          for (const state of breakerStates) this.set({ node, state }, state === now ? 1 : 0);
      },
    });
  }

  logAppendFailed(): void {
    this.#unlogged.inc();
  }
}
