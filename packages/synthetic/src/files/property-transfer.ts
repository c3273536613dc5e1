import type { Premises } from '../place/premises.ts';
import type { Transfer } from '../property/chain.ts';
import type { Party } from '../property/party.ts';
import { addressColumns, registeredAddressOf } from './address.ts';
import { partyKindCodes, partyNumbers, residenceCodes, rightCodes, shareOf } from './party-columns.ts';
import type { SourceForm, Values } from './source-form.ts';

export const transferForm: SourceForm = {
  dataset: 'property_transfer',
  columns: [
    { header: 'Aktenummer', column: 'deed_id' },
    ...addressColumns('Object-id'),
    { header: 'Datum akte', column: 'transfer_date', date: 'dd-mm-yyyy' },
    {
      header: 'Soort verkrijging',
      column: 'transfer_kind',
      codes: { verkoop: 'KO', erfenis: 'ER', schenking: 'SC', verdeling: 'VD' },
    },
    { header: 'Recht', column: 'right', codes: rightCodes },
    { header: 'Aandeel', column: 'share', decimal: ',' },
    { header: 'Hoedanigheid', column: 'role', codes: { koper: 'KP', verkoper: 'VK' } },
    ...partyNumbers('party_bsn', 'party_rsin'),
    { header: 'Soort partij', column: 'party_kind', codes: partyKindCodes },
    { header: 'Woonplaats partij', column: 'party_residence', codes: residenceCodes },
    { header: 'Koopsom', column: 'price', decimal: ',', cents: true },
    { header: 'Hypotheek', column: 'mortgage_registered', codes: { true: 'J', false: 'N' } },
  ],
};

/** The rows of one transfer, one a party. */
export function* transferRows(premises: Premises, deed: string, transfer: Transfer): Generator<Values> {
  const row = (party: Party, role: string, share: number): Values => ({
    deed_id: deed,
    ...registeredAddressOf(premises),
    transfer_date: transfer.date,
    transfer_kind: transfer.kind,
    right: premises.dwellingType === 'meergezins' ? 'appartementsrecht' : 'eigendom',
    share,
    role,
    party_bsn: party.bsn,
    party_rsin: party.rsin,
    party_kind: party.kind,
    party_residence: party.residence,
    price: transfer.price,
    mortgage_registered: transfer.mortgage,
  });
  for (const seller of transfer.sellers) yield row(seller, 'verkoper', shareOf(transfer.sellers));
  for (const buyer of transfer.buyers) yield row(buyer, 'koper', shareOf(transfer.buyers));
}
