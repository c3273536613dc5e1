import './telemetry-off.ts';

import { ApolloGateway, type GraphQLDataSource, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fewErrors, hiddenSchema, limits, MAX_TOKENS } from '@zichtlijn/graphql-limits';
import { budgetPlugin } from '../access/budget-plugin.ts';
import type { Budgets } from '../access/budgets.ts';
import { NodeDataSource } from '../fleet/node-data-source.ts';
import { answerText } from '../fleet/remembered-cells.ts';
import type { Scatter } from '../fleet/scatter.ts';
import type { MunicipalityStanding } from '../joining/node-standings.ts';
import { MunicipalFacts } from '../national/municipal-facts.ts';
import { nationalDataSource } from '../national/national-data-source.ts';
import { accountPlugin } from '../purpose/account-plugin.ts';
import type { Purposes } from '../purpose/purposes.ts';
import { Places } from '../registry/places.ts';
import { registryDataSource } from '../registry/registry-data-source.ts';
import { isOfOthers, isOurs } from '../schema/subgraph-addresses.ts';
import { SavedSelections, type SelectionStore } from '../selections/saved-selections.ts';
import { shapeCompiled } from '../shaping/shape-answers.ts';
import { clientError } from './client-error.ts';
import { KnownDocuments } from './known-documents.ts';
import { oneOperationPlugin } from './one-operation-plugin.ts';
import { querySize, sizeOverOthers } from './query-size.ts';

shapeCompiled();

/** Of plans, as the library measures them. One of a comparison takes some kB. */
const PLANS_MIB = 8;

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** What the graph stands on. */
export interface GraphOptions {
  readonly supergraphSdl: string;
  readonly scatter: Scatter;
  /** Node id by municipality code. */
  readonly ownerOf: (municipality: string) => string | undefined;
  /** How far a municipality is with joining; nothing is known, when left out. */
  readonly standingOf?: (municipality: string) => MunicipalityStanding | null;
  readonly purposes: Purposes;
  readonly selections: SelectionStore;
  /** What was imported of municipalities; nothing, when left out. */
  readonly facts?: MunicipalFacts;
  /** Of callers who signed in; none, when left out. */
  readonly budgets?: Budgets | undefined;
  /** Whether introspection is refused. */
  readonly hidesSchema?: boolean;
}

/**
 * The graph that clients query: registry and folds in process, the nodes behind the scatter. Start it, and stop it. A supergraph of others is
 * served by their subgraphs, and no purpose is asked: there is no number of a municipality in it.
 */
export function graph({
  supergraphSdl,
  scatter,
  ownerOf,
  standingOf,
  purposes,
  selections,
  facts = new MunicipalFacts(),
  budgets,
  hidesSchema = false,
}: GraphOptions): ApolloServer {
  const ofOthers = isOfOthers(supergraphSdl);
  const size = ofOthers ? sizeOverOthers : querySize;
  const places = new Places((code) => ownerOf(code) !== undefined, standingOf);
  const saved = new SavedSelections(selections);
  const registry = registryDataSource(places, saved);
  const national = nationalDataSource(places, saved, scatter, facts);
  const nodes = new NodeDataSource(scatter);
  const inProcess = new Map<string, GraphQLDataSource>(Object.entries({ registry, national }));
  return new ApolloServer({
    gateway: new ApolloGateway({
      supergraphSdl,
      buildService: ({ name, url }) =>
        isOurs(url) ? (inProcess.get(name) ?? nodes) : new RemoteGraphQLDataSource({ url: url ?? '' }),
      logger: quiet,
      experimental_approximateQueryPlanStoreMiB: PLANS_MIB,
    }),
    logger: quiet,
    documentStore: new KnownDocuments(),
    nodeEnv: 'production',
    introspection: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    status400ForVariableCoercionErrors: true,
    parseOptions: { maxTokens: MAX_TOKENS },
    hideSchemaDetailsFromClientErrors: true,
    validationRules: [...limits(size), ...(hidesSchema ? [hiddenSchema] : [])],
    formatError: clientError,
    stringifyResult: (result) => `${answerText(result)}\n`,
    plugins: [
      accountPlugin(ofOthers ? null : purposes),
      ...(budgets ? [budgetPlugin(budgets, size)] : []),
      fewErrors,
      oneOperationPlugin,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
