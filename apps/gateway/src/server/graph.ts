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

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const everyPlace = 350;

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
}

/** The graph that clients query: registry and folds in process, the nodes behind the scatter. Start it, and stop it. */
export function graph({
  supergraphSdl,
  scatter,
  ownerOf,
  purposes,
  selections,
  facts = new MunicipalFacts(),
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
    validationRules: limits({
      maxDepth: 14,
      maxCost: 100_000,
      listSizes: {
        'Comparison.rows': everyPlace,
        'Query.municipalities': everyPlace,
        'Nation.municipalities': everyPlace,
        'Province.municipalities': 70,
        'Riec.municipalities': 80,
        'SafetyRegion.municipalities': 40,
        'SavedSelection.municipalities': everyPlace,
        'Ranking.rows': everyPlace,
        'RankingRow.cannotTellApart': 1,
        'FoldedPeriod.municipalities': everyPlace,
        'FoldedPeriod.numbers': 60,
        'Fold.periods': 20,
        'Group.municipalities': 40,
      },
    }),
    formatError: clientError,
    plugins: [
      accountPlugin(purposes),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
