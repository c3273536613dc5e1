import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fewErrors, hiddenSchema, limits, MAX_TOKENS } from '@zichtlijn/graphql-limits';
import { accountPlugin } from '../access/account-plugin.ts';
import type { NodeContext } from './context.ts';
import { formatError } from './format-error.ts';
import { nodeSchema } from './node-schema.ts';

/** Apollo's own texts can quote a request, so nothing of them is written anywhere. */
const silent = { debug() {}, info() {}, warn() {}, error() {} };

const closed = (): ApolloServerPlugin<NodeContext>[] => [
  accountPlugin(),
  fewErrors,
  ApolloServerPluginLandingPageDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginUsageReportingDisabled(),
  ApolloServerPluginSchemaReportingDisabled(),
  ApolloServerPluginCacheControlDisabled(),
];

/** The contract behind Apollo Server, with every default that tells more than the contract turned off. */
export function nodeServer(): ApolloServer<NodeContext> {
  return new ApolloServer<NodeContext>({
    schema: nodeSchema(),
    // What may be asked of the schema is for the rule `hiddenSchema` to say.
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    logger: silent,
    plugins: closed(),
    // The gateway asks every field in full: more fields than a client named.
    validationRules: [...limits({ maxFields: 500 }), hiddenSchema],
    parseOptions: { maxTokens: MAX_TOKENS },
    formatError,
  });
}
