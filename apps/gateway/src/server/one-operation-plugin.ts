import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, Kind, separateOperations } from 'graphql';

/**
 * Leaves of a document the operation that is run and the fragments that it uses. The planner of @apollo/gateway 2.14 reads every fragment
 * with the variables of that one operation, and fails on a valid document in which a fragment of another names a variable of that other.
 */
export const oneOperationPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation(context) {
        const { document, operation } = context;
        if (document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length < 2) return;
        const own = separateOperations(document)[operation?.name?.value ?? ''];
        if (own) (context as { document: DocumentNode }).document = own;
      },
    };
  },
};
