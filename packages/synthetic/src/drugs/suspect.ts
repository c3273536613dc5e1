import type { Person } from '../people/person.ts';

export const softOffences = ['vervaardiging_softdrugs', 'handel_softdrugs', 'bezit_softdrugs'] as const;
export const hardOffences = ['vervaardiging_harddrugs', 'handel_harddrugs', 'bezit_harddrugs'] as const;
export const otherOffences = ['in_uitvoer', 'voorbereiding', 'overig_opiumwet'] as const;
export type Offence = (typeof softOffences | typeof hardOffences | typeof otherOffences)[number];
export type Location = 'openbare_weg' | 'woning' | 'bedrijfspand' | 'overig' | 'onbekend';

/** A person registered as suspect of an offence against the Opiumwet. */
export interface Suspect {
  readonly person: Pick<Person, 'bsn'>;
  readonly incident: Incident;
}

/** What happened, of which one person or several are suspected. */
export interface Incident {
  readonly id: string;
  readonly time: number;
  readonly offence: Offence;
  readonly location: Location;
  /** Where it happened; null where the police did not say. */
  readonly neighbourhood: string | null;
}
