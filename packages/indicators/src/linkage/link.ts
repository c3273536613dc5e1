import type { Text } from '../text.ts';

/** Two datasets that a definition joins: rows of one are linked when the other has what they point at. */
export type LinkId =
  | 'transfer-object'
  | 'person-home'
  | 'clearance-place'
  | 'move-object'
  | 'suspect-incident'
  | 'ownership-object'
  | 'board-entity';

export interface Link {
  readonly id: LinkId;
  readonly from: string;
  /** Null where a row needs nothing but `ownColumn`. */
  readonly to: string | null;
  /** What is linked to what, as in "97% of …". */
  readonly title: Text;
  /** The key by which both are linked; that of an object, unless said otherwise. */
  readonly by?: 'entity_key';
  /** A row is about every year from its own to that of this column, or to the last that the other dataset has. */
  readonly until?: string;
  /** What to do where too little is linked, where that is not about addresses. */
  readonly advice?: Text;
  /** A row that fills this column itself needs nobody to link it. */
  readonly ownColumn?: string;
  /** Without any delivery of `to` the rows speak for themselves, and there is nothing to link. */
  readonly onlyWhereDelivered: boolean;
}

/** A link that a set of units needs: for everything it counts, or only to tell in which area a unit lies. */
export interface LinkNeed {
  readonly link: LinkId;
  readonly for: 'everything' | 'areas';
}

export const links: readonly Link[] = [
  {
    id: 'transfer-object',
    from: 'property_transfer',
    to: 'object',
    title: {
      nl: 'de overdrachten hoort bij een object in het objectenbestand',
      en: 'the transfers belong to an object in the file of objects',
    },
    onlyWhereDelivered: true,
  },
  {
    id: 'person-home',
    from: 'person_year',
    to: 'object',
    title: {
      nl: 'de inwoners heeft een buurt, zelf of door een adres in het objectenbestand',
      en: 'the inhabitants have a neighbourhood, of their own or by an address in the file of objects',
    },
    ownColumn: 'neighbourhood_code',
    onlyWhereDelivered: false,
  },
  {
    id: 'clearance-place',
    from: 'cannabis_clearance',
    to: 'object',
    title: {
      nl: 'de ontmantelde kwekerijen heeft een buurt, zelf of door een adres in het objectenbestand',
      en: 'the cleared farms have a neighbourhood, of their own or by an address in the file of objects',
    },
    ownColumn: 'neighbourhood_code',
    onlyWhereDelivered: false,
  },
  {
    id: 'move-object',
    from: 'residence_move',
    to: 'object',
    title: {
      nl: 'de verhuizingen hoort bij een object in het objectenbestand',
      en: 'the moves belong to an object in the file of objects',
    },
    onlyWhereDelivered: true,
  },
  {
    id: 'suspect-incident',
    from: 'drug_suspect',
    to: null,
    title: { nl: 'de verdachten heeft een incidentnummer', en: 'the suspects have an incident number' },
    ownColumn: 'incident_key',
    onlyWhereDelivered: false,
  },
  {
    id: 'ownership-object',
    from: 'ownership',
    to: 'object',
    title: {
      nl: 'de eigendomsrechten hoort bij een object in het objectenbestand',
      en: 'the rights of ownership belong to an object in the file of objects',
    },
    onlyWhereDelivered: true,
  },
  {
    id: 'board-entity',
    from: 'directorship',
    to: 'legal_entity',
    by: 'entity_key',
    until: 'to',
    title: {
      nl: 'de bestuursfuncties is van een rechtspersoon in het bestand van rechtspersonen',
      en: 'the directorships are of an entity in the file of entities',
    },
    advice: {
      nl: 'Controleer RSIN en KVK-nummer, of lever de rechtspersonen van deze gemeente en hun bestuurders uit één uittreksel.',
      en: 'Check RSIN and KVK number, or deliver the entities of this municipality and their boards from one extract.',
    },
    onlyWhereDelivered: true,
  },
];

/** The least share of rows, in percent, that must be linked for a definition to draw on a link (microdata contract, keys). */
export const leastLinkedPercent = 95;
