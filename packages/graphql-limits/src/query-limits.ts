/** What one request may ask. Every number is a ceiling: a query that needs exactly this much is answered. */
export interface QueryLimits {
  /** Fields below each other; a root field has depth 1. */
  readonly maxDepth: number;
  /** Fields with an alias, counted each time a fragment is spread. */
  readonly maxAliases: number;
  /** Fields directly under the operation. */
  readonly maxRootFields: number;
  /** Fields in all, counted each time a fragment is spread. */
  readonly maxFields: number;
  /** Fields in all, where a field under a list counts once per item that the list may hold. */
  readonly maxCost: number;
  /** Items to expect of a list field that `listSizes` does not name. */
  readonly listSize: number;
  /** Items to expect of a list field, by `Type.field`. */
  readonly listSizes: Readonly<Record<string, number>>;
}

/** Ceilings that suit a graph over all Dutch municipalities (342 in 2026). */
export const standardLimits: QueryLimits = {
  maxDepth: 10,
  maxAliases: 15,
  maxRootFields: 10,
  maxFields: 200,
  maxCost: 50_000,
  listSize: 10,
  listSizes: {},
};

/** Lexical tokens that a request text may have: refused by the parser before a tree is built. */
export const MAX_TOKENS = 2_000;
