import type { GraphQLDataSource } from '@apollo/gateway';
import { type DocumentNode, execute, GraphQLError, type GraphQLFormattedError, parse, validate } from 'graphql';
import { type CompareArguments, compare } from './compare.ts';
import { indicatorView, indicatorViews } from './indicator-view.ts';
import type { Places, Selection } from './places.ts';
import { registrySchema } from './registry-schema.ts';

type Options = Parameters<GraphQLDataSource['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

const MAX_DOCUMENTS = 1_000;

/** The registry subgraph, in process: municipalities, RIECs, groups, the catalogue, and the rows of a comparison. */
export class RegistryDataSource implements GraphQLDataSource {
  readonly #schema = registrySchema();
  readonly #documents = new Map<string, DocumentNode>();
  readonly #root: unknown;

  constructor(places: Places) {
    this.#root = rootOf(places);
  }

  /** Run one fetch of a query plan. Each text is parsed and validated once. */
  async process({ request }: Options): Promise<Response> {
    const result = await execute({
      schema: this.#schema,
      document: this.#document(request.query ?? ''),
      rootValue: this.#root,
      variableValues: request.variables,
    });
    const errors = result.errors?.map((error): GraphQLFormattedError => error.toJSON());
    return { data: (result.data ?? null) as Record<string, unknown>, ...(errors ? { errors } : {}) };
  }

  #document(text: string): DocumentNode {
    const known = this.#documents.get(text);
    if (known) return known;
    const document = parse(text, { noLocation: true });
    const [fault] = validate(this.#schema, document);
    if (fault) throw new GraphQLError('the supergraph asks the registry for what it does not have');
    if (this.#documents.size >= MAX_DOCUMENTS) this.#documents.clear();
    this.#documents.set(text, document);
    return document;
  }
}

function rootOf(places: Places) {
  return {
    catalogue: indicatorViews,
    compare: (question: CompareArguments) => compare(places, question),
    group: ({ id }: { id: string }) => places.group(id),
    groups: places.groups,
    indicator: ({ id, version }: { id: string; version?: number | null }) => indicatorView(id, version),
    municipalities: ({ in: selection }: { in?: Selection | null }) =>
      selection ? places.select(selection) : places.all,
    municipality: ({ code }: { code: string }) => places.place(code),
    nation: places.nation,
    riec: ({ id }: { id: string }) => places.riec(id),
    riecs: places.riecs,
  };
}
