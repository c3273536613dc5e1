import { GraphQLError, type OperationDefinitionNode, type ValidationContext, type ValidationRule } from 'graphql';
import { type QueryLimits, standardLimits } from './query-limits.ts';
import { SelectionMeter, type SelectionSize } from './selection-size.ts';

/** Closed code of every refusal by size. */
export const QUERY_TOO_LARGE = 'QUERY_TOO_LARGE';

interface Ceiling {
  readonly limit: keyof SelectionSize;
  readonly max: (limits: QueryLimits) => number;
  readonly nl: string;
  readonly en: string;
}

const ceilings: readonly Ceiling[] = [
  { limit: 'depth', max: (l) => l.maxDepth, nl: 'niveaus diep', en: 'levels deep' },
  { limit: 'aliases', max: (l) => l.maxAliases, nl: 'aliassen', en: 'aliases' },
  { limit: 'breadth', max: (l) => l.maxRootFields, nl: 'velden op het hoogste niveau', en: 'fields at the root' },
  { limit: 'fields', max: (l) => l.maxFields, nl: 'velden', en: 'fields' },
  { limit: 'cost', max: (l) => l.maxCost, nl: 'waarden', en: 'values' },
];

/**
 * Validation rules that refuse an operation that is too deep, too wide or too costly, before anything is resolved: one rule per
 * ceiling. Each error has `extensions.code` QUERY_TOO_LARGE, the name of the limit, its maximum and HTTP status 400.
 */
export function limits(options: Partial<QueryLimits> = {}): ValidationRule[] {
  const chosen = { ...standardLimits, ...options };
  return ceilings.map((ceiling) => (context: ValidationContext) => ({
    OperationDefinition(node: OperationDefinitionNode) {
      const schema = context.getSchema();
      const meter = new SelectionMeter(schema, chosen, (name) => context.getFragment(name));
      const size = meter.measure(node.selectionSet, schema.getRootType(node.operation) ?? undefined);
      const max = ceiling.max(chosen);
      if (size[ceiling.limit] > max) context.reportError(tooLarge(ceiling, max, node));
    },
  }));
}

function tooLarge({ limit, nl, en }: Ceiling, max: number, node: OperationDefinitionNode): GraphQLError {
  const sentence = {
    nl: `De vraag is te groot: meer dan ${max} ${nl}. Vraag minder tegelijk.`,
    en: `The query is too large: more than ${max} ${en}. Ask for less at once.`,
  };
  return new GraphQLError(`${sentence.nl} / ${sentence.en}`, {
    nodes: node,
    extensions: { code: QUERY_TOO_LARGE, limit, max, ...sentence, http: { status: 400 } },
  });
}
