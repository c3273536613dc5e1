import type { IdentifierForm } from '@zichtlijn/indicators';
import { passesElevenTest } from './eleven-test.ts';

/** Why an identifier is refused. `spreadsheet` refuses the whole delivery: where one id is broken, all may be. */
export type IdentifierFault =
  | 'eleven_test'
  | 'bsn_form'
  | 'rsin_form'
  | 'kvk_form'
  | 'bag_form'
  | 'postcode_form'
  | 'house_number_form'
  | 'birth_date_form'
  | 'cadastral_form'
  | 'spreadsheet';

export type Canonical = { readonly value: string } | { readonly fault: IdentifierFault };

const dutchPostcode = /^[1-9]\d{3}[A-Z]{2}$/;
const longNumbers: readonly IdentifierForm[] = ['bag', 'bsn', 'rsin', 'kvk'];

/** An identifier in its one canonical form, so that the same thing gets the same key out of every file. */
export function canonicalIdentifier(form: IdentifierForm, given: string, synthetic: boolean): Canonical {
  const text = given.normalize('NFC').trim();
  // 3,63E+14: a spreadsheet rounded it, and the digits behind are gone for good.
  if (longNumbers.includes(form) && /^\d+([.,]\d+)?[eE]\+?\d+$/.test(text)) return { fault: 'spreadsheet' };
  switch (form) {
    case 'bsn':
    case 'rsin':
      return nineDigits(text, form, synthetic);
    case 'kvk':
      return digits(text, 7, 8, 'kvk_form');
    case 'bag':
      return bag(text);
    case 'postcode':
      return postcode(text);
    case 'house_number':
      return /^[\p{L}\d][\p{L}\d .,'/&()-]{0,59}$/u.test(text)
        ? { value: spaced(text).replace(/^0+(?=\d)/, '') }
        : { fault: 'house_number_form' };
    case 'cadastral':
      return cadastral(text);
    case 'birth_date':
      return /^\d{4}(-\d{2}){0,2}$/.test(text) ? { value: text } : { fault: 'birth_date_form' };
    default:
      return { value: spaced(text) };
  }
}

function nineDigits(text: string, form: 'bsn' | 'rsin', synthetic: boolean): Canonical {
  const found = digits(text.replaceAll(/[ .]/g, ''), 8, 9, `${form}_form`);
  if ('fault' in found) return found;
  // Invented numbers fail the test by design, so that they belong to nobody.
  return synthetic || passesElevenTest(found.value) ? found : { fault: 'eleven_test' };
}

/** Digits, with leading zeros that a spreadsheet dropped put back; shorter than `least` is something else. */
function digits(text: string, least: number, length: number, fault: IdentifierFault): Canonical {
  return /^\d+$/.test(text) && text.length >= least && text.length <= length
    ? { value: text.padStart(length, '0') }
    : { fault };
}

/** Sixteen digits: municipality, type (01 verblijfsobject, 02 ligplaats, 03 standplaats), serial (catalogus BAG 2018). */
function bag(text: string): Canonical {
  const found = digits(text.replace(/^(NL\.IMBAG\.\w+\.)/i, ''), 13, 16, 'bag_form');
  if ('fault' in found) return found;
  return /^\d{4}0[123]\d{10}$/.test(found.value) ? found : { fault: 'bag_form' };
}

/**
 * A cadastral designation: municipality (three letters and two digits), section, parcel and, for a part of a building, its index,
 * as in `ASD15 AB 1234 A 12` (Kadaster, BRK catalogus). Spaces and leading zeros are writing, not part of it.
 */
function cadastral(text: string): Canonical {
  const parts = /^([A-Z]{3}\d{2})\s*([A-Z]{1,2})\s*0*(\d{1,5})(?:\s*([AGD])\s*0*(\d{1,4}))?$/.exec(text.toUpperCase());
  return parts === null ? { fault: 'cadastral_form' } : { value: parts.slice(1).filter(Boolean).join(' ') };
}

function postcode(text: string): Canonical {
  const value = text.toUpperCase().replaceAll(/\s/g, '');
  return dutchPostcode.test(value) || /^[A-Z0-9-]{3,10}$/.test(value) ? { value } : { fault: 'postcode_form' };
}

function spaced(text: string): string {
  return text.toUpperCase().replaceAll(/\s+/g, ' ');
}

/** Within a full Dutch postcode the number decides; elsewhere the street is needed too. */
export function isDutchPostcode(value: string): boolean {
  return dutchPostcode.test(value);
}
