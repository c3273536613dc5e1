import type { Party } from '../property/party.ts';
import type { SourceColumn } from './source-form.ts';

export const partyKindCodes: Readonly<Record<Party['kind'], string>> = {
  persoon: 'NP',
  stichting: 'ST',
  vereniging: 'VR',
  onderneming: 'BV',
  woningcorporatie: 'WC',
};

/** Where a party lives is blank where the registry does not know. */
export const residenceCodes = { gemeente: 'G', elders_nederland: 'N', buitenland: 'B' };
export const rightCodes = { eigendom: 'EI', appartementsrecht: 'AR' };

/** Who is a party: a citizen number or an RSIN. */
export const partyNumbers = (bsn: string, rsin: string): readonly SourceColumn[] => [
  { header: 'BSN', column: bsn },
  { header: 'RSIN', column: rsin },
];

/** What each of several parties holds. */
export const shareOf = (parties: readonly Party[]): number => 1 / parties.length;
