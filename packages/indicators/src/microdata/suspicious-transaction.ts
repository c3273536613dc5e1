import type { Dataset } from './dataset.ts';
import { bsn, entityIdentifiers } from './identifiers.ts';
import { optionalColumn, requiredColumn } from './required-column.ts';

/** A transaction that FIU-Nederland declared suspicious. */
export const suspiciousTransaction: Dataset = {
  id: 'suspicious_transaction',
  title: { nl: 'Verdachte transacties', en: 'Suspicious transactions' },
  row: { nl: 'een verdacht verklaarde transactie', en: 'a transaction declared suspicious' },
  identifiers: [bsn, ...entityIdentifiers],
  keys: [{ name: 'party_key', kind: 'party', from: [['bsn'], ['rsin'], ['kvk']], required: true }],
  columns: [
    requiredColumn('transaction_date', { kind: 'date' }, 'datum van de transactie', 'date of the transaction'),
    optionalColumn('amount', { kind: 'money' }, 'bedrag in euro', 'amount in euros'),
  ],
  unique: ['party_key', 'transaction_date', 'amount'],
  periodColumn: 'transaction_date',
  consentRequired: true,
};
