import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** The release that is given, and those that came before it. */
const releases: ReadonlySet<string> = new Set(['Release', 'EarlierRelease']);

/**
 * Whether a valid query asks from whom a municipality has what it published. That is no number, and yet nothing for who passes by: it tells that there are files of the police, say, also where no
 * number of them is given. Every fragment is looked at, so that at most too much needs a purpose.
 */
export function asksSources(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let isAsked = false;
  const Field = ({ name }: { readonly name: { readonly value: string } }): void => {
    if (name.value === 'sources' && releases.has(types.getParentType()?.name ?? '')) isAsked = true;
  };
  visit(document, visitWithTypeInfo(types, { Field }));
  return isAsked;
}
