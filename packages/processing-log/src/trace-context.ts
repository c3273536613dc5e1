import { randomBytes, randomFillSync } from 'node:crypto';

/** Where one step stands in a trace that runs over several parties. Ids are lower-case hexadecimal. */
export interface TraceContext {
  readonly traceId: string;
  readonly spanId: string;
  /** The step that asked for this one; null when the trace begins here. */
  readonly parentSpanId: string | null;
  readonly flags: string;
}

/** Versions after 00 may have more parts; the first four keep their meaning. Version ff does not exist. */
const shape = /^(?!ff)([0-9a-f]{2})-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/**
 * The next step of the trace that a `traceparent` header names, or the first of a new one when the header is absent or malformed
 * (W3C Trace Context, Recommendation of 23 November 2021, 3.2 and 4.3). `tracestate` is free text, and is neither read nor passed on.
 */
export function continueTrace(header: string | undefined): TraceContext {
  const [, version, traceId, parent, flags, more] = shape.exec(header ?? '') ?? [];
  const spanId = newSpanId();
  if (traceId === undefined || parent === undefined || (version === '00' && more !== undefined))
    return { traceId: randomBytes(16).toString('hex'), spanId, parentSpanId: null, flags: '00' };
  return { traceId, spanId, parentSpanId: parent, flags: flags === '01' ? '01' : '00' };
}

const SPAN_BYTES = 8;
const drawn = Buffer.alloc(SPAN_BYTES * 512);
let used = drawn.length;

/** The id of a new step, at random and not all zeros. Drawn some hundreds at a time: an answer from memory takes one for every node. */
export function newSpanId(): string {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  const id = drawn.toString('hex', used, used + SPAN_BYTES);
  used += SPAN_BYTES;
  return /^0+$/.test(id) ? newSpanId() : id;
}

/** The header for whoever is asked next: this step is its parent. */
export function traceparent({ traceId, spanId, flags }: TraceContext): string {
  return `00-${traceId}-${spanId}-${flags}`;
}
