import type { Premises } from '../place/premises.ts';
import type { SourceColumn, Values } from './source-form.ts';

/** The columns of an address, the first of them the BAG id under a name of its own. */
export const addressColumns = (bagHeader: string): readonly SourceColumn[] => [
  { header: bagHeader, column: 'bag_id' },
  { header: 'Postcode', column: 'postcode' },
  { header: 'Huisnummer', column: 'house_number' },
  { header: 'Huisletter', column: 'house_letter' },
];

export function addressOf({ bagId, postcode, houseNumber, houseLetter }: Premises): Values {
  return { bag_id: bagId, postcode, house_number: houseNumber, house_letter: houseLetter };
}

/** The address as the land registry has it: of a few objects without the BAG id. */
export function registeredAddressOf(premises: Premises): Values {
  return { ...addressOf(premises), bag_id: premises.addressOnly ? null : premises.bagId };
}
