import { catalogue, dataset, formulaText, type IndicatorDefinition, sourcesOf, unitSets } from '@zichtlijn/indicators';
import type { Publisher } from './publisher.ts';

/** What only people can say of the use of an algorithm. It is named and left open, never made up. */
const openFields = [
  'publicatiecategorie',
  'status',
  'afwegingen',
  'menselijke tussenkomst',
  'risicobeheer',
  'impacttoetsen',
  'link naar verwerkingsregister',
  'begindatum',
] as const;

/** An entry for the national register of algorithms, in the fields of its publication standard. Dutch, as the register is. */
export interface AlgorithmEntry {
  readonly naam: string;
  readonly organisatie: string;
  readonly 'korte omschrijving': string;
  readonly thema: string;
  readonly contactgegevens: string;
  readonly 'link naar publiekspagina': string;
  readonly 'doel en impact': string;
  readonly 'wettelijke basis': string;
  readonly gegevens: string;
  readonly 'technische werking': string;
  readonly versie: string;
  /** Fields of the standard that the organisation fills before it registers. */
  readonly 'nog in te vullen': readonly string[];
}

/** Entries for the register, one for each analysis of the catalogue, by version 1.0 of its publication standard (https://algoritmes.overheid.nl, read 2026-11). */
export function algorithmRegister(publisher: Publisher): readonly AlgorithmEntry[] {
  return catalogue.map((indicator) => entryOf(publisher, indicator));
}

function entryOf(
  { name, email, documentation, legalBasis }: Publisher,
  indicator: IndicatorDefinition,
): AlgorithmEntry {
  const { id, version, title, meaning, theme, caveats } = indicator;
  const limits = caveats.map(({ nl }) => nl).join(' ');
  return {
    naam: title.nl,
    organisatie: name,
    'korte omschrijving': meaning.nl,
    thema: theme,
    contactgegevens: email,
    'link naar publiekspagina': documentation,
    'doel en impact':
      `Gemeenten op één onderwerp naast elkaar zien. Het cijfer gaat over een gebied en nooit over een mens. ${limits}`.trim(),
    'wettelijke basis': legalBasis,
    gegevens: sourceTitles(indicator).join('; ') || 'de leveringen zelf: hoeveel rijen er waren, van elk soort',
    'technische werking': `Telling met een vaste formule, niet zelflerend: ${formulaText(indicator).nl}. Kleine aantallen, en alles waaruit zij volgen, worden verborgen.`,
    versie: `${id}@${version}`,
    'nog in te vullen': openFields,
  };
}

function sourceTitles(indicator: IndicatorDefinition): string[] {
  const read = [...indicator.inputs.map((input) => input.split('.')[0]!), ...unitSets(indicator).flatMap(sourcesOf)];
  return [...new Set(read)].map((source) => dataset(source)?.title.nl ?? source);
}
