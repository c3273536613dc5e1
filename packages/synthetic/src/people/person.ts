import type { Seat } from '../entities/seats.ts';
import type { PastRecord } from './past.ts';

/** What an adult of working age lives on; the young study and the old have a pension whatever it says. */
export type Livelihood = 'employed' | 'self_employed' | 'benefit' | 'nothing';
export type Residence = 'gemeente' | 'elders_nederland' | 'buitenland' | 'onbekend';

/** An invented person: the same number in every file that names them. */
export interface Person {
  readonly bsn: string;
  /** As the BRP writes it: `yyyymmdd`. */
  readonly birthDate: string;
  readonly birthYear: number;
  readonly sex: 'man' | 'vrouw';
  readonly residence: Residence;
  readonly livelihood: Livelihood;
  /** The KVK number of a business of their own; partners in one share it. */
  readonly kvk: string | null;
  /** Earnings against the average. */
  readonly earning: number;
  readonly education: 'laag' | 'middelbaar' | 'hoog' | 'onbekend';
  /** The year in which a child leaves home; null for who keeps the house. */
  readonly leaves: number | null;
  readonly records: readonly PastRecord[];
  readonly seats: readonly Seat[];
}

/** The age on 31 December, as the catalogue counts it. */
export const ageIn = ({ birthYear }: Person, year: number): number => year - birthYear;
