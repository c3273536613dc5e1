import type { ContributorRole } from './definition.ts';

/** The contributor roles that definitions draw on, by name. */
export const contributorRoles = {
  object: { role: 'object', meaning: { nl: 'het object zelf', en: 'the object itself' } },
  row: { role: 'row', meaning: { nl: 'de rij zelf', en: 'the row itself' } },
  person: { role: 'person', meaning: { nl: 'de persoon zelf', en: 'the person' } },
  address: {
    role: 'address',
    meaning: {
      nl: 'het adres waar de persoon woont, in plaats van het huishouden',
      en: 'the address lived at, standing in for the household',
    },
  },
  transfer: { role: 'transfer', meaning: { nl: 'de verkoop zelf', en: 'the sale itself' } },
  buyer: { role: 'buyer', meaning: { nl: 'elke koper, voor het hele bedrag', en: 'every buyer, for the full amount' } },
  reseller: {
    role: 'reseller',
    meaning: { nl: 'elke verkoper bij de doorverkoop', en: 'every seller at the resale' },
  },
  clearedObject: {
    role: 'object',
    meaning: { nl: 'het object waarin de kwekerij stond', en: 'the object that the farm was in' },
  },
  incident: {
    role: 'incident',
    meaning: {
      nl: 'het incident; zonder incidentnummer geldt alles van één datum in één buurt als één incident',
      en: 'the incident; without an incident number all of one date in one neighbourhood is taken for one incident',
    },
  },
  incidentItself: { role: 'incident', meaning: { nl: 'het incident zelf', en: 'the incident itself' } },
  suspectOf: { role: 'person', meaning: { nl: 'elke verdachte', en: 'every suspect' } },
  connected: {
    role: 'connected',
    meaning: {
      nl: 'de inwoners die op het kleinste meetpunt zijn aangesloten',
      en: 'the inhabitants that the smallest site connects',
    },
  },
  mover: { role: 'mover', meaning: { nl: 'ieder die er is ingehuisd', en: 'everybody who moved in' } },
  lastBuyer: { role: 'last-buyer', meaning: { nl: 'elke laatste koper', en: 'every last buyer' } },
  household: {
    role: 'household',
    meaning: {
      nl: 'het huishouden; waar dat niet bekend is het adres, en anders de persoon',
      en: 'the household; where that is not known the address, or else the person',
    },
  },
  ownedObject: {
    role: 'owned-object',
    meaning: { nl: 'elk object dat zij bezitten', en: 'every object that they own' },
  },
  owner: { role: 'owner', meaning: { nl: 'elke eigenaar die meetelt', en: 'every owner who counts' } },
  entity: { role: 'entity', meaning: { nl: 'de rechtspersoon zelf', en: 'the entity itself' } },
  directedEntity: {
    role: 'entity',
    meaning: { nl: 'elke rechtspersoon die zij besturen', en: 'every entity that they direct' },
  },
  director: { role: 'director', meaning: { nl: 'ieder in het bestuur', en: 'everybody on the board' } },
  resident: { role: 'resident', meaning: { nl: 'ieder die er staat ingeschreven', en: 'everybody registered there' } },
  transaction: { role: 'transaction', meaning: { nl: 'de transactie zelf', en: 'the transaction itself' } },
  grant: { role: 'grant', meaning: { nl: 'de vergunning of subsidie zelf', en: 'the permit or subsidy itself' } },
  party: {
    role: 'party',
    meaning: {
      nl: 'de persoon of rechtspersoon, voor het hele bedrag',
      en: 'the person or entity, for the full amount',
    },
  },
  receiver: { role: 'party', meaning: { nl: 'wie haar kreeg', en: 'whoever was granted it' } },
  behindParty: {
    role: 'behind',
    meaning: {
      nl: 'het huishouden van de persoon, en van een rechtspersoon dat van ieder in het bestuur; waar dat niet bekend is het adres, de persoon of de rechtspersoon',
      en: 'the household of the person, and of an entity that of everybody on the board; where that is not known the address, the person or the entity',
    },
  },
  holder: { role: 'holder', meaning: { nl: 'elke houder', en: 'every holder' } },
} as const satisfies Record<string, ContributorRole>;
