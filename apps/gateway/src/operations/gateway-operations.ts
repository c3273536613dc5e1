import type { ServiceLog } from '@zichtlijn/operations';
import type { ProcessingLog } from '@zichtlijn/processing-log';
import type { BreakerState } from '../fleet/circuit-breaker.ts';
import type { ExchangeOutcome, PoolObserver } from '../fleet/pool-observer.ts';
import { GatewayMetrics } from './gateway-metrics.ts';
import { watchedLog } from './watched-log.ts';

const unsaid: ServiceLog = { info: () => undefined, warn: () => undefined };

/** What who operates a gateway is told: numbers, and lines of the service log. */
export class GatewayOperations implements PoolObserver {
  readonly metrics = new GatewayMetrics();
  readonly #log: ServiceLog;

  /** Without a log nothing is written anywhere. */
  constructor(log: ServiceLog = unsaid) {
    this.#log = log;
  }

  exchanged(node: string, outcome: ExchangeOutcome, seconds: number): void {
    this.metrics.exchanged(node, outcome, seconds);
  }

  breakerTurned(node: string, state: BreakerState): void {
    if (state === 'open') this.#log.warn('BREAKER_OPEN', { node });
    else this.#log.info('BREAKER_CLOSED', { node });
  }

  /** The processing log, so watched that a record which could not be written is counted and told. */
  watch(log: Pick<ProcessingLog, 'append'>): Pick<ProcessingLog, 'append'> {
    return watchedLog(log, () => {
      this.metrics.logAppendFailed();
      this.#log.warn('LOG_UNAVAILABLE');
    });
  }
}
