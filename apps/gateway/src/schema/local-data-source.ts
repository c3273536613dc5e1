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

type Options = Parameters<GraphQLDataSource['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

const MAX_DOCUMENTS = 1_000;

/** A subgraph that runs in the gateway's own process. */
export class LocalDataSource implements GraphQLDataSource {
  readonly #schema: GraphQLSchema;
  readonly #root: unknown;
  readonly #documents = new Map<string, DocumentNode>();

  constructor(schema: GraphQLSchema, root: unknown) {
    this.#schema = schema;
    this.#root = root;
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
    if (fault) throw new GraphQLError('the supergraph asks a subgraph for what it does not have');
    if (this.#documents.size >= MAX_DOCUMENTS) this.#documents.clear();
    this.#documents.set(text, document);
    return document;
  }
}
