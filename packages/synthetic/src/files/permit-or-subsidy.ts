import type { Permit } from '../money/permits.ts';
import { addressColumns, addressOf } from './address.ts';
import { partyNumbers } from './party-columns.ts';
import type { SourceForm, Values } from './source-form.ts';

export const permitForm: SourceForm = {
  dataset: 'permit_or_subsidy',
  columns: [
    ...partyNumbers('bsn', 'rsin'),
    { header: 'KVK-nummer', column: 'kvk' },
    ...addressColumns('Adresobject'),
    { header: 'Verleend op', column: 'granted_on', date: 'dd-mm-yyyy' },
    {
      header: 'Soort',
      column: 'kind',
      codes: {
        omgevingsvergunning: 'WABO',
        exploitatievergunning: 'EXPL',
        alcoholwetvergunning: 'ALCO',
        subsidie: 'SUBS',
      },
    },
    { header: 'Bedrag', column: 'amount', decimal: ',', cents: true },
  ],
};

export const permitRow = ({ bsn, rsin, kvk, premises, date, kind, amount }: Permit): Values => ({
  bsn,
  rsin,
  kvk,
  ...(premises === null ? {} : addressOf(premises)),
  granted_on: date,
  kind,
  amount,
});
