import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * The numbers of a service for Prometheus: processor, memory, event-loop lag, and requests by page and status. A label is a closed word or the id of a
 * node; nothing of a question or an answer is one.
 */
export class ServiceMetrics {
  readonly registry = new Registry();
  readonly #requests: Histogram<'page' | 'status'>;

  /** @param prefix of the names that are the service's own, such as `zicht_gateway` */
  constructor(prefix: string) {
    collectDefaultMetrics({ register: this.registry });
    this.#requests = new Histogram({
      name: `${prefix}_request_duration_seconds`,
      help: 'Time from a request to the end of its answer, by page and status',
      labelNames: ['page', 'status'],
      buckets: SECONDS,
      registers: [this.registry],
    });
  }

  /** Measure a request from now on; call what is returned when its answer has ended. */
  request(page: string): (status: number) => void {
    const end = this.#requests.startTimer({ page });
    return (status) => void end({ status: `${status}` });
  }
}
