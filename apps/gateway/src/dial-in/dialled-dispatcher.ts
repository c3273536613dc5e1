import type { ClientHttp2Session, IncomingHttpHeaders } from 'node:http2';
import { Dispatcher } from 'undici';

type Handler = Dispatcher.DispatchHandler;

/**
 * Sends requests to a node over the connection that it dialled, and nowhere else: it knows no address. While the node has not dialled, a
 * request ends as one to a node that cannot be reached.
 */
export class DialledDispatcher extends Dispatcher {
  readonly #session: () => ClientHttp2Session | undefined;

  constructor(session: () => ClientHttp2Session | undefined) {
    super();
    this.#session = session;
  }

  override dispatch({ path, method, headers, body }: Dispatcher.DispatchOptions, handler: Handler): boolean {
    const session = this.#session();
    let stream: ReturnType<ClientHttp2Session['request']> | undefined;
    let aborted: Error | null = null;
    const controller = {
      get aborted() {
        return aborted !== null;
      },
      get reason() {
        return aborted;
      },
      paused: false,
      rawHeaders: [],
      rawTrailers: [],
      abort(reason: Error) {
        aborted ??= reason;
        stream?.close();
      },
      pause() {},
      resume() {},
    } as unknown as Dispatcher.DispatchController;
    handler.onRequestStart?.(controller, {});
    if (aborted !== null) return true;
    if (session === undefined || session.closed || session.destroyed) {
      handler.onResponseError?.(controller, Object.assign(new Error('not dialled'), { code: 'ECONNREFUSED' }));
      return true;
    }
    stream = session.request({ ':method': method, ':path': path, ...(headers as Record<string, string>) });
    let isOver = false;
    const over = (act: () => void) => {
      if (isOver) return;
      isOver = true;
      act();
    };
    const broken = () =>
      over(() =>
        handler.onResponseError?.(
          controller,
          aborted ?? Object.assign(new Error('broken off'), { code: 'ECONNRESET' }),
        ),
      );
    stream.on('response', (got: IncomingHttpHeaders & { ':status'?: number }) => {
      handler.onResponseStart?.(controller, got[':status'] ?? 0, {}, '');
    });
    stream.on('data', (chunk: Buffer) => {
      if (aborted === null) handler.onResponseData?.(controller, chunk);
    });
    stream.on('end', () => {
      // Of a connection that was lost every stream ends too, wherever it was.
      if (aborted === null && stream?.rstCode === 0 && !session.destroyed)
        over(() => handler.onResponseEnd?.(controller, {}));
    });
    stream.on('error', broken);
    stream.on('close', broken);
    stream.end(body as string);
    return true;
  }

  /** The connection is the node's: it is closed where it was taken. */
  override async close(): Promise<void> {}
  override async destroy(): Promise<void> {}
}
