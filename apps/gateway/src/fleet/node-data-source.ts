import type { GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import type { Representation, Variables } from './representation.ts';
import type { Scatter } from './scatter.ts';

type Options = Parameters<GraphQLDataSource['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** The face of the scatter towards @apollo/gateway. */
export class NodeDataSource implements GraphQLDataSource {
  readonly #scatter: Scatter;

  constructor(scatter: Scatter) {
    this.#scatter = scatter;
  }

  /** Run one fetch of a query plan. */
  async process(options: Options): Promise<Response> {
    // The enum of kinds is exported by @apollo/gateway as a type only.
    if ((options.kind as string) !== 'incoming operation') return { data: { __typename: 'Query' } };
    const { representations, ...variables } = (options.request.variables ?? {}) as Variables;
    const gathered = await this.#scatter.gather(
      options.request.query ?? '',
      (representations ?? []) as readonly Representation[],
      variables,
    );
    const data = { _entities: gathered.entities };
    return gathered.errors.length > 0
      ? { data, errors: gathered.errors as readonly GraphQLFormattedError[] }
      : { data };
  }
}
