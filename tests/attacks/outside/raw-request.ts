import { request } from 'node:http';
import { demoPurpose } from '../../../scripts/demo/purpose.ts';

/** A request as an outsider writes it, in every part. */
export interface RawRequest {
  readonly method?: string;
  /** Added to the address. */
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What came back. */
export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** What the text says as JSON; undefined when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: an attack reads answers of any shape
  readonly json: any;
}

/** Send a request to a server and read all that it says. */
export function rawRequest(
  url: string,
  { method = 'POST', search = '', headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  return new Promise((done, fail) => {
    const asked = request(
      `${url}${search}`,
      { method, headers: { 'zicht-purpose': demoPurpose.id, ...headers } },
      async (response) => {
        let text = '';
        for await (const chunk of response.setEncoding('utf8')) text += chunk;
        done({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text,
          json: jsonOf(text),
        });
      },
    );
    asked.once('error', fail);
    asked.end(body);
  });
}

/** The same for a body of JSON. */
export function postJson(url: string, body: unknown): Promise<RawAnswer> {
  return rawRequest(url, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
