import type { Cells } from '@zichtlijn/release';
import {
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { areCellsOf, type Claim } from './claim.ts';
import {
  bubble,
  type Complete,
  type Completion,
  completeLeaf,
  completeWrapped,
  nonNull,
  type Path,
  violation,
} from './complete-value.ts';
import { guarded, isSameRelease } from './guarded-field.ts';
import { isKnown, type KnownFields } from './known-fields.ts';
import { observationsAs } from './observations.ts';
import type { Representation } from './representation.ts';
import { type SelectedField, selectedFields } from './selected-fields.ts';
import { isMadeOfCells, sourceOf } from './source-field.ts';

/** What completing needs to know of an operation. */
export interface EntityOperation {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly isIncluded: Parameters<typeof selectedFields>[3];
}

interface Member {
  readonly key: string;
  /** The key under which the node sent it. */
  readonly sentAs: string;
  readonly complete: Complete;
}

/**
 * Compile what one entity's answer has to look like. The result keeps exactly what was selected, takes key fields from the
 * representation and never from the node, checks every value against the contract and that it is about the municipality and
 * table asked for. Fields that the node's own schema lacks are null.
 *
 * @param keys of the node's answer by those of the client's
 */
export function compileEntity(
  operation: EntityOperation,
  type: GraphQLObjectType,
  selection: SelectionSetNode,
  known: KnownFields,
  keys: ReadonlyMap<string, string>,
): Complete {
  return compileObject(operation, type, [selection], known, keys);
}

function compileObject(
  operation: EntityOperation,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  known: KnownFields,
  keys: ReadonlyMap<string, string> | null,
): Complete {
  const members: Member[] = [];
  const fields = selectedFields(type, selections, operation.fragments, operation.isIncluded);
  for (const field of fields) {
    // Within a field the node answers by the names of the contract: the gateway asked in its own words.
    const sentAs = keys?.get(field.key) ?? sourceOf(type.name, field.name);
    members.push({ key: field.key, sentAs, complete: compileField(operation, type, field, known, keys !== null) });
  }
  return (value, path, completion) => {
    if (value === null) return null;
    if (typeof value !== 'object' || Array.isArray(value)) return violation(path, completion);
    const depth = path.length;
    const result: Record<string, unknown> = {};
    for (const member of members) {
      path[depth] = member.key;
      const sent = Object.hasOwn(value as object, member.sentAs)
        ? (value as Record<string, unknown>)[member.sentAs]
        : undefined;
      const completed = member.complete(sent, path, completion);
      if (completed === bubble) {
        path.length = depth;
        return null;
      }
      result[member.key] = completed;
    }
    path.length = depth;
    return result;
  };
}

function compileField(
  operation: EntityOperation,
  type: GraphQLObjectType,
  { name, nodes }: SelectedField,
  known: KnownFields,
  isEntity: boolean,
): Complete {
  if (name === '__typename') return () => type.name;
  const field = type.getFields()[name]!;
  const [node] = nodes;
  const args = node!.arguments?.map((argument) => argument.name.value) ?? [];
  if (isEntity && isKeyOf(type, name)) return (_value, _path, { representation }) => representation[name];
  if (!isKnown(known, type.name, sourceOf(type.name, name), args)) return () => null;
  if (isMadeOfCells(type.name, name)) return compileObservations(operation, field, nodes);
  const named = getNamedType(field.type);
  const inner = isObjectType(named)
    ? compileObject(
        operation,
        named,
        nodes.flatMap((n) => n.selectionSet ?? []),
        known,
        null,
      )
    : completeLeaf(named as Parameters<typeof completeLeaf>[0], named.name === 'Cells' ? isTable : isNothing);
  const complete = guarded(`${type.name}.${name}`, completeWrapped(field.type, inner));
  return field.args.length > 0 && isLeafType(named) === false ? claiming(field, node!, complete) : complete;
}

/** The list form of a table of cells: a node sends the table, which is held against the contract as one. */
function compileObservations(
  { schema, fragments, isIncluded }: EntityOperation,
  field: GraphQLField<unknown, unknown>,
  nodes: SelectedField['nodes'],
): Complete {
  const observation = getNamedType(field.type) as GraphQLObjectType;
  const selections = nodes.flatMap((node) => node.selectionSet ?? []);
  const list = observationsAs(selectedFields(observation, selections, fragments, isIncluded));
  const table = completeLeaf(schema.getType('Cells') as GraphQLScalarType, isTableAsClaimed);
  const complete: Complete = (value, path, completion) => {
    const cells = table(value, path, completion) as Cells | null;
    return cells === null ? null : list(cells);
  };
  return isNonNullType(field.type) ? nonNull(complete) : complete;
}

const isNothing = () => false;

function isTableAsClaimed(value: unknown, completion: Completion): boolean {
  return areCellsOf(value, completion.claim) && isSameRelease((value as Cells).release, completion);
}

function isTable(value: unknown, completion: Completion): boolean {
  if (!isTableAsClaimed(value, completion)) return false;
  completion.cells.push(value as Cells);
  return true;
}

/** Within a table, the answer has to be about the table that the arguments name. */
function claiming(
  field: GraphQLField<unknown, unknown>,
  node: SelectedField['nodes'][number],
  complete: Complete,
): Complete {
  if (field.name !== 'table') return complete;
  return (value: unknown, path: Path, completion: Completion) => {
    const outer = completion.claim;
    const args = getArgumentValues(field, node, completion.variables as Record<string, unknown>);
    completion.claim = { municipality: outer.municipality, ...tableClaim(args) };
    try {
      return complete(value, path, completion);
    } finally {
      completion.claim = outer;
    }
  };
}

function tableClaim(args: Record<string, unknown>): Omit<Claim, 'municipality'> {
  return {
    indicator: args['indicator'] as string,
    version: (args['version'] as number | null | undefined) ?? undefined,
    breakdown: (args['breakdown'] as string | null | undefined) ?? undefined,
    level: (args['level'] as string | null | undefined) ?? undefined,
    periods: (args['periods'] as string[] | null | undefined) ?? undefined,
  };
}

const rowKeys = new Set(['breakdown', 'code', 'indicator', 'level', 'period', 'version']);

/** Whether a field is a key of an entity: its value is the registry's. */
export function isKeyOf(type: GraphQLObjectType, field: string): boolean {
  return type.name === 'ComparisonRow' ? rowKeys.has(field) : field === 'code';
}

/** What the answer for a representation has to be about. */
export function claimOf(representation: Representation): Claim {
  if (representation.__typename !== 'ComparisonRow') return { municipality: representation.code };
  return {
    municipality: representation.code,
    indicator: representation['indicator'] as string,
    version: representation['version'] as number,
    breakdown: representation['breakdown'] as string,
    level: representation['level'] as string,
    periods: [representation['period'] as string],
  };
}
