import { catalogue, type IndicatorDefinition } from '@zichtlijn/indicators';
import { indicatorId } from './concepts.ts';
import { at, identifier, inBoth, type LinkedData, type Node } from './linked-data.ts';
import type { Publisher } from './publisher.ts';

const authority = 'http://publications.europa.eu/resource/authority';

/** The EU's themes of data, of which DCAT-AP asks one (https://op.europa.eu/web/eu-vocabularies/concept-scheme/-/resource?uri=http://publications.europa.eu/resource/authority/data-theme). */
const themes: Readonly<Record<IndicatorDefinition['theme'], string>> = {
  vastgoed: 'ECON',
  drugs: 'JUST',
  financieel: 'ECON',
  context: 'SOCI',
  kwaliteit: 'GOVE',
};

/**
 * The catalogue in DCAT-AP-NL 3.0 (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/, read 2026-11): a dataset per indicator, and the graph as the service
 * that gives them. Access is restricted: every question names a purpose.
 */
export function dataCatalogue(publisher: Publisher): LinkedData {
  const { base, title, description } = publisher;
  const service = identifier(base, 'service', 'graphql');
  return {
    '@context': {
      ...{ dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/', foaf: 'http://xmlns.com/foaf/0.1/' },
      ...{ vcard: 'http://www.w3.org/2006/vcard/ns#', owl: 'http://www.w3.org/2002/07/owl#' },
    },
    '@graph': [
      {
        '@id': identifier(base, 'catalog', 'zichtlijn'),
        '@type': 'dcat:Catalog',
        'dct:title': inBoth(title),
        'dct:description': inBoth(description),
        ...offeredBy(publisher),
        'dct:license': at(publisher.licence),
        'dcat:dataset': catalogue.map((indicator) => at(datasetId(base, indicator))),
        'dcat:service': [at(service)],
      },
      ...catalogue.map((indicator) => datasetOf(publisher, indicator)),
      serviceOf(publisher, service),
      { '@id': publisher.uri, '@type': 'foaf:Agent', 'foaf:name': publisher.name },
      {
        '@id': contactOf(base),
        '@type': 'vcard:Organization',
        'vcard:fn': publisher.name,
        'vcard:hasEmail': at(`mailto:${publisher.email}`),
      },
    ],
  };
}

const datasetId = (base: string, { id, version }: IndicatorDefinition) =>
  identifier(base, 'dataset', `${id}@${version}`);
const contactOf = (base: string) => identifier(base, 'contact', 'zichtlijn');

const offeredBy = ({ base, uri }: Publisher) => ({
  'dct:publisher': at(uri),
  'dct:creator': at(uri),
  'dcat:contactPoint': at(contactOf(base)),
});

function datasetOf(publisher: Publisher, indicator: IndicatorDefinition): Node {
  const { id, version, title, meaning, theme, source } = indicator;
  return {
    '@id': datasetId(publisher.base, indicator),
    '@type': 'dcat:Dataset',
    'dct:title': inBoth(title),
    'dct:description': inBoth(meaning),
    'dct:identifier': `${id}@${version}`,
    'dcat:version': String(version),
    ...offeredBy(publisher),
    'dct:accessRights': at(`${authority}/access-right/RESTRICTED`),
    'dcat:theme': at(`${authority}/data-theme/${themes[theme]}`),
    'dcat:keyword': [{ '@language': 'nl', '@value': theme }],
    'dct:language': [at(`${authority}/language/NLD`), at(`${authority}/language/ENG`)],
    'dct:spatial': at(`${authority}/country/NLD`),
    'dct:subject': at(indicatorId(publisher.base, indicator)),
    'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'dct:description': source },
  };
}

function serviceOf(publisher: Publisher, id: string): Node {
  const { title, description, endpoint, documentation, licence, base } = publisher;
  return {
    '@id': id,
    '@type': 'dcat:DataService',
    'dct:title': inBoth(title),
    'dct:description': inBoth(description),
    'dct:identifier': 'graphql',
    ...offeredBy(publisher),
    'dct:accessRights': at(`${authority}/access-right/RESTRICTED`),
    'dct:license': at(licence),
    'dcat:theme': at(`${authority}/data-theme/GOVE`),
    'dcat:endpointURL': at(endpoint),
    'dcat:endpointDescription': at(documentation),
    'dcat:servesDataset': catalogue.map((indicator) => at(datasetId(base, indicator))),
  };
}
