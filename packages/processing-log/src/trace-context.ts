import { randomBytes } from 'node:crypto';

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
  const spanId = randomBytes(8).toString('hex');
  if (traceId === undefined || parent === undefined || (version === '00' && more !== undefined))
    return { traceId: randomBytes(16).toString('hex'), spanId, parentSpanId: null, flags: '00' };
  return { traceId, spanId, parentSpanId: parent, flags: flags === '01' ? '01' : '00' };
}

/** The header for whoever is asked next: this step is its parent. */
export function traceparent({ traceId, spanId, flags }: TraceContext): string {
  return `00-${traceId}-${spanId}-${flags}`;
}
