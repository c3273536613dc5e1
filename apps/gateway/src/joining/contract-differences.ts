import { type DefinitionNode, Kind, parse, print, visit } from 'graphql';

const MAX_TOKENS = 20_000;

/** Where a schema text differs from the contract: what it lacks, and what it has beyond. Names of the contract, and of what is beyond only how much. */
export interface ContractDifferences {
  readonly lacking: readonly string[];
  readonly beyond: number;
}

/**
 * Compare the schema text of a node with the contract, by every field with its arguments and type, every value of an enum and every key. Words of explanation do not count.
 *
 * @throws GraphQLError when the text is no schema
 */
export function contractDifferences(sdl: string, contract: string): ContractDifferences {
  const [own, asked] = [linesOf(sdl), linesOf(contract)];
  return {
    lacking: [...asked].filter((line) => !own.has(line)).sort(),
    beyond: [...own].filter((line) => !asked.has(line)).length,
  };
}

function linesOf(sdl: string): ReadonlySet<string> {
  const document = visit(parse(sdl, { noLocation: true, maxTokens: MAX_TOKENS }), {
    enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
  });
  return new Set(document.definitions.flatMap(linesOfDefinition));
}

function linesOfDefinition(definition: DefinitionNode): string[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION: {
      const name = definition.name.value;
      const fields = definition.fields?.map((field) => `${name}.${oneLine(print(field))}`) ?? [];
      return [...fields, ...(definition.directives?.map((directive) => `${name} ${print(directive)}`) ?? [])];
    }
    case Kind.ENUM_TYPE_DEFINITION:
      return definition.values?.map(({ name }) => `${definition.name.value}.${name.value}`) ?? [];
    default:
      return [oneLine(print(definition))];
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
