import type { IndicatorDefinition, Rung } from '../definition/definition.ts';
import { quantityScopes, unitSets } from '../definition/quantities.ts';
import { purposesOf, recordKindsOf, sourcesOf } from '../legal/legal-basis.ts';
import { leastLinkedPercent, links } from '../linkage/link.ts';
import { dataset } from '../microdata/datasets.ts';
import type { Text } from '../text.ts';
import { breakdownText } from './breakdown-text.ts';
import { expressedIn } from './expressed-in.ts';
import { formulaText } from './formula-text.ts';
import { sourceText } from './source-text.ts';
import { lookBackTexts } from './unit-set-text.ts';

type Language = keyof Text;

const words = {
  language: { nl: 'Nederlands', en: 'English' },
  period: {
    nl: '*P* is de periode waarnaar wordt gevraagd, *einde(P)* haar laatste dag.',
    en: '*P* is the period asked for, *end(P)* its last day.',
  },
  unit: { nl: 'Eenheid', en: 'Unit' },
  expressedIn: { nl: 'Uitgedrukt in', en: 'Expressed in' },
  formula: { nl: 'Formule', en: 'Formula' },
  contributors: { nl: 'Wie erachter staan', en: 'Contributors' },
  breakdowns: { nl: 'Uitsplitsingen', en: 'Breakdowns' },
  inputs: { nl: 'Nodig', en: 'Inputs' },
  links: { nl: 'Koppeling', en: 'Linkage' },
  lookBack: { nl: 'Terugkijken', en: 'Look-back' },
  ladder: { nl: 'Vrijgegeven per', en: 'Released per' },
  caveats: { nl: 'Let op', en: 'Caveats' },
  source: { nl: 'Bron', en: 'Source' },
  purposes: { nl: 'Doel', en: 'Purpose' },
  sources: { nl: 'Leest', en: 'Reads' },
  none: { nl: 'geen', en: 'none' },
} as const satisfies Record<string, Text>;

const levels: Record<Rung['level'], Text> = {
  municipality: { nl: 'gemeente', en: 'municipality' },
  district: { nl: 'wijk', en: 'district' },
  neighbourhood: { nl: 'buurt', en: 'neighbourhood' },
};

const periods: Record<Rung['period'], Text> = {
  year: { nl: 'jaar', en: 'year' },
  quarter: { nl: 'kwartaal', en: 'quarter' },
  'three-years': { nl: 'drie jaar', en: 'three years' },
  'five-years': { nl: 'vijf jaar', en: 'five years' },
};

/** The page of an indicator in the catalogue: Markdown, first in Dutch, then in English. */
export function cataloguePage(definition: IndicatorDefinition): string {
  const head = `# ${definition.id}@${definition.version}`;
  return `${[head, section(definition, 'nl'), section(definition, 'en')].join('\n\n')}\n`;
}

function section(definition: IndicatorDefinition, language: Language): string {
  const inputs = quantityScopes(definition)
    .filter((scope) => scope.inputs.length > 0)
    .map((scope) => `\`${scope.quantity}\`: ${scope.inputs.join(', ')}`);
  const number = expressedIn(definition);
  const facts: readonly (readonly [Text, readonly string[]])[] = [
    [words.unit, [definition.unit[language]]],
    ...(number === null ? [] : [[words.expressedIn, [number[language]]] as const]),
    [words.formula, [formulaText(definition)[language]]],
    [words.contributors, definition.contributors.map(({ meaning }) => meaning[language])],
    [words.breakdowns, definition.breakdowns.map((breakdown) => breakdownText(definition, breakdown, language))],
    [words.inputs, inputs],
    [words.links, linkTexts(definition, language)],
    [words.lookBack, lookBacks(definition, language)],
    [words.ladder, definition.ladder.map((rung) => rungText(definition, rung, language))],
    [words.caveats, definition.caveats.map((caveat) => caveat[language])],
    [words.source, [sourceText(definition.source)[language]]],
    [words.sources, sourceTexts(definition, language)],
    [words.purposes, purposesOf(definition)],
  ];
  const lines = facts.map(([title, values]) => `- **${title[language]}**:${listed(values, language)}`);
  const title = `## ${definition.title[language]} (${words.language[language]})`;
  return [title, definition.meaning[language], words.period[language], lines.join('\n')].join('\n\n');
}

/** One value on the line itself, several below it. */
function listed(values: readonly string[], language: Language): string {
  if (values.length > 1) return values.map((value) => `\n  - ${value}`).join('');
  return ` ${values[0] ?? words.none[language]}`;
}

/** The links it needs, and from what share on. */
function linkTexts(definition: IndicatorDefinition, language: Language): string[] {
  const needs = unitSets(definition).flatMap((set) => set.links ?? []);
  const needed = links.filter(({ id }) => needs.some(({ link }) => link === id));
  return needed.map(({ id, title }) => {
    const areas = needs.every((need) => need.link !== id || need.for === 'areas');
    const below = areas ? { nl: ', onder de gemeente', en: ', below the municipality' }[language] : '';
    const least = { nl: `minstens ${leastLinkedPercent}% van`, en: `at least ${leastLinkedPercent}% of` }[language];
    return `${least} ${title[language]}${below}`;
  });
}

/** Every dataset that it may read, and which need the consent of their source. */
function sourceTexts(definition: IndicatorDefinition, language: Language): string[] {
  const kinds = recordKindsOf(definition).join(', ');
  const consent = { nl: 'met schriftelijke toestemming', en: 'by written consent' }[language];
  return [...new Set(unitSets(definition).flatMap(sourcesOf))].map((id) => {
    const name = `${dataset(id)!.title[language]} (\`${id}\`)`;
    if (dataset(id)!.consentRequired !== true) return name;
    return id === 'criminal_record' ? `${name}: ${kinds}, ${consent}` : `${name}, ${consent}`;
  });
}

function rungText({ breakdowns }: IndicatorDefinition, rung: Rung, language: Language): string {
  const shown = breakdowns.filter(({ id }) => rung.breakdowns.includes(id)).map(({ title }) => title[language]);
  const by = shown.length > 0 ? ` (${shown.join('; ')})` : '';
  return `${levels[rung.level][language]} × ${periods[rung.period][language]}${by}`;
}

function lookBacks(definition: IndicatorDefinition, language: Language): readonly string[] {
  const texts = unitSets(definition).flatMap((set) => lookBackTexts(set).map((text) => text[language]));
  return [...new Set(texts)];
}
