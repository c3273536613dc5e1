import type { Party } from './party.ts';
import type { Premises } from './premises.ts';
import type { Transfer } from './transfers.ts';

export const transferHeaders = [
  'Aktenummer',
  'Object-id',
  'Postcode',
  'Huisnummer',
  'Huisletter',
  'Datum akte',
  'Soort verkrijging',
  'Recht',
  'Aandeel',
  'Hoedanigheid',
  'BSN',
  'RSIN',
  'Soort partij',
  'Woonplaats partij',
  'Koopsom',
  'Hypotheek',
];

const kinds: Readonly<Record<string, string>> = { verkoop: 'KO', erfenis: 'ER', schenking: 'SC', verdeling: 'VD' };
const partyKinds: Readonly<Record<string, string>> = {
  persoon: 'NP',
  stichting: 'ST',
  vereniging: 'VR',
  onderneming: 'BV',
  woningcorporatie: 'WC',
};
const residences: Readonly<Record<string, string>> = {
  gemeente: 'G',
  elders_nederland: 'N',
  buitenland: 'B',
  onbekend: '',
};

/** The rows of one transfer, one a party. */
export function* transferRows(premises: Premises, transfer: Transfer): Generator<(string | number)[]> {
  const [year, month, day] = transfer.date.split('-');
  const row = (party: Party, role: string, share: string): (string | number)[] => [
    transfer.deed,
    premises.addressOnly ? '' : premises.bagId,
    premises.postcode,
    premises.houseNumber,
    premises.houseLetter,
    `${day}-${month}-${year}`,
    kinds[transfer.kind] ?? '',
    premises.dwellingType === 'meergezins' ? 'AR' : 'EI',
    share,
    role,
    party.bsn,
    party.rsin,
    partyKinds[party.kind] ?? '',
    residences[party.residence] ?? '',
    transfer.price === null ? '' : `${transfer.price},00`,
    transfer.mortgage === null ? '' : transfer.mortgage ? 'J' : 'N',
  ];
  const share = (parties: readonly Party[]): string => (parties.length === 1 ? '1' : '0,5');
  for (const seller of transfer.sellers) yield row(seller, 'VK', share(transfer.sellers));
  for (const buyer of transfer.buyers) yield row(buyer, 'KP', share(transfer.buyers));
}
