import type { Random } from './random.ts';

/** An invented party to a transfer: a person or a legal entity, by a number of its own. */
export interface Party {
  readonly bsn: string;
  readonly rsin: string;
  readonly kind: string;
  readonly residence: string;
}

/** Gives out parties of one municipality, some of whom come back: collectors, traders, foundations and social landlords. */
export interface PartyRegister {
  person(): Party;
  collector(): Party;
  trader(): Party;
  foundation(): Party;
  landlord(): Party;
}

/** A register whose numbers come from `number`, so that no two parties of a municipality share one. */
export function partyRegister(dwellings: number, number: () => string, random: Random): PartyRegister {
  const person = (kind = 'persoon'): Party => ({
    bsn: number(),
    rsin: '',
    kind,
    residence: ['gemeente', 'elders_nederland', 'buitenland', 'onbekend'][random.weighted([78, 17, 4, 1])]!,
  });
  const entity = (kind: string): Party => ({ bsn: '', rsin: number(), kind, residence: 'gemeente' });
  const pool = (size: number, make: () => Party): readonly Party[] => Array.from({ length: size }, make);
  const collectors = pool(Math.ceil(dwellings / 130), () => person());
  const traders = pool(Math.ceil(dwellings / 160), () => entity('onderneming'));
  const foundations = pool(Math.ceil(dwellings / 400), () => entity(random.chance(0.8) ? 'stichting' : 'vereniging'));
  const landlords = pool(3, () => entity('woningcorporatie'));
  return {
    person: () => person(),
    collector: () => random.pick(collectors),
    trader: () => random.pick(traders),
    foundation: () => random.pick(foundations),
    landlord: () => random.pick(landlords),
  };
}
