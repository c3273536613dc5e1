import { catalogue, dataset, formulaText, type IndicatorDefinition, sourcesOf, unitSets } from '@zichtlijn/indicators';
import { askedOfPeople, categories, openFields } from './algorithm-fields.ts';
import type { Publisher } from './publisher.ts';

/** An entry for the national register of algorithms, in the fields of its publication standard 1.0. Dutch, as the register is. */
export interface AlgorithmEntry {
  readonly name: string;
  readonly organization: string;
  readonly description_short: string;
  readonly category: readonly string[];
  readonly status?: string;
  readonly begin_date?: string;
  readonly contact_email: string;
  readonly website: string;
  readonly publication_category?: string;
  readonly goal: string;
  readonly lawful_basis: string;
  readonly source_data: string;
  readonly methods_and_models: string;
  readonly lang: 'nld';
  readonly standard_version: '1.0';
  readonly source_id: string;
  readonly tags: string;
}

/** Entries as they can be offered, and the fields that the organisation fills before it does: those that the register requires first. */
export interface AlgorithmDraft {
  readonly entry: AlgorithmEntry;
  readonly 'nog in te vullen': { readonly verplicht: readonly string[]; readonly overig: readonly string[] };
}

/** Drafts of entries for the register, one for each analysis of the catalogue. */
export function algorithmRegister(publisher: Publisher): readonly AlgorithmDraft[] {
  return catalogue.map((indicator) => {
    const entry = entryOf(publisher, indicator);
    const open = (fields: readonly string[]) => fields.filter((field) => !(field in entry));
    return { entry, 'nog in te vullen': { verplicht: open(askedOfPeople), overig: open(openFields) } };
  });
}

function entryOf(publisher: Publisher, indicator: IndicatorDefinition): AlgorithmEntry {
  const { name, email, documentation, legalBasis, algorithms } = publisher;
  const { id, version, title, meaning, theme, caveats } = indicator;
  const { status, publicationCategory, begin } = algorithms;
  const limits = caveats.map(({ nl }) => nl).join(' ');
  return {
    name: title.nl,
    organization: name,
    description_short: meaning.nl,
    category: [categories[theme]],
    ...(status && { status }),
    ...(begin && { begin_date: begin }),
    contact_email: email,
    website: documentation,
    ...(publicationCategory && { publication_category: publicationCategory }),
    goal: `Gemeenten op één onderwerp naast elkaar zien. Het cijfer gaat over een gebied en nooit over een mens. ${limits}`.trim(),
    lawful_basis: legalBasis,
    source_data: sourceTitles(indicator).join('; ') || 'de leveringen zelf: hoeveel rijen er waren, van elk soort',
    methods_and_models: `Telling met een vaste formule, niet zelflerend: ${formulaText(indicator).nl}. Kleine aantallen, en alles waaruit zij volgen, worden verborgen.`,
    lang: 'nld',
    standard_version: '1.0',
    source_id: `${id}@${version}`,
    tags: [theme, ...id.split(/[.-]/)].join(', '),
  };
}

function sourceTitles(indicator: IndicatorDefinition): string[] {
  const read = [...indicator.inputs.map((input) => input.split('.')[0]!), ...unitSets(indicator).flatMap(sourcesOf)];
  return [...new Set(read)].map((source) => dataset(source)?.title.nl ?? source);
}
