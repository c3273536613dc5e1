import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  isEnumType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
} from 'graphql';
import type { Claim } from './claim.ts';
import type { Representation, Variables } from './representation.ts';
import { noteRight, type Selected } from './right-as-sent.ts';

export type Path = (string | number)[];

/** What went wrong in the answer for one entity, gathered while it is completed. */
export interface Completion {
  readonly representation: Representation;
  readonly variables: Variables;
  claim: Claim;
  /** Release of this answer as first seen: all of it must come from one. */
  release: string | undefined;
  readonly violations: Path[];
  /** Tables of cells in it that are right. */
  readonly cells: object[];
}

/** Turns what a node sent into what the contract says, or notes a violation and gives null. */
export interface Complete {
  (value: unknown, path: Path, completion: Completion): unknown;
  /** Of leaves and lists of them: whether a value is right as it stands, so that it would be given unchanged. */
  accepts?: Accepts;
  /** The same where null is not right: of leaves it is one call less, for each of thousands of values. */
  acceptsValue?: Accepts;
  /** Of objects of leaves: what they are selected as. */
  selected?: Selected;
}

type Accepts = (value: unknown, completion: Completion) => boolean;

/** A completion that also tells, without noting anything, whether a value is right as it stands. */
export function accepting(complete: Complete, accepts: Accepts | undefined, acceptsValue?: Accepts): Complete {
  if (acceptsValue !== undefined) complete.acceptsValue = acceptsValue;
  return accepts === undefined ? complete : Object.assign(complete, { accepts });
}

/** Stands for "null where null cannot be": the nearest nullable value above becomes null. */
export const bubble = Symbol('null for a value that cannot be null');

const MAX_VIOLATIONS = 20;

/** Note that the value at a path breaks the contract. */
export function violation(path: Path, completion: Completion): null {
  if (completion.violations.length < MAX_VIOLATIONS) completion.violations.push([...path]);
  return null;
}

/** A nullable value of a leaf type. A key that is absent is a violation: null has to be said. */
export function completeLeaf(
  type: GraphQLLeafType,
  isScalar: (value: unknown, completion: Completion) => boolean,
): Complete {
  const right = isEnumType(type) ? isOneOf(new Set(type.getValues().map((v) => v.name))) : standard(type, isScalar);
  return accepting(
    (value, path, completion) => {
      if (value === null) return null;
      return right(value, completion) ? value : violation(path, completion);
    },
    (value, completion) => value === null || right(value, completion),
    right,
  );
}

const isOneOf = (names: ReadonlySet<unknown>) => (value: unknown) => names.has(value);

function standard(type: GraphQLLeafType, isScalar: (value: unknown, completion: Completion) => boolean) {
  if (!isSpecifiedScalarType(type)) return isScalar;
  if (type.name === 'Float') return (value: unknown) => Number.isFinite(value);
  if (type.name === 'Int')
    return (value: unknown) => Number.isInteger(value) && (value as number) === ((value as number) | 0);
  if (type.name === 'Boolean') return (value: unknown) => typeof value === 'boolean';
  return (value: unknown) => typeof value === 'string';
}

/** Wrap the completion of a named type in the lists and non-nulls around it. */
export function completeWrapped(type: GraphQLOutputType, named: Complete): Complete {
  if (isNonNullType(type)) return nonNull(completeWrapped(type.ofType, named));
  if (isListType(type)) return list(completeWrapped(type.ofType, named));
  return named;
}

function nonNull(inner: Complete): Complete {
  const { accepts, selected } = inner;
  const acceptsValue =
    inner.acceptsValue ?? (accepts && ((value, completion) => value !== null && accepts(value, completion)));
  const complete = accepting(
    (value, path, completion) => {
      const noted = completion.violations.length;
      const result = inner(value, path, completion);
      if (result !== null) return result;
      if (completion.violations.length === noted) violation(path, completion);
      return bubble;
    },
    acceptsValue,
    acceptsValue,
  );
  return selected === undefined ? complete : Object.assign(complete, { selected });
}

function list(inner: Complete): Complete {
  const { accepts, selected } = inner;
  return accepting(
    (value, path, completion) => {
      if (value === null) return null;
      if (!Array.isArray(value)) return violation(path, completion);
      const depth = path.length;
      // Made when the first is not as it was sent.
      let items: unknown[] | undefined;
      let whole = true;
      for (let i = 0; i < value.length; i++) {
        path[depth] = i;
        const item = inner(value[i], path, completion);
        if (item === bubble) whole = false;
        if (items === undefined && item !== value[i]) items = value.slice(0, i);
        if (items !== undefined) items[i] = item;
      }
      path.length = depth;
      if (!whole) return null;
      if (items === undefined && selected !== undefined) noteRight(value, selected);
      return items ?? value;
    },
    accepts &&
      ((value, completion) => {
        if (!Array.isArray(value)) return value === null;
        for (let i = 0; i < value.length; i++) if (!accepts(value[i], completion)) return false;
        return true;
      }),
  );
}
