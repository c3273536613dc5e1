import type { Dispatcher } from 'undici';
import { type FailureReason, NodeFailure } from './node-failure.ts';

/** Status and body of one HTTP exchange. */
export interface Exchanged {
  readonly status: number;
  readonly text: string;
}

const contentHeaders = { 'content-type': 'application/json', accept: 'application/json' };
const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'ETIMEDOUT',
]);

/** Certificates that were not accepted, of the node or of the gateway (OpenSSL's verify(1), and Node's own). */
const untrusted = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|EPROTO$|HOSTNAME_MISMATCH$)/;

/**
 * POST one JSON body and read the whole answer, within a deadline and a number of bytes. A connection that was reset before the
 * first byte came (a kept-alive one that the node had just closed) is tried once more: a query changes nothing. Each attempt has its own
 * headers, because an assertion counts once.
 *
 * @throws NodeFailure CONNECT, UNTRUSTED, BROKEN_OFF, DEADLINE, TOO_LARGE, or CANCELLED when the signal says that nobody waits any more.
 */
export async function exchange(
  dispatcher: Dispatcher,
  path: string,
  body: string,
  deadline: number,
  maxBytes: number,
  headers: () => Record<string, string> = () => ({}),
  signal?: AbortSignal,
): Promise<Exchanged> {
  const once = () => attempt(dispatcher, path, body, deadline, maxBytes, headers(), signal);
  const first = await once();
  const outcome = first === 'RESET' ? await once() : first;
  if (outcome === 'RESET') throw new NodeFailure('BROKEN_OFF');
  return outcome;
}

/** `dispatch` with a handler of our own: per node no stream, no abort signal and no response object. */
function attempt(
  dispatcher: Dispatcher,
  path: string,
  body: string,
  deadline: number,
  maxBytes: number,
  headers: Record<string, string>,
  signal: AbortSignal | undefined,
): Promise<Exchanged | 'RESET'> {
  return new Promise((settle, reject) => {
    if (signal?.aborted) return reject(new NodeFailure('CANCELLED'));
    const chunks: Buffer[] = [];
    let status = 0;
    let size = 0;
    let controller: Dispatcher.DispatchController | undefined;
    // Before it was begun, a request cannot be broken off.
    let isOver: FailureReason | null = null;
    const release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    };
    const done = (outcome: Exchanged | 'RESET') => {
      release();
      settle(outcome);
    };
    const fail = (failure: NodeFailure) => {
      release();
      reject(failure);
    };
    const stop = (reason: FailureReason) => {
      const failure = new NodeFailure(reason);
      isOver = reason;
      fail(failure);
      controller?.abort(failure);
    };
    const cancel = () => stop('CANCELLED');
    const timer = setTimeout(() => stop('DEADLINE'), Math.max(0, deadline - performance.now()));
    signal?.addEventListener('abort', cancel);
    dispatcher.dispatch(
      { method: 'POST', path, headers: { ...contentHeaders, ...headers }, body },
      {
        onRequestStart(started) {
          controller = started;
          if (isOver !== null) started.abort(new NodeFailure(isOver));
        },
        onResponseStart(_controller, code) {
          status = code;
        },
        onResponseData(_controller, chunk) {
          size += chunk.length;
          if (size > maxBytes) stop('TOO_LARGE');
          else chunks.push(chunk);
        },
        onResponseEnd() {
          done({ status, text: chunks.length === 1 ? chunks[0]!.toString() : Buffer.concat(chunks, size).toString() });
        },
        onResponseError(_controller, error) {
          if (error instanceof NodeFailure) return fail(error);
          const code = (error as NodeJS.ErrnoException).code ?? '';
          if (untrusted.test(code)) fail(new NodeFailure('UNTRUSTED'));
          else if (unreachable.has(code)) fail(new NodeFailure('CONNECT'));
          else if (status === 0) done('RESET');
          else fail(new NodeFailure('BROKEN_OFF'));
        },
      },
    );
  });
}
