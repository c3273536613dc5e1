import { definition } from '@zichtlijn/indicators';
import { newSpanId } from '@zichtlijn/processing-log';
import type { AskedRequest } from '../log/asked-request.ts';
import type { DemandedTable } from '../purpose/demanded-tables.ts';

/**
 * The records for the logs of nodes of what one request is given from memory, each as the node would have written it, as JSON. What is the same for all nodes
 * is written once: one comparison has hundreds of them.
 */
export class ReportText {
  readonly #asked: AskedRequest;
  #operation = '';
  #tables = '';
  #same = '';

  constructor(asked: AskedRequest) {
    this.#asked = asked;
  }

  /** @param operation the hash under which the node knows what it would have been asked @param areas each once */
  of(
    operation: string,
    tables: readonly DemandedTable[],
    areas: readonly string[],
    releases: readonly string[],
  ): string {
    const known = tables.filter(({ indicator }) => definition(indicator) !== undefined);
    const named = JSON.stringify(
      [...new Set(known.map(({ indicator, level }) => `${indicator}@${level}`))].slice(0, 100),
    );
    if (operation !== this.#operation || named !== this.#tables) {
      this.#operation = operation;
      this.#tables = named;
      this.#same = this.#sameOf(operation, named);
    }
    const now = new Date().toISOString();
    const own = JSON.stringify([...new Set(areas)]);
    const [span, told] = [newSpanId(), JSON.stringify([...new Set(releases)])];
    // Joined, so that it is one text at once: it waits for its node, with thousands of others.
    return [
      this.#same,
      `,"spanId":"${span}","start":"${now}","end":"${now}","areas":${own},"remembered":${own},"releases":${told}}`,
    ].join('');
  }

  #sameOf(operation: string, tables: string): string {
    const { traceId, spanId: parentSpanId } = this.#asked.trace;
    const { actor, role, purpose } = this.#asked.vouched;
    const of = { traceId, parentSpanId, action: 'data', actor, role, purpose: purpose?.id ?? null, operation };
    return `${JSON.stringify({ ...of, outcome: 'ANSWERED' }).slice(0, -1)},"tables":${tables}`;
  }
}
