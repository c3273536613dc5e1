import type { Identifier } from './column.ts';

/** The direct identifiers of an address; any dataset about objects may carry them. */
export const addressIdentifiers = [
  { name: 'bag_id', form: 'bag', title: { nl: 'BAG-id van het object', en: 'BAG id of the object' } },
  { name: 'postcode', form: 'postcode', title: { nl: 'postcode', en: 'postcode' } },
  { name: 'house_number', form: 'house_number', title: { nl: 'huisnummer', en: 'house number' } },
  { name: 'house_letter', form: 'house_letter', title: { nl: 'huisletter', en: 'house letter' } },
  { name: 'house_addition', form: 'house_addition', title: { nl: 'huisnummertoevoeging', en: 'addition' } },
  { name: 'street', form: 'street', title: { nl: 'straat', en: 'street' } },
] as const satisfies readonly Identifier[];

/** What is sold without an address (land, a garage, a parking place) still has a cadastral designation. */
export const cadastralIdentifier = {
  name: 'cadastral_id',
  form: 'cadastral',
  title: { nl: 'kadastrale aanduiding', en: 'cadastral designation' },
} as const satisfies Identifier;

/** From best to least: the BAG id; else the postcode with the number; letter, addition and street go along when filled. */
export const objectFrom = [['bag_id'], ['postcode', 'house_number']] as const;

/** The same, and at last the cadastral designation, for datasets out of the land registry. */
export const registeredObjectFrom = [...objectFrom, ['cadastral_id']] as const;

export const bsn = { name: 'bsn', form: 'bsn', title: { nl: 'burgerservicenummer', en: 'citizen number' } } as const;

/** From best to least: the RSIN is the entity's own number, the KVK number that of its registration. */
export const entityIdentifiers = [
  { name: 'rsin', form: 'rsin', title: { nl: 'RSIN', en: 'RSIN' } },
  { name: 'kvk', form: 'kvk', title: { nl: 'KVK-nummer', en: 'KVK number' } },
] as const satisfies readonly Identifier[];
