import { GraphQLError } from 'graphql';

/** Closed codes of what can be wrong with a question to the registry. */
export type RegistryCode =
  | 'UNKNOWN_MUNICIPALITY'
  | 'UNKNOWN_RIEC'
  | 'UNKNOWN_GROUP'
  | 'UNKNOWN_PROVINCE'
  | 'UNKNOWN_SAFETY_REGION'
  | 'UNKNOWN_SELECTION'
  | 'UNKNOWN_INDICATOR'
  | 'UNKNOWN_PERIOD'
  | 'UNKNOWN_BREAKDOWN'
  | 'UNKNOWN_CATEGORY'
  | 'NOT_FOLDED'
  | 'TOO_MANY_PERIODS'
  | 'SELECTION_EMPTY'
  | 'SELECTION_NAME'
  | 'SELECTION_NOT_ONE'
  | 'SELECTIONS_FULL';

const plain = /^[\w.\-/ ]{1,40}$/;

/** The user's own word in a sentence, when it is a plain one. */
export function quoted(word: string): string {
  return plain.test(word) ? `“${word}”` : '“…”';
}

/** An error with a closed code and one sentence in both languages. */
export function registryFault(code: RegistryCode, nl: string, en: string): GraphQLError {
  return new GraphQLError(`${nl} / ${en}`, { extensions: { code, nl, en } });
}
