import type { RequestListener } from 'node:http';
import { ServiceMetrics } from '@zichtlijn/operations';
import { Counter } from 'prom-client';
import type { Append } from '../access/log-channel.ts';

const pages: readonly string[] = ['/graphql', '/session', '/health', '/ready'];

/** The numbers of a serving process for Prometheus. A label is a page of ours or a status; nothing of a question, an answer or a purpose. */
export class NodeMetrics {
  readonly service = new ServiceMetrics('zicht_node');
  readonly #unlogged = new Counter({
    name: 'zicht_node_log_append_failures_total',
    help: 'Answers that were withheld because the processing log could not be written',
    registers: [this.service.registry],
  });

  /** The same listener, each request measured until its answer has ended. */
  measured(listener: RequestListener): RequestListener {
    return (request, response) => {
      const path = (request.url ?? '').split('?')[0] ?? '';
      const end = this.service.request(pages.includes(path) ? path : 'other');
      response.once('close', () => end(response.statusCode));
      listener(request, response);
    };
  }

  /** The same log; what could not be written is counted, and `failed` is called. */
  watched(append: Append, failed: () => void): Append {
    return async (record) => {
      try {
        await append(record);
      } catch (error) {
        this.#unlogged.inc();
        failed();
        throw error;
      }
    };
  }
}
