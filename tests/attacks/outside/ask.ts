import { request } from 'node:http';
import { demoPurpose } from '../../../scripts/demo/purpose.ts';

/** An answer of a GraphQL server, with everything around it that an outsider sees. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** Ask a gateway or node over HTTP, each question over a connection of its own. `url` is the full address of its GraphQL. */
export async function ask(url: string, query: string, variables: object = {}): Promise<Answer> {
  const { status, headers, text } = await post(url, JSON.stringify({ query, variables }));
  const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer>;
  return { status, headers, text, data, errors };
}

function post(url: string, body: string): Promise<Pick<Answer, 'status' | 'headers' | 'text'>> {
  return new Promise((done, fail) => {
    const headers = { 'content-type': 'application/json', 'zicht-purpose': demoPurpose.id };
    const asked = request(url, { method: 'POST', headers, agent: false }, async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      const told = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
      done({ status: response.statusCode ?? 0, headers: Object.fromEntries(told), text });
    });
    asked.once('error', fail);
    asked.end(body);
  });
}

/** The closed codes with which a question was refused. */
export const refusals = ({ errors }: Answer): unknown[] => errors.map(({ extensions }) => extensions?.['code']);
