import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { ProcessingLog } from '@zichtlijn/processing-log';
import { callerOfRequest } from '../access/callers.ts';
import { AskedRequest, askedRequests } from '../log/asked-request.ts';
import { PURPOSE_HEADER } from '../purpose/purposes.ts';
import { type Page, send } from './page.ts';
import { isJson, parseJson, readBody } from './read-body.ts';

/** What answers queries. */
export interface GraphqlDoor {
  readonly graph: ApolloServer;
  /** Nothing is answered that is not in it. */
  readonly log: Pick<ProcessingLog, 'append'>;
}

/** `/graphql`: GraphQL over HTTP, written in the log before it is answered. */
export function graphqlPage(door: GraphqlDoor): Page {
  return {
    path: '/graphql',
    methods: ['GET', 'POST'],
    async answer(request, response, { search }) {
      const body = request.method === 'POST' ? await readBody(request) : '';
      if (body !== null) return run(door, request, response, search, body);
      response.setHeader('connection', 'close');
      send(response, 413, 'text/plain', 'too large\n');
    },
  };
}

async function run(
  { graph, log }: GraphqlDoor,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
  text: string,
) {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const asked = new AskedRequest(callerOfRequest(request), headers.get(PURPOSE_HEADER), headers.get('traceparent'));
  const httpGraphQLRequest = {
    method: request.method ?? 'POST',
    headers,
    search,
    body: isJson(request) ? parseJson(text) : undefined,
  };
  const result = await askedRequests.run(asked, () =>
    graph.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({}) }),
  );
  try {
    await log.append(asked.processing());
  } catch {
    return send(response, 503, 'application/json', unlogged);
  }
  for (const [name, value] of result.headers) response.setHeader(name, value);
  // Errors about the query may repeat a word of it: no browser is to take that for a page.
  response.setHeader('x-content-type-options', 'nosniff');
  response.statusCode = result.status ?? 200;
  if (result.body.kind === 'complete') response.end(inBytes(result.body.string));
  else response.writeHead(406).end();
}

/** Characters beyond which Node writes bytes with less work than a text, for which it takes room three times its length. */
const LONG = 256 * 1024;
const inBytes = (text: string): string | Buffer => (text.length > LONG ? Buffer.from(text) : text);

const { nl, en } = {
  nl: 'De gateway kan zijn logboek niet schrijven en antwoordt daarom niet. Meld dit aan de beheerder.',
  en: 'The gateway cannot write its log, and therefore does not answer. Report this to the administrator.',
};
const unlogged = JSON.stringify({
  errors: [{ message: `${nl} / ${en}`, extensions: { code: 'LOG_UNAVAILABLE', nl, en } }],
});
