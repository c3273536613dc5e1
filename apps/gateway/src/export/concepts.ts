import { catalogue, type IndicatorDefinition } from '@zichtlijn/indicators';
import { at, identifier, inBoth, type LinkedData, type Node } from './linked-data.ts';
import type { Publisher } from './publisher.ts';

/** The catalogue as SKOS concepts (https://www.w3.org/TR/skos-reference/): indicators, their breakdowns, and the categories of those. */
export function concepts({ base, title, description }: Publisher): LinkedData {
  const scheme = identifier(base, 'scheme', 'catalogus');
  return {
    '@context': { skos: 'http://www.w3.org/2004/02/skos/core#', dct: 'http://purl.org/dc/terms/' },
    '@graph': [
      {
        '@id': scheme,
        '@type': 'skos:ConceptScheme',
        'dct:title': inBoth(title),
        'dct:description': inBoth(description),
        'skos:hasTopConcept': catalogue.map((indicator) => at(indicatorId(base, indicator))),
      },
      ...catalogue.flatMap((indicator) => conceptsOf(base, scheme, indicator)),
    ],
  };
}

/** The identifier of an indicator in one version of its definition. */
export function indicatorId(base: string, { id, version }: IndicatorDefinition): string {
  return identifier(base, 'concept', `${id}@${version}`);
}

function conceptsOf(base: string, scheme: string, indicator: IndicatorDefinition): Node[] {
  const own = indicatorId(base, indicator);
  const notation = `${indicator.id}@${indicator.version}`;
  const concept = (id: string, more: Omit<Node, '@id' | '@type'>): Node => {
    return { '@id': id, '@type': 'skos:Concept', 'skos:inScheme': at(scheme), ...more };
  };
  const breakdowns = indicator.breakdowns.flatMap(({ id, title, categories }) => {
    const breakdown = identifier(base, 'concept', notation, id);
    return [
      concept(breakdown, { 'skos:prefLabel': inBoth(title), 'skos:notation': id, 'skos:broader': at(own) }),
      ...categories.map(({ code, title: name }) =>
        concept(identifier(base, 'concept', notation, id, code), {
          ...{ 'skos:prefLabel': inBoth(name), 'skos:notation': code, 'skos:broader': at(breakdown) },
        }),
      ),
    ];
  });
  const about = { 'skos:prefLabel': inBoth(indicator.title), 'skos:definition': inBoth(indicator.meaning) };
  const caveats = indicator.caveats.flatMap(inBoth);
  const notes = caveats.length === 0 ? {} : { 'skos:scopeNote': caveats };
  return [
    concept(own, { ...about, ...notes, 'skos:notation': notation, 'skos:topConceptOf': at(scheme) }),
    ...breakdowns,
  ];
}
