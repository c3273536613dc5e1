import type { Operation, SelectionSet } from '@apollo/federation-internals';
import { isMadeStill, type Selected, selectedAs } from '../fleet/made-list.ts';

/** What of Apollo's types is looked at: they name their own kind. */
type SchemaType = { readonly kind: string; readonly name?: string; readonly ofType?: SchemaType };

/** Gives the part of an answer that was selected, or `unusual`. The value it is given is left as it is. */
interface Shape {
  (value: unknown): unknown;
  /** Whether it gives the very value, where that is right. */
  readonly isLeaf?: true;
  /** Of objects of leaves: what they are selected as, with their keys. */
  readonly flat?: { readonly as: Selected; readonly keys: readonly string[] };
}

/** Shapes the data of a whole answer; `unusual` where the answer is not wholly as the schema says. */
export type CompiledShape = (data: Readonly<Record<string, unknown>>) => unknown;

/** An answer that has to be shaped the long way, so that what is wrong with it is told. */
export const unusual = Symbol('an answer that is not as its schema says');

/** An operation that this does not compile. */
class NotCompiled extends Error {}

/**
 * Compile what the answer to an operation looks like, for operations on object types without conditions and introspection; null for others. It
 * gives what `computeResponse` of @apollo/gateway 2.14.4 gives where every value is valid and nothing is null that cannot be, and `unusual` everywhere else.
 */
export function compiledShape(operation: Operation): CompiledShape | null {
  const schema = operation.schema();
  const root = schema.schemaDefinition.rootType(operation.rootKind);
  if (root === undefined) return null;
  try {
    return objectShape(root, operation.selectionSet) as CompiledShape;
  } catch (error) {
    if (error instanceof NotCompiled) return null;
    throw error;
  }
}

function shapeOf(type: SchemaType, selection: SelectionSet | undefined): Shape {
  if (type.kind === 'NonNullType') return notNull(shapeOf(type.ofType!, selection));
  if (type.kind === 'ListType') return listShape(shapeOf(type.ofType!, selection));
  if (type.kind === 'ScalarType') return leafShape(type.name!);
  if (type.kind === 'EnumType') return enumShape(type as never);
  if (type.kind === 'ObjectType' && selection) return objectShape(type, selection);
  throw new NotCompiled();
}

const leaf = (shape: (value: unknown) => unknown): Shape => Object.assign(shape, { isLeaf: true } as const);

function notNull(inner: Shape): Shape {
  const { isLeaf, flat } = inner;
  const shape = (value: unknown) => inner(value) ?? unusual;
  if (isLeaf) return leaf(shape);
  return flat ? Object.assign(shape, { flat }) : shape;
}

function listShape(item: Shape): Shape {
  if (item.isLeaf) return leaf(leavesShape(item));
  const { flat } = item;
  return (value) => {
    if (value === null) return null;
    if (!Array.isArray(value)) return unusual;
    // What was made here as it was selected need not be looked at again.
    if (flat && isMadeStill(value, flat.as, flat.keys)) return value;
    const items = new Array<unknown>(value.length);
    for (let i = 0; i < value.length; i++) {
      const shaped = item(value[i]);
      if (shaped === unusual) return unusual;
      items[i] = shaped;
    }
    return items;
  };
}

/** A list of leaves is given as it is. */
function leavesShape(item: Shape): (value: unknown) => unknown {
  return (value) => {
    if (value === null) return null;
    if (!Array.isArray(value)) return unusual;
    for (let i = 0; i < value.length; i++) if (item(value[i]) === unusual) return unusual;
    return value;
  };
}

function leafShape(name: string): Shape {
  const isRight = standard[name];
  // Of a scalar of the schema's own, any value is valid.
  if (isRight === undefined) return leaf((value) => (value === undefined ? unusual : value));
  return leaf((value) => (value === null || isRight(value) ? value : unusual));
}

const isText = (value: unknown): boolean => typeof value === 'string';
const standard: Readonly<Record<string, (value: unknown) => boolean>> = {
  __proto__: null as never,
  Boolean: (value) => typeof value === 'boolean',
  Float: Number.isFinite,
  ID: isText,
  Int: (value) => typeof value === 'number' && value === (value | 0),
  String: isText,
};

function enumShape(type: { readonly values: readonly { readonly name: string }[] }): Shape {
  const names = new Set<unknown>(type.values.map(({ name }) => name));
  return leaf((value) => (value === null || names.has(value) ? value : unusual));
}

function objectShape(type: SchemaType, selection: SelectionSet): Shape {
  const members = new Map<string, Member>();
  addMembers(members, type, selection);
  const keys = [...members.keys()];
  const shapes = [...members.values()].map(({ shape }) => shape);
  const own = type.name;
  const isFlat = shapes.every(({ isLeaf }) => isLeaf);
  const shapeObject = (value: unknown) => {
    if (value === null) return null;
    if (typeof value !== 'object' || Array.isArray(value)) return unusual;
    const given = value as Readonly<Record<string, unknown>>;
    if (isFlat && isAsSelected(given, keys, shapes)) return given;
    const typename = given['__typename'];
    if (typename !== undefined && typename !== own) return unusual;
    const shaped: Record<string, unknown> = {};
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const member = shapes[i]!(given[key] ?? null);
      if (member === unusual) return unusual;
      shaped[key] = member;
    }
    return shaped;
  };
  if (!isFlat) return shapeObject;
  const as = selectedAs(
    own!,
    [...members].map(([key, { field }]) => [key, field]),
  );
  return Object.assign(shapeObject, { flat: { as, keys } });
}

interface Member {
  readonly field: string;
  readonly shape: Shape;
}

/** Whether an object has exactly the keys of a selection, in their order, each with a right leaf: then it need not be copied. */
function isAsSelected(
  given: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  shapes: readonly Shape[],
): boolean {
  let i = 0;
  for (const key in given) {
    if (key !== keys[i] || shapes[i]!(given[key]) === unusual) return false;
    i++;
  }
  return i === keys.length;
}

/** The fields of a selection, through fragments on the same type. */
function addMembers(members: Map<string, Member>, type: SchemaType, selection: SelectionSet): void {
  for (const one of selection.selections()) {
    if (one.element.appliedDirectives.length > 0) throw new NotCompiled();
    if (one.kind !== 'FieldSelection') {
      const { typeCondition } = one.element;
      if (typeCondition && typeCondition.name !== type.name) throw new NotCompiled();
      addMembers(members, type, one.selectionSet);
      continue;
    }
    const { definition, name } = one.element;
    const key = one.element.responseName();
    // What is selected twice is merged, and what every object has would be taken for an answer.
    if (members.has(key) || key in Object.prototype || definition.isSchemaIntrospectionField()) throw new NotCompiled();
    const isTypename = name === '__typename';
    if (isTypename && key !== name) throw new NotCompiled();
    const shape = isTypename ? () => type.name : shapeOf(definition.type as SchemaType, one.selectionSet);
    members.set(key, { field: name, shape });
  }
}
