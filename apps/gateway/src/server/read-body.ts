import type { IncomingMessage } from 'node:http';

const MAX_BODY = 256 * 1024;

/** The body of a request as text; null when it is larger than any question has to be. */
export function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((settle, fail) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY) return chunks.push(chunk);
      // The rest is not taken: whoever answers closes the connection.
      request.pause();
      settle(null);
    });
    request.once('end', () => settle((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString()));
    request.once('error', fail);
    request.once('close', () => fail(new Error('broken off')));
  });
}

/** Whether a request says that its body is JSON. */
export function isJson({ headers }: IncomingMessage): boolean {
  return /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');
}

/** What a text says as JSON; undefined when it is none. */
export function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
