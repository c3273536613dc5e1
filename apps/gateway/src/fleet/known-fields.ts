import { Kind, parse } from 'graphql';

/** What a schema text declares: type → field → arguments. Enough to know what may be asked, cheap to make from a stranger's text. */
export type KnownFields = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

const MAX_TOKENS = 20_000;

/**
 * Read the object types of a schema text.
 *
 * @throws GraphQLError when it is no schema text, or too large a one.
 */
export function knownFields(sdl: string): KnownFields {
  const types = new Map<string, Map<string, Set<string>>>();
  for (const definition of parse(sdl, { noLocation: true, maxTokens: MAX_TOKENS }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    const fields = types.get(definition.name.value) ?? new Map<string, Set<string>>();
    types.set(definition.name.value, fields);
    for (const field of definition.fields ?? []) {
      fields.set(field.name.value, new Set(field.arguments?.map((argument) => argument.name.value)));
    }
  }
  return types;
}

/** Whether a field, with these arguments, is known. */
export function isKnown(known: KnownFields, type: string, field: string, args: readonly string[]): boolean {
  const declared = known.get(type)?.get(field);
  return declared !== undefined && args.every((name) => declared.has(name));
}
