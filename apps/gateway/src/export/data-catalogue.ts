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
 * The catalogue in DCAT-AP-NL 3.0 (https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/, read 2026-11): a dataset per indicator, the graph as the service that gives them, and of each dataset the form in
 * which the service gives it. Access is restricted: every question names a purpose.
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
        ...inLanguages,
        'dct:spatial': at(`${authority}/country/NLD`),
        'dcat:dataset': catalogue.map((indicator) => at(datasetId(base, indicator))),
        'dcat:service': [at(service)],
      },
      ...catalogue.flatMap((indicator) => [
        datasetOf(publisher, indicator),
        distributionOf(publisher, indicator, service),
      ]),
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
const distributionId = (base: string, { id, version }: IndicatorDefinition) =>
  identifier(base, 'distribution', `${id}@${version}`);
const contactOf = (base: string) => identifier(base, 'contact', 'zichtlijn');

const offeredBy = ({ base, uri }: Publisher) => ({
  'dct:publisher': at(uri),
  'dct:creator': at(uri),
  'dcat:contactPoint': at(contactOf(base)),
});

const inLanguages = { 'dct:language': [at(`${authority}/language/NLD`), at(`${authority}/language/ENG`)] };

function datasetOf(publisher: Publisher, indicator: IndicatorDefinition): Node {
  const { version, title, meaning, theme, source } = indicator;
  return {
    '@id': datasetId(publisher.base, indicator),
    '@type': 'dcat:Dataset',
    'dct:title': inBoth(title),
    'dct:description': inBoth(meaning),
    'dct:identifier': datasetId(publisher.base, indicator),
    'dcat:version': String(version),
    ...offeredBy(publisher),
    'dct:accessRights': at(`${authority}/access-right/RESTRICTED`),
    'dcat:theme': at(`${authority}/data-theme/${themes[theme]}`),
    'dcat:keyword': [{ '@language': 'nl', '@value': theme }],
    ...inLanguages,
    // A municipality publishes when it is ready, and not by a calendar.
    'dct:accrualPeriodicity': at(`${authority}/frequency/IRREG`),
    'dcat:distribution': at(distributionId(publisher.base, indicator)),
    'dct:spatial': at(`${authority}/country/NLD`),
    'dct:subject': at(indicatorId(publisher.base, indicator)),
    'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'dct:description': source },
  };
}

function distributionOf(publisher: Publisher, indicator: IndicatorDefinition, service: string): Node {
  const { base, endpoint, licence } = publisher;
  return {
    '@id': distributionId(base, indicator),
    '@type': 'dcat:Distribution',
    'dct:title': inBoth(indicator.title),
    'dcat:accessURL': at(endpoint),
    'dcat:accessService': at(service),
    'dct:license': at(licence),
    'dct:format': at(`${authority}/file-type/JSON`),
    'dcat:mediaType': at('https://www.iana.org/assignments/media-types/application/json'),
    ...inLanguages,
  };
}

function serviceOf(publisher: Publisher, id: string): Node {
  const { title, description, endpoint, documentation, licence, base } = publisher;
  return {
    '@id': id,
    '@type': 'dcat:DataService',
    'dct:title': inBoth(title),
    'dct:description': inBoth(description),
    'dct:identifier': id,
    ...offeredBy(publisher),
    'dct:accessRights': at(`${authority}/access-right/RESTRICTED`),
    'dct:license': at(licence),
    'dcat:theme': at(`${authority}/data-theme/GOVE`),
    ...inLanguages,
    'dct:conformsTo': at('https://spec.graphql.org/October2021/'),
    'dcat:endpointURL': at(endpoint),
    'dcat:endpointDescription': at(documentation),
    'dcat:servesDataset': catalogue.map((indicator) => at(datasetId(base, indicator))),
  };
}
