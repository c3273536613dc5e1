import { registryFault } from '../registry/registry-fault.ts';

const allowed = /^[\p{L}\p{N}][\p{L}\p{N}\p{M} .,:;()&'’/+–_-]{0,79}$/u;

/**
 * The name of a selection as it is kept: composed characters, single spaces, none around it. Letters, digits and plain punctuation only, so that it
 * reads as what it is wherever a link shows it.
 *
 * @throws GraphQLError SELECTION_NAME, which does not repeat it.
 */
export function selectionName(text: string): string {
  const name = text.normalize('NFC').replace(/ +/g, ' ').trim();
  if (allowed.test(name)) return name;
  throw registryFault(
    'SELECTION_NAME',
    'Deze naam kan niet: gebruik 1 tot 80 letters, cijfers, spaties en leestekens, en begin met een letter of cijfer.',
    'This name is not possible: use 1 to 80 letters, digits, spaces and punctuation, and begin with a letter or digit.',
  );
}
