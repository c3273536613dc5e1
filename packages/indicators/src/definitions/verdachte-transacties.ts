import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { transactionParty } from '../definition/finance-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { releaseLadder } from '../definition/ladders.ts';

const { transaction, party, behindParty } = contributorRoles;

const suspicious: UnitSet = {
  quantity: 'financieel.verdachte-transacties@1:count',
  title: { nl: 'verdachte transacties met bekend bedrag', en: 'suspicious transactions with a known amount' },
  source: 'suspicious-transaction',
  window: { kind: 'period' },
  conditions: ['amount-known'],
  breakdowns: [transactionParty.id],
  inputs: [
    'suspicious_transaction.transaction_date',
    'suspicious_transaction.amount',
    'person_year.year',
    'legal_entity.year',
  ],
  links: [{ link: 'person-home', for: 'areas' }],
  roles: [transaction.role, party.role, behindParty.role],
};

export const verdachteTransacties: IndicatorDefinition = {
  id: 'financieel.verdachte-transacties',
  version: 1,
  theme: 'financieel',
  title: { nl: 'Verdachte transacties', en: 'Suspicious transactions' },
  meaning: {
    nl: 'Het aantal transacties van inwoners en hier gevestigde rechtspersonen dat de FIU verdacht heeft verklaard, en hun bedragen bij elkaar in hele euro’s.',
    en: 'The number of transactions of inhabitants and of entities established here that the FIU declared suspicious, and their amounts together in whole euros.',
  },
  unit: suspicious.title,
  measure: 'sum',
  time: 'flow',
  formula: { kind: 'sum', sum: 'financieel.verdachte-transacties@1:sum', of: 'amount', over: suspicious },
  contributors: [transaction, party, behindParty],
  inputs: suspicious.inputs,
  breakdowns: [transactionParty],
  sensitivity: 'strict',
  ladder: releaseLadder([transactionParty.id]),
  caveats: [
    {
      nl: 'Een verdacht verklaarde transactie is een vermoeden van de FIU, geen veroordeling, en zegt niet dat het geld van misdrijf komt.',
      en: 'A transaction declared suspicious is a suspicion of the FIU, no conviction, and does not say that the money comes of crime.',
    },
    {
      nl: 'Een transactie telt waar de persoon op 1 januari van het jaar van de transactie woonde, of waar de rechtspersoon in dat jaar gevestigd was. Die van wie elders woont of gevestigd is telt hier niet.',
      en: 'A transaction counts where the person lived on 1 January of its year, or where the entity was established in that year. That of anybody elsewhere does not count here.',
    },
    {
      nl: 'Een transactie zonder bedrag telt niet mee, ook niet in het aantal.',
      en: 'A transaction without an amount is left out, of the number too.',
    },
    {
      nl: 'Het getal zegt ook hoe er wordt gemeld: wie meer meldt, ziet meer.',
      en: 'The number also tells how much is reported: who reports more sees more.',
    },
  ],
  source: 'FIU-Nederland (Wwft); BRP, Handelsregister (KVK)',
};
