import type { IncomingMessage } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import { comparisonQuery, type FollowedComparison } from './comparison-query.ts';
import type { OpenComparison } from './rows-as-they-come.ts';

/** What is refused, as the graph says it: a status and a body of JSON. */
export interface Refused {
  readonly status: number;
  readonly body: string;
}

/**
 * Put a comparison to the graph without its numbers: purpose, limits, budgets and words of the question are judged there as for every query. Gives
 * the rows to come, or what the graph says instead.
 */
export async function openComparison(
  graph: ApolloServer,
  request: IncomingMessage,
  { form: _, ...variables }: FollowedComparison,
): Promise<OpenComparison | Refused> {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && name !== 'accept') headers.set(name, value);
  }
  const body = { query: comparisonQuery, variables: { ...variables, node: false, list: false, cells: false } };
  const { body: answer, status } = await graph.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body },
    context: async () => ({}),
  });
  if (answer.kind !== 'complete') return { status: 406, body: '' };
  const { data, errors } = JSON.parse(answer.string) as {
    data?: { compare?: OpenComparison } | null;
    errors?: unknown;
  };
  const compared = errors === undefined ? data?.compare : undefined;
  return compared ?? { status: status ?? 200, body: answer.string };
}
