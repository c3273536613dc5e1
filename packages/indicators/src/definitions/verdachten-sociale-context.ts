import { drugOffence } from '../definition/drug-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { yearsOfRecords } from '../definition/records.ts';
import { offenceByContext, socialContext } from '../definition/suspect-breakdowns.ts';
import { suspectDistribution } from './suspect-distribution.ts';
import { suspects } from './verdachten.ts';

const shown = [drugOffence, socialContext, offenceByContext];

const byContext: UnitSet = {
  ...suspects,
  breakdowns: shown.map(({ id }) => id),
  beside: [
    {
      window: { kind: 'reference-year' },
      inputs: [
        'person_year_household.household_position',
        'person_year_debt.problematic_debt',
        'person_year_debt.on_benefit',
      ],
    },
    {
      window: { kind: 'years-before-start', years: yearsOfRecords },
      inputs: ['criminal_record.year', 'criminal_record.record_kind'],
    },
  ],
};

export const verdachtenSocialeContext = suspectDistribution(byContext, shown, {
  id: 'drugs.verdachten-sociale-context',
  title: { nl: 'Sociale context van drugsverdachten', en: 'Social context of drug suspects' },
  meaning: {
    nl: 'Hoeveel drugsverdachten problematische schulden of een uitkering hebben, of thuis wonen bij een ouder die eerder is geregistreerd.',
    en: 'How many drug suspects have problematic debt, are on benefit, or live at home with a parent who has a record.',
  },
  caveats: [
    {
      nl: `Een ouder telt met een registratie in de ${yearsOfRecords} jaren voor P; politieregistraties, justitiële gegevens en veroordelingen staan apart en worden nooit opgeteld.`,
      en: `A parent counts with a record in the ${yearsOfRecords} years before P; police registrations, judicial records and convictions stand apart and are never pooled.`,
    },
    {
      nl: '‘Niet bekend’ is wie voor zover bekend niets van dit alles heeft, maar van wie schuld, uitkering of huishoudpositie ontbreekt.',
      en: '‘Not known’ are those who have none of this as far as is known, but of whom debt, benefit or household position is missing.',
    },
    {
      nl: 'Opleiding is een eigen indicator: niet elke gemeente heeft haar.',
      en: 'Education is an indicator of its own: not every municipality has it.',
    },
  ],
  source:
    'Politie; BRP (afgeleide huishoudens); CBS of gemeente (schulden, uitkeringen); politie, justitie (antecedenten)',
});
