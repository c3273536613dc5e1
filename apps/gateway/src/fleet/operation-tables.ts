import { type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, Kind } from 'graphql';
import { type DemandedTable, demandedTables } from '../purpose/demanded-tables.ts';
import type { Variables } from './representation.ts';

/** The tables that one operation on `_entities` asks for by its arguments. */
export class OperationTables {
  readonly #schema: GraphQLSchema;
  readonly #operation: Parameters<typeof demandedTables>[1];
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  readonly #tables = new WeakMap<Variables, readonly DemandedTable[]>();

  constructor(document: DocumentNode, schema: GraphQLSchema) {
    this.#schema = schema;
    const { definitions } = document;
    this.#operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
    const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
    this.#fragments = new Map(fragments.map((one) => [one.name.value, one]));
  }

  /** At most too many: conditions and types are not looked at. */
  of(variables: Variables): readonly DemandedTable[] {
    // Every node of one question is asked with the same variables.
    let tables = this.#tables.get(variables);
    if (!tables) {
      tables = demandedTables(this.#schema, this.#operation, this.#fragments, { ...variables, representations: [] });
      this.#tables.set(variables, tables);
    }
    return tables;
  }
}
