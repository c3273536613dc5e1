import type { Sentence } from '@zichtlijn/messages';

/** Who mostly holds a source, and what an absent row then means: suggestions for whoever answers, and never filled in without one. */
export const manifestWords: Readonly<Record<string, { readonly holder: string; readonly absent: Sentence }>> = {
  object: { holder: 'Gemeente (BAG, WOZ)', absent: { nl: 'geen adresseerbaar object', en: 'no addressable object' } },
  property_transfer: {
    holder: 'Kadaster',
    absent: { nl: 'geen overdracht ingeschreven', en: 'no transfer was registered' },
  },
  ownership: { holder: 'Kadaster', absent: { nl: 'geen recht ingeschreven', en: 'no right was registered' } },
  person_year: {
    holder: 'Gemeente (BRP)',
    absent: { nl: 'niet ingeschreven in de gemeente', en: 'not registered in the municipality' },
  },
  residence_move: { holder: 'Gemeente (BRP)', absent: { nl: 'niet verhuisd', en: 'did not move' } },
  legal_entity: {
    holder: 'Kamer van Koophandel',
    absent: { nl: 'niet ingeschreven in het Handelsregister', en: 'not registered' },
  },
  directorship: { holder: 'Kamer van Koophandel', absent: { nl: 'geen bestuurder', en: 'no director' } },
  criminal_record: { holder: 'Politie', absent: { nl: 'geen registratie', en: 'no registration' } },
  drug_suspect: { holder: 'Politie', absent: { nl: 'geen verdachte', en: 'no suspect' } },
  cannabis_clearance: {
    holder: 'Gemeente (bestuurlijke rapportages)',
    absent: { nl: 'geen kwekerij aangetroffen', en: 'no farm was found' },
  },
  wastewater_load: { holder: 'Waterschap', absent: { nl: 'niet gemeten', en: 'not measured' } },
  suspicious_transaction: {
    holder: 'FIU-Nederland',
    absent: { nl: 'niet verdacht verklaard', en: 'not declared suspicious' },
  },
  permit_or_subsidy: { holder: 'Gemeente', absent: { nl: 'niets verleend', en: 'nothing was granted' } },
};

/** What a manifest has to say and nobody but its source holder knows, as it is asked. */
export const manifestQuestions = {
  alike: {
    nl: 'Gelden bronhouder, grondslag, doel en bewaartermijn van de vorige levering van deze soort ook hier?',
    en: 'Do source holder, legal basis, purpose and retention of the previous delivery of this kind hold here too?',
  },
  synthetic: {
    nl: 'Zijn dit verzonnen gegevens om mee te oefenen? (ja of nee)',
    en: 'Are these invented data to practise with? (yes or no)',
  },
  sourceHolder: { nl: 'Wie is de bronhouder?', en: 'Who holds the source?' },
  basis: { nl: 'Op welke wet berust dit gebruik?', en: 'On which law does this use rest?' },
  article: { nl: 'Welk artikel?', en: 'Which article?' },
  purpose: { nl: 'Voor welk doel?', en: 'For what purpose?' },
  absentMeans: { nl: 'Wat betekent het als iets geen rij heeft?', en: 'What does it mean when something has no row?' },
  method: { nl: 'Hoe zijn deze rijen afgeleid?', en: 'How were these rows derived?' },
  indelingsjaar: {
    nl: 'Welk jaar van de gebiedsindeling volgen de codes?',
    en: 'Which year of the area division do the codes follow?',
  },
  periodFrom: {
    nl: 'Vanaf welke dag gaat de levering (jjjj-mm-dd)?',
    en: 'From which day is the delivery about (yyyy-mm-dd)?',
  },
  periodTo: { nl: 'Tot en met welke dag (jjjj-mm-dd)?', en: 'Until which day (yyyy-mm-dd)?' },
  contact: { nl: 'Bij wie kan men terecht over deze levering?', en: 'Whom can one ask about this delivery?' },
  retainUntil: {
    nl: 'Tot en met welke dag mag de levering bewaard worden (jjjj-mm-dd)?',
    en: 'Until which day may the delivery be kept (yyyy-mm-dd)?',
  },
  consentBy: { nl: 'Wie gaf schriftelijk toestemming?', en: 'Who gave consent in writing?' },
  consentReference: { nl: 'Met welk kenmerk?', en: 'Under which reference?' },
  consentOn: { nl: 'Op welke dag (jjjj-mm-dd)?', en: 'On which day (yyyy-mm-dd)?' },
} as const satisfies Record<string, Sentence>;
