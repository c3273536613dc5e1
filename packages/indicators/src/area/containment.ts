import { CodeError } from '../code-error.ts';
import type { DistrictCode, MunicipalityCode, NeighbourhoodCode } from './area-code.ts';
import { parseAreaCode } from './area-code.ts';

/**
 * The district of a neighbourhood: `WK` and characters 3–8 of its code.
 * @throws CodeError when the code is not a neighbourhood code.
 */
export function districtOf(code: string): DistrictCode {
  const area = parseAreaCode(code);
  if (area.level === 'neighbourhood') return `WK${area.code.slice(2, 8)}` as DistrictCode;
  throw new CodeError({
    nl: 'Alleen een buurtcode (BU…) heeft een wijk; geef een buurtcode.',
    en: 'Only a neighbourhood code (BU…) has a district; give a neighbourhood code.',
  });
}

/**
 * The municipality of a neighbourhood, of a district, or of itself: `GM` and characters 3–6 of the code.
 * @throws CodeError for the nation and for what is not an area code.
 */
export function municipalityOf(code: NeighbourhoodCode | DistrictCode | MunicipalityCode | string): MunicipalityCode {
  const area = parseAreaCode(code);
  if (area.level !== 'nation') return `GM${area.code.slice(2, 6)}` as MunicipalityCode;
  throw new CodeError({
    nl: 'NL00 ligt niet in een gemeente; geef een gemeente-, wijk- of buurtcode.',
    en: 'NL00 does not lie in a municipality; give a municipality, district or neighbourhood code.',
  });
}

/**
 * Whether an area is certainly invented: a municipality 9900–9999, or a district position of `Z` and a letter, which no CBS
 * list holds (checked against the lists of 2024).
 */
export function isInventedCode(code: string): boolean {
  return /^(GM|WK|BU)99/.test(code) || /^(WK|BU)\d{4}Z[A-Z]/.test(code);
}
