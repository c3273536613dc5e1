import {
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { QueryLimits } from './query-limits.ts';

/** How large a selection is. Numbers may reach Infinity; they are only compared. */
export interface SelectionSize {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  /** Fields directly in this selection, through fragments too. */
  readonly breadth: number;
  readonly cost: number;
}

type Scope = GraphQLCompositeType | undefined;

const nothing: SelectionSize = { depth: 0, fields: 0, aliases: 0, breadth: 0, cost: 0 };

/** Measures selections; every fragment is measured once, so that fragments spread in fragments cannot make measuring slow. */
export class SelectionMeter {
  readonly #schema: GraphQLSchema;
  readonly #limits: Pick<QueryLimits, 'listSize' | 'listSizes'>;
  readonly #fragment: (name: string) => FragmentDefinitionNode | null | undefined;
  readonly #measured = new Map<string, SelectionSize>();

  constructor(
    schema: GraphQLSchema,
    limits: Pick<QueryLimits, 'listSize' | 'listSizes'>,
    fragment: (name: string) => FragmentDefinitionNode | null | undefined,
  ) {
    this.#schema = schema;
    this.#limits = limits;
    this.#fragment = fragment;
  }

  /** The size of a selection on a type. A type that does not exist counts its fields as single values. */
  measure(selection: SelectionSetNode, scope: Scope): SelectionSize {
    let depth = 0;
    let fields = 0;
    let aliases = 0;
    let breadth = 0;
    let cost = 0;
    for (const node of selection.selections) {
      const size = this.#selected(node, scope);
      depth = Math.max(depth, size.depth);
      fields += size.fields;
      aliases += size.aliases;
      breadth += size.breadth;
      cost += size.cost;
    }
    return { depth, fields, aliases, breadth, cost };
  }

  #selected(node: SelectionNode, scope: Scope): SelectionSize {
    if (node.kind === Kind.FRAGMENT_SPREAD) return this.#spread(node.name.value);
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return this.measure(node.selectionSet, node.typeCondition ? this.#type(node.typeCondition.name.value) : scope);
    }
    const name = node.name.value;
    const type = scope && 'getFields' in scope ? scope.getFields()[name]?.type : undefined;
    const named = type && getNamedType(type);
    const inner = node.selectionSet
      ? this.measure(node.selectionSet, isCompositeType(named) ? named : undefined)
      : nothing;
    return {
      depth: inner.depth + 1,
      fields: inner.fields + 1,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      breadth: 1,
      cost: inner.cost === 0 ? 1 : 1 + inner.cost * this.#items(`${scope?.name}.${name}`, type),
    };
  }

  /** A fragment inside itself counts nothing: graphql-js refuses the cycle with its own rule. */
  #spread(name: string): SelectionSize {
    const known = this.#measured.get(name);
    if (known) return known;
    this.#measured.set(name, nothing);
    const fragment = this.#fragment(name);
    if (!fragment) return nothing;
    const size = this.measure(fragment.selectionSet, this.#type(fragment.typeCondition.name.value));
    this.#measured.set(name, size);
    return size;
  }

  #type(name: string): Scope {
    const type = this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }

  #items(field: string, type: GraphQLOutputType | undefined): number {
    let lists = 0;
    for (let t = type; t; t = isNonNullType(t) || isListType(t) ? (t.ofType as GraphQLOutputType) : undefined) {
      if (isListType(t)) lists++;
    }
    return lists === 0 ? 1 : (this.#limits.listSizes[field] ?? this.#limits.listSize) ** lists;
  }
}
