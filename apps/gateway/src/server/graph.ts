import './telemetry-off.ts';

import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { limits, MAX_TOKENS } from '@zichtlijn/graphql-limits';
import { budgetPlugin } from '../access/budget-plugin.ts';
import type { Budgets } from '../access/budgets.ts';
import { NodeDataSource } from '../fleet/node-data-source.ts';
import type { Scatter } from '../fleet/scatter.ts';
import { MunicipalFacts } from '../national/municipal-facts.ts';
import { nationalDataSource } from '../national/national-data-source.ts';
import { accountPlugin } from '../purpose/account-plugin.ts';
import type { Purposes } from '../purpose/purposes.ts';
import { Places } from '../registry/places.ts';
import { registryDataSource } from '../registry/registry-data-source.ts';
import { SavedSelections, type SelectionStore } from '../selections/saved-selections.ts';
import { clientError } from './client-error.ts';
import { querySize } from './query-size.ts';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** What the graph stands on. */
export interface GraphOptions {
  readonly supergraphSdl: string;
  readonly scatter: Scatter;
  /** Node id by municipality code. */
  readonly ownerOf: (municipality: string) => string | undefined;
  readonly purposes: Purposes;
  readonly selections: SelectionStore;
  /** What was imported of municipalities; nothing, when left out. */
  readonly facts?: MunicipalFacts;
  /** Of callers who signed in; none, when left out. */
  readonly budgets?: Budgets | undefined;
}

/** The graph that clients query: registry and folds in process, the nodes behind the scatter. Start it, and stop it. */
export function graph({
  supergraphSdl,
  scatter,
  ownerOf,
  purposes,
  selections,
  facts = new MunicipalFacts(),
  budgets,
}: GraphOptions): ApolloServer {
  const places = new Places((code) => ownerOf(code) !== undefined);
  const saved = new SavedSelections(selections);
  const registry = registryDataSource(places, saved);
  const national = nationalDataSource(places, saved, scatter, facts);
  const nodes = new NodeDataSource(scatter);
  const inProcess = new Map<string, GraphQLDataSource>(Object.entries({ registry, national }));
  return new ApolloServer({
    gateway: new ApolloGateway({
      supergraphSdl,
      buildService: ({ name }) => inProcess.get(name) ?? nodes,
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
    validationRules: limits(querySize),
    formatError: clientError,
    plugins: [
      accountPlugin(purposes),
      ...(budgets ? [budgetPlugin(budgets, querySize)] : []),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
