import type { Output } from '../delivery/output.ts';
import { criminalRecordRow } from '../files/criminal-record.ts';
import { directorshipRow } from '../files/directorship.ts';
import type { Household } from '../people/household.ts';
import type { Person } from '../people/person.ts';
import type { Town } from '../town.ts';

/** Tell of a person what does not hang on a year: earlier offences and boards. */
export function tellPerson(person: Person, output: Output): void {
  for (const record of person.records) output.write('criminal_record', criminalRecordRow(person, record));
  for (const seat of person.seats) output.write('directorship', directorshipRow(person, seat));
}

/** Tell the same of everybody in a household, once, however often it moves. */
export function tellHousehold(household: Household, { told }: Town, output: Output): void {
  if (told.has(household)) return;
  told.add(household);
  for (const person of [...household.adults, ...household.children]) tellPerson(person, output);
}
