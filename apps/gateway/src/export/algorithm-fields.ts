import type { IndicatorDefinition } from '@zichtlijn/indicators';

// Allowed values of version 1.0 of the publication standard of the national register of algorithms, as the register itself has them
// (github.com/MinBZK/Algoritmeregister, backend/app/schemas/config/v1_0.json, read 2026-11-29).

/** Whether an algorithm is in use. */
export const algorithmStatuses = ['In ontwikkeling', 'In gebruik', 'Buiten gebruik'] as const;
/** By the AI regulation and the guide of the register. */
export const publicationCategories = [
  'Hoog-risico AI-systeem',
  'Impactvolle algoritmes',
  'Overige algoritmes',
] as const;

/** The policy field of each of our themes, one of the sixteen of the standard. */
export const categories: Readonly<Record<IndicatorDefinition['theme'], string>> = {
  vastgoed: 'Wonen',
  drugs: 'Openbare orde en veiligheid',
  financieel: 'Openbare orde en veiligheid',
  context: 'Wonen',
  kwaliteit: 'Organisatie en bedrijfsvoering',
};

/** Required by the standard and for people to say. */
export const askedOfPeople = ['status', 'publication_category'] as const;

/** What else only people can say of the use of an algorithm. It is named and left open, never made up. */
export const openFields = [
  'begin_date',
  'proportionality',
  'human_intervention',
  'risks',
  'lawful_basis_grouping',
  'process_index_url',
  'impacttoetsen_grouping',
  'impacttoetsen',
  'provider',
  'publiccode',
] as const;
