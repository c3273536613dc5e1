import { CodeError } from '../code-error.ts';

export type NeighbourhoodCode = string & { readonly areaLevel: 'neighbourhood' };
export type DistrictCode = string & { readonly areaLevel: 'district' };
export type MunicipalityCode = string & { readonly areaLevel: 'municipality' };
export type NationCode = 'NL00';

/** The Netherlands as a whole, by its CBS code. */
export const nation: NationCode = 'NL00';

/** A code that passed the CBS rules, with the level it stands on. No form finer than the neighbourhood exists. */
export type AreaCode =
  | { readonly level: 'neighbourhood'; readonly code: NeighbourhoodCode }
  | { readonly level: 'district'; readonly code: DistrictCode }
  | { readonly level: 'municipality'; readonly code: MunicipalityCode }
  | { readonly level: 'nation'; readonly code: NationCode };

const municipalityForm = /^GM(?!0000)\d{4}$/;
const districtForm = /^WK(?!0000)\d{4}[0-9A-Z]{2}$/;
const neighbourhoodForm = /^BU(?!0000)\d{4}[0-9A-Z]{2}\d{2}$/;

/**
 * Reads an area code by the rules of CBS: `GM0363`, `WK036301`, `BU03630100`; since 24 March 2022 the district position may
 * hold capitals (`BU0363AA04`).
 * @throws CodeError when it is none of these, an address or postcode included.
 */
export function parseAreaCode(code: string): AreaCode {
  if (code === nation) return { level: 'nation', code };
  if (isMunicipalityCode(code)) return { level: 'municipality', code };
  if (isDistrictCode(code)) return { level: 'district', code };
  if (isNeighbourhoodCode(code)) return { level: 'neighbourhood', code };
  throw new CodeError({
    nl: 'Dit is geen gebiedscode van het CBS; gebruik bijvoorbeeld GM0363, WK036301, BU0363AA04 of NL00.',
    en: 'This is not a CBS area code; use for instance GM0363, WK036301, BU0363AA04 or NL00.',
  });
}

/** Whether the text has the form of a municipality code, e.g. `GM0363`. */
export function isMunicipalityCode(code: string): code is MunicipalityCode {
  return municipalityForm.test(code);
}

/** Whether the text has the form of a district (wijk) code, e.g. `WK0363AA`. */
export function isDistrictCode(code: string): code is DistrictCode {
  return districtForm.test(code);
}

/** Whether the text has the form of a neighbourhood (buurt) code, e.g. `BU0363AA04`. */
export function isNeighbourhoodCode(code: string): code is NeighbourhoodCode {
  return neighbourhoodForm.test(code);
}
