import { contributorRoles } from '../definition/contributors.ts';
import type { IndicatorDefinition } from '../definition/definition.ts';
import { drugOffence, offenceByContext, socialContext } from '../definition/drug-breakdowns.ts';
import type { UnitSet } from '../definition/formula.ts';
import { municipalityLadder, pooledLadder } from '../definition/ladders.ts';
import { yearsOfRecords } from '../definition/records.ts';
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

export const verdachtenSocialeContext: IndicatorDefinition = {
  id: 'drugs.verdachten-sociale-context',
  version: 1,
  theme: 'drugs',
  title: { nl: 'Sociale context van drugsverdachten', en: 'Social context of drug suspects' },
  meaning: {
    nl: 'Hoeveel drugsverdachten problematische schulden of een uitkering hebben, of thuis wonen bij een ouder die eerder is geregistreerd.',
    en: 'How many drug suspects have problematic debt, are on benefit, or live at home with a parent who has a record.',
  },
  unit: suspects.title,
  measure: 'share',
  time: 'flow',
  formula: { kind: 'distribution', count: byContext },
  contributors: [contributorRoles.person, contributorRoles.incident],
  inputs: byContext.inputs,
  breakdowns: shown,
  sensitivity: 'strict',
  ladder: pooledLadder(municipalityLadder(shown.map(({ id }) => id)), shown),
  caveats: [
    {
      nl: 'Een verdachte is geen dader: een registratie is een vermoeden van de politie, geen veroordeling.',
      en: 'A suspect is no offender: a registration is a suspicion of the police, no conviction.',
    },
    {
      nl: `Een ouder telt met een registratie in de ${yearsOfRecords} jaren voor P; politieregistraties, justitiële gegevens en veroordelingen staan apart en worden nooit opgeteld.`,
      en: `A parent counts with a record in the ${yearsOfRecords} years before P; police registrations, judicial records and convictions stand apart and are never pooled.`,
    },
    {
      nl: 'Niet bekend is wie niets van dit alles heeft, maar van wie schuld, uitkering of huishoudpositie ontbreekt.',
      en: 'Not known is who has none of all this, but of whom debt, benefit or household position is missing.',
    },
    {
      nl: 'Opleiding is er niet bij: zij komt niet in elke gemeente.',
      en: 'Education is left out: not every municipality has it.',
    },
  ],
  source:
    'Politie; BRP (afgeleide huishoudens); CBS of gemeente (schulden, uitkeringen); politie, justitie (antecedenten)',
};
