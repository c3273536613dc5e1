import fc from 'fast-check';
import { type FinanceMicrodata, granted, suspicious } from './finance-rows.ts';

/** Those who live here in some year, one who never does, entities that are established here, and one that is not. */
const parties = fc.constantFrom('p', 'q', 'r', 's', 't', 'stranger', 'trust', 'firm', 'club', 'elsewhere');

const dates = fc.constantFrom(
  ['2015-12-31', 'day'],
  ['2016-01-01', 'day'],
  ['2016-01-01', 'year'],
  ['2016-03-01', 'month'],
  ['2016-03-31', 'day'],
  ['2016-06-01', 'day'],
  ['2016-12-31', 'day'],
  ['2017-01-01', 'day'],
) as fc.Arbitrary<readonly [string, 'day' | 'month' | 'year']>;

const transactions = fc
  .array(fc.record({ party: parties, when: dates, amount: fc.constantFrom(100, 2500, 0, null) }), {
    maxLength: 16,
    size: 'max',
  })
  .map((rows) =>
    rows.map(({ party, when: [transaction_date, transaction_date_precision], amount }) =>
      suspicious(party, { transaction_date, transaction_date_precision, amount }),
    ),
  );

const kinds = fc.constantFrom('omgevingsvergunning', 'exploitatievergunning', 'subsidie');
const grants = fc
  .array(fc.record({ party: parties, when: dates, kind: kinds }), { maxLength: 16, size: 'max' })
  .map((rows) =>
    rows.map(({ party, when: [granted_on, granted_on_precision], kind }) =>
      granted(party, { granted_on, granted_on_precision, kind }),
    ),
  );

export const randomFinance: { readonly [K in keyof FinanceMicrodata]: fc.Arbitrary<FinanceMicrodata[K]> } = {
  suspicious_transaction: transactions,
  permit_or_subsidy: grants,
};
