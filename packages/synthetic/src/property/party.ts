import type { Entity } from '../entities/entity.ts';
import type { Person, Residence } from '../people/person.ts';

export type PartyKind = 'persoon' | 'stichting' | 'vereniging' | 'onderneming' | 'woningcorporatie';

/** An invented party to a transfer or holder of a right: a person or a legal entity, by a number of its own. */
export interface Party {
  readonly bsn: string | null;
  readonly rsin: string | null;
  readonly kind: PartyKind;
  readonly residence: Residence;
}

export const personParty = ({ bsn, residence }: Pick<Person, 'bsn' | 'residence'>): Party => ({
  bsn,
  rsin: null,
  kind: 'persoon',
  residence,
});

export function entityParty({ rsin, form, socialLandlord }: Entity): Party {
  const kind = socialLandlord
    ? 'woningcorporatie'
    : form === 'stichting' || form === 'vereniging'
      ? form
      : 'onderneming';
  return { bsn: null, rsin, kind, residence: 'gemeente' };
}
