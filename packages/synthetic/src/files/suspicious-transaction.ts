import type { SuspiciousTransaction } from '../money/suspicious-transactions.ts';
import { partyNumbers } from './party-columns.ts';
import type { SourceForm, Values } from './source-form.ts';

export const suspiciousTransactionForm: SourceForm = {
  dataset: 'suspicious_transaction',
  columns: [
    ...partyNumbers('bsn', 'rsin'),
    { header: 'Transactiedatum', column: 'transaction_date', date: 'dd-mm-yyyy' },
    { header: 'Bedrag', column: 'amount', decimal: ',', cents: true },
  ],
};

export const suspiciousTransactionRow = ({ bsn, rsin, date, amount }: SuspiciousTransaction): Values => ({
  bsn,
  rsin,
  transaction_date: date,
  amount,
});
