import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { operationCost, type QueryLimits } from '@zichtlijn/graphql-limits';
import { GraphQLError, type OperationDefinitionNode } from 'graphql';
import { askedRequests } from '../log/asked-request.ts';
import type { Budgets } from './budgets.ts';
import { refusalSentence } from './refusal.ts';

/** Takes the cost of every operation from the budget of who asks, before it is run. */
export function budgetPlugin(budgets: Budgets, limits: Partial<QueryLimits>): ApolloServerPlugin {
  // Of an operation that was parsed once, whoever asks it again.
  const costs = new WeakMap<OperationDefinitionNode, number>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, schema }) {
          const caller = askedRequests.getStore()?.caller;
          if (caller?.grant === undefined || operation === undefined) return;
          const cost = costs.get(operation) ?? operationCost(schema, document, operation, limits);
          costs.set(operation, cost);
          const wait = budgets.takeCost(caller.actor, cost);
          if (wait > 0) throw tooOften(wait);
        },
      };
    },
  };
}

function tooOften(seconds: number): GraphQLError {
  const { nl, en } = refusalSentence('TOO_OFTEN');
  const headers = new HeaderMap([['retry-after', String(seconds)]]);
  return new GraphQLError(`${nl} / ${en}`, {
    extensions: { code: 'TOO_OFTEN', nl, en, http: { status: 429, headers } },
  });
}
