import type { Premises } from './premises.ts';
import type { Resident } from './residents.ts';

export const residentHeaders = [
  'BSN',
  'Geboortedatum',
  'Geboortejaar',
  'Geslacht',
  'Peiljaar',
  'Adresobject',
  'Postcode',
  'Huisnummer',
  'Huisletter',
  'Buurt',
];

/** The row of one inhabitant in one year; the birth date is written as the BRP writes it. */
export function residentRow(premises: Premises, resident: Resident, year: number): (string | number)[] {
  return [
    resident.bsn,
    resident.birthDate,
    resident.birthDate.slice(0, 4),
    resident.sex,
    year,
    premises.bagId,
    premises.postcode,
    premises.houseNumber,
    premises.houseLetter,
    premises.neighbourhood.code,
  ];
}
