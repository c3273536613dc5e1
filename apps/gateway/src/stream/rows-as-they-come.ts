import type { GraphQLSchema } from 'graphql';
import type { NodeError } from '../fleet/node-error.ts';
import type { Scatter } from '../fleet/scatter.ts';
import type { NodeAnswer } from '../schema/node-subgraph.ts';
import { type FollowedComparison, rowQueries } from './comparison-query.ts';
import { nullWhereItMust } from './null-where-it-must.ts';

/** A comparison of which the rows are still to be asked, as the graph gives it. */
export interface OpenComparison {
  readonly indicator: { readonly id: string; readonly version: number };
  readonly period: string;
  readonly level: string;
  readonly breakdown: string;
  readonly rows: readonly { readonly code: string; readonly municipality: object }[];
}

/** One row of it that a node answered, or did not. */
export interface FollowedRow {
  /** Its place in the whole comparison. */
  readonly index: number;
  readonly row: Readonly<Record<string, unknown>> & { readonly answer: NodeAnswer };
  /** As the whole query would have them, at the same paths. */
  readonly errors: readonly NodeError[];
}

/** Ask every node for its rows, all at once, and tell of each as it answers. Ends when all have, or are late. */
export async function rowsAsTheyCome(
  { scatter, contract }: { readonly scatter: Scatter; readonly contract: GraphQLSchema },
  { indicator, period, level, breakdown, rows }: OpenComparison,
  form: FollowedComparison['form'],
  tell: (row: FollowedRow) => void,
): Promise<void> {
  const of = { indicator: indicator.id, version: indicator.version, period, level, breakdown };
  const representations = rows.map(({ code }) => ({ __typename: 'ComparisonRow', code, ...of }));
  const askNode = async (positions: readonly number[]): Promise<void> => {
    const asked = positions.map((index) => representations[index]!);
    const { entities: given, errors } = await scatter.gather(rowQueries[form], asked, {});
    // What keeps to the contract of today has no null where none may be.
    const isOlder = errors.some(({ extensions }) => extensions.code === 'NODE_FIELD_UNSUPPORTED');
    const entities = isOlder ? nullWhereItMust(contract, rowQueries[form], given) : given;
    positions.forEach((index, at) => {
      const { code, municipality } = rows[index]!;
      const row = { code, municipality, ...(entities[at] as { readonly answer: NodeAnswer }) };
      const own = errors.filter(({ path }) => path[1] === at);
      const moved = own.map((error) => ({ ...error, path: ['compare', 'rows', index, ...error.path.slice(2)] }));
      tell({ index, row, errors: moved });
    });
  };
  await Promise.all(scatter.byNode(representations).map(askNode));
}
