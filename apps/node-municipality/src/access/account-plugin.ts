import type { ApolloServerPlugin } from '@apollo/server';
import { operationHash } from '@zichtlijn/processing-log';
import { Kind } from 'graphql';
import type { NodeContext } from '../graphql/context.ts';

/** Notes for the log which operation was run and how it ended. */
export function accountPlugin(): ApolloServerPlugin<NodeContext> {
  return {
    async requestDidStart({ contextValue: { asked } }) {
      return {
        async didResolveOperation({ document, operation }) {
          if (operation === undefined) return;
          const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
          asked.operation = operationHash(operation, new Map(fragments.map((one) => [one.name.value, one])));
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single') return;
          const { data, errors = [] } = body.singleResult;
          if (errors.length === 0) asked.outcome = 'ANSWERED';
          else if (data !== null && data !== undefined) asked.outcome = 'PARTIAL';
          else if (errors.some(({ extensions }) => extensions?.['code'] === 'QUERY_TOO_LARGE'))
            asked.outcome = 'TOO_LARGE';
          else if (errors.some(({ extensions }) => extensions?.['code'] === 'INTERNAL')) asked.outcome = 'FAILED';
        },
      };
    },
  };
}
