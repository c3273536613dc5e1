import type { ApolloServerPlugin } from '@apollo/server';
import { definition } from '@zichtlijn/indicators';
import { type Outcome, operationHash } from '@zichtlijn/processing-log';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLFormattedError,
  Kind,
} from 'graphql';
import { someoneHere } from '../access/caller.ts';
import { forbiddenError, isFor, mayAskLevels } from '../access/may-ask.ts';
import { AskedRequest, askedRequests } from '../log/asked-request.ts';
import { asksSources } from './asks-sources.ts';
import { demandedTables } from './demanded-tables.ts';
import { purposeError } from './purpose-refusal.ts';
import type { Purposes } from './purposes.ts';

/**
 * Holds every operation against the registered purposes before it is run, and notes for the log what was asked and how it ended. Without
 * `purposes`, no number can be asked.
 */
export function accountPlugin(purposes: Purposes | null): ApolloServerPlugin {
  return {
    async requestDidStart() {
      // Outside a request nobody named a purpose.
      const asked = askedRequests.getStore() ?? new AskedRequest(someoneHere, undefined, undefined);
      let isRefused = false;
      return {
        async didResolveOperation({ document, operation, request, schema }) {
          if (operation === undefined) throw noSuchOperation();
          const fragments = fragmentsOf(document);
          asked.operation = operationHash(operation, fragments);
          if (purposes === null) return;
          const tables = demandedTables(schema, operation, fragments, request.variables ?? {});
          if (tables.length === 0 && !asksSources(schema, document)) return;
          asked.action = 'data';
          for (const { indicator, level } of tables) {
            // An id that the catalogue does not have is a text of the client.
            if (definition(indicator) !== undefined) asked.tables.add(`${indicator}@${level}`);
          }
          const refuse = (outcome: Outcome, error: GraphQLError): never => {
            isRefused = true;
            asked.outcome = outcome;
            throw error;
          };
          const levels = tables.map(({ level }) => level);
          if (!mayAskLevels(asked.caller, levels)) return refuse('FORBIDDEN', forbiddenError('ROLE'));
          const purpose = purposes.admit(asked.namedPurpose, tables);
          if (typeof purpose === 'string') return refuse(purpose, purposeError(purpose));
          if (!isFor(purpose.for, asked.caller)) return refuse('FORBIDDEN', forbiddenError('PURPOSE'));
          asked.purpose = purpose;
        },
        async willSendResponse({ response }) {
          if (!isRefused && response.body.kind === 'single') {
            const { data, errors } = response.body.singleResult;
            asked.outcome = outcomeOf(data, errors ?? []);
          }
        },
      };
    },
  };
}

/** What cannot be held against a purpose is not run: the planner would choose an operation where the name is an empty text. */
function noSuchOperation(): GraphQLError {
  return new GraphQLError('The request does not name one of its operations.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function outcomeOf(data: unknown, errors: readonly GraphQLFormattedError[]): Outcome {
  if (errors.length === 0) return 'ANSWERED';
  if (data !== null && data !== undefined) return 'PARTIAL';
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  if (codes.includes('QUERY_TOO_LARGE')) return 'TOO_LARGE';
  if (codes.includes('TOO_OFTEN')) return 'TOO_OFTEN';
  return codes.some((code) => code === undefined || code === 'UNEXPECTED') ? 'FAILED' : 'INVALID';
}
