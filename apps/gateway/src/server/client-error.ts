import type { GraphQLFormattedError } from 'graphql';

const unknownFault = {
  nl: 'Er ging iets mis in de gateway. Probeer het opnieuw en meld het als het blijft gebeuren.',
  en: 'Something went wrong in the gateway. Try again, and report it if it persists.',
};

/** Codes of graphql-js and Apollo Server whose message speaks of the client's own query alone. */
const aboutTheQuery = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
const shown = ['code', 'node', 'reason', 'limit', 'max', 'nl', 'en'];

/**
 * What a client sees of an error: our own, with closed code and both sentences, or one about the query itself. Anything else
 * becomes one sentence that says nothing of the inside. Never a stack, an address or the name of a subgraph.
 */
export function clientError({
  message,
  path,
  locations,
  extensions = {},
}: GraphQLFormattedError): GraphQLFormattedError {
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (typeof extensions['nl'] === 'string') {
    const kept = Object.fromEntries(shown.filter((key) => key in extensions).map((key) => [key, extensions[key]]));
    // Apollo Server overwrites the code of every error of a validation rule.
    if ('limit' in kept) kept['code'] = 'QUERY_TOO_LARGE';
    return { message, ...place, extensions: kept };
  }
  const code = extensions['code'];
  if (typeof code === 'string' && aboutTheQuery.has(code)) return { message, ...place, extensions: { code } };
  const { nl, en } = unknownFault;
  return { message: `${nl} / ${en}`, ...place, extensions: { code: 'UNEXPECTED', nl, en } };
}
