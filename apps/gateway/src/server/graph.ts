import './telemetry-off.ts';

import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { limits, MAX_TOKENS } from '@zichtlijn/graphql-limits';
import { nodeContract } from '../fleet/node-contract.ts';
import { NodeDataSource } from '../fleet/node-data-source.ts';
import type { NodePool } from '../fleet/node-pool.ts';
import { Scatter } from '../fleet/scatter.ts';
import { Places } from '../registry/places.ts';
import { RegistryDataSource } from '../registry/registry-data-source.ts';
import { clientError } from './client-error.ts';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const everyPlace = 350;

/** What the graph stands on. */
export interface GraphOptions {
  readonly supergraphSdl: string;
  readonly pool: NodePool;
  /** Node id by municipality code. */
  readonly ownerOf: (municipality: string) => string | undefined;
}

/** The graph that clients query: the registry in process, the nodes behind the scatter. Start it, and stop it. */
export function graph({ supergraphSdl, pool, ownerOf }: GraphOptions): ApolloServer {
  const registry = new RegistryDataSource(new Places((code) => ownerOf(code) !== undefined));
  const nodes = new NodeDataSource(new Scatter(pool, nodeContract(), ownerOf));
  return new ApolloServer({
    gateway: new ApolloGateway({
      supergraphSdl,
      buildService: ({ name }) => (name === 'registry' ? registry : nodes),
      logger: quiet,
    }),
    logger: quiet,
    nodeEnv: 'production',
    introspection: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    status400ForVariableCoercionErrors: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: limits({
      maxDepth: 14,
      maxCost: 100_000,
      listSizes: {
        'Comparison.rows': everyPlace,
        'Query.municipalities': everyPlace,
        'Nation.municipalities': everyPlace,
        'Riec.municipalities': 80,
        'Group.municipalities': 40,
      },
    }),
    formatError: clientError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
