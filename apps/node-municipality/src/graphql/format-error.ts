import type { GraphQLFormattedError } from 'graphql';
import { type NodeErrorCode, nodeErrors } from './node-error.ts';

/** Codes of Apollo Server for a request that is none of ours. */
const notOurs = new Set<unknown>(['OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED']);

const isCode = (code: unknown): code is NodeErrorCode => typeof code === 'string' && Object.hasOwn(nodeErrors, code);

/**
 * What leaves of an error: code, sentence in two languages and path, built field by field. Text, stack, locations and every
 * other extension of the underlying error stay inside: they can hold SQL, a file name or a value.
 */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  // Apollo puts its own code over that of a validation rule, but leaves what else the rule said.
  const oversized = formatted.extensions?.['limit'] !== undefined;
  const raw = oversized ? 'QUERY_TOO_LARGE' : formatted.extensions?.['code'];
  const code: NodeErrorCode = isCode(raw) ? raw : notOurs.has(raw) ? 'BAD_REQUEST' : 'INTERNAL';
  const { nl, en } = nodeErrors[code];
  return {
    message: en,
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
    extensions: { code, nl, en },
  };
}
