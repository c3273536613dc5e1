import type { GraphQLDataSource } from '@apollo/gateway';
import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { type CompiledQuery, compiledQuery, unusual } from './compiled-query.ts';

type Options = Parameters<GraphQLDataSource['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

const MAX_DOCUMENTS = 1_000;

interface Known {
  readonly document: DocumentNode;
  readonly compiled: CompiledQuery | null;
}

/** A subgraph that runs in the gateway's own process. */
export class LocalDataSource implements GraphQLDataSource {
  readonly #schema: GraphQLSchema;
  readonly root: unknown;
  readonly #onlyLooksUp: boolean;
  readonly #documents = new Map<string, Known>();

  /** @param onlyLooksUp whether queries (not mutations) do nothing but look things up, so that one may be run twice: then they are compiled */
  constructor(schema: GraphQLSchema, root: unknown, onlyLooksUp = false) {
    this.#schema = schema;
    this.root = root;
    this.#onlyLooksUp = onlyLooksUp;
  }

  /** Run one fetch of a query plan. Each text is parsed and validated once. */
  async process({ request }: Options): Promise<Response> {
    const { document, compiled } = this.#known(request.query ?? '');
    const data = compiled === null ? unusual : await compiled(this.root, request.variables ?? {});
    if (data !== unusual) return { data: data as Record<string, unknown> };
    const result = await execute({
      schema: this.#schema,
      document,
      rootValue: this.root,
      variableValues: request.variables,
    });
    const errors = result.errors?.map((error): GraphQLFormattedError => error.toJSON());
    return { data: (result.data ?? null) as Record<string, unknown>, ...(errors ? { errors } : {}) };
  }

  #known(text: string): Known {
    const known = this.#documents.get(text);
    if (known) return known;
    const document = parse(text, { noLocation: true });
    const [fault] = validate(this.#schema, document);
    if (fault) throw new GraphQLError('the supergraph asks a subgraph for what it does not have');
    if (this.#documents.size >= MAX_DOCUMENTS) this.#documents.clear();
    const compiled = this.#onlyLooksUp ? compiledQuery(this.#schema, document) : null;
    const made = { document, compiled };
    this.#documents.set(text, made);
    return made;
  }
}
