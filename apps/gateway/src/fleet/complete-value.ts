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
export type Complete = (value: unknown, path: Path, completion: Completion) => unknown;

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
  return (value, path, completion) => {
    if (value === null) return null;
    return right(value, completion) ? value : violation(path, completion);
  };
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

/** Null is a violation, and the nearest nullable value above becomes null. */
export function nonNull(inner: Complete): Complete {
  return (value, path, completion) => {
    const noted = completion.violations.length;
    const result = inner(value, path, completion);
    if (result !== null) return result;
    if (completion.violations.length === noted) violation(path, completion);
    return bubble;
  };
}

function list(inner: Complete): Complete {
  return (value, path, completion) => {
    if (value === null) return null;
    if (!Array.isArray(value)) return violation(path, completion);
    const depth = path.length;
    const items = new Array<unknown>(value.length);
    let whole = true;
    for (let i = 0; i < value.length; i++) {
      path[depth] = i;
      items[i] = inner(value[i], path, completion);
      if (items[i] === bubble) whole = false;
    }
    path.length = depth;
    return whole ? items : null;
  };
}
