/** What a profile asks of one property of a class. */
export interface Asked {
  readonly class: string;
  readonly property: string;
  /** Fewest and most values; null for no most. */
  readonly count: readonly [number, number | null];
  /** Class of what it refers to within the document, or the list that its values are from. */
  readonly range?: string;
  /** Where that is said. */
  readonly source: string;
}

// SHACL shapes of DCAT-AP-NL 3.0 as set on 2024-12-12 (github.com/Geonovum/DCAT-AP-NL30, shapes/300/dcat-ap-nl-SHACL.ttl), its tables of classes
// (doc/gen/klassen.md, doc/gen/ondersteunendeKlassen.md) and its lists of values (151-Waardelijsten.md); all read on 2026-11-29.
const nl = 'DCAT-AP-NL 3.0, shapes/300';
// DCAT-AP 3.0, which that profile narrows (semiceu.github.io/DCAT-AP/releases/3.0.0), by its tables of classes; read on 2026-11-29.
const eu = 'DCAT-AP 3.0';
const lists = 'DCAT-AP-NL 3.0, waardelijsten';
const authority = 'http://publications.europa.eu/resource/authority';

export const asked: readonly Asked[] = [
  { class: 'dcat:Catalog', property: 'dct:title', count: [1, null], source: eu },
  { class: 'dcat:Catalog', property: 'dct:description', count: [1, null], source: eu },
  { class: 'dcat:Catalog', property: 'dct:publisher', count: [1, 1], range: 'foaf:Agent', source: eu },
  { class: 'dcat:Catalog', property: 'dcat:contactPoint', count: [1, 1], range: 'vcard:Organization', source: nl },
  { class: 'dcat:Catalog', property: 'dcat:dataset', count: [1, null], range: 'dcat:Dataset', source: nl },
  { class: 'dcat:Catalog', property: 'dcat:service', count: [0, null], range: 'dcat:DataService', source: eu },
  { class: 'dcat:Dataset', property: 'dct:title', count: [1, null], source: eu },
  { class: 'dcat:Dataset', property: 'dct:description', count: [1, null], source: eu },
  {
    class: 'dcat:Dataset',
    property: 'dct:accessRights',
    count: [1, 1],
    range: `${authority}/access-right/`,
    source: nl,
  },
  { class: 'dcat:Dataset', property: 'dcat:contactPoint', count: [1, 1], range: 'vcard:Organization', source: nl },
  { class: 'dcat:Dataset', property: 'dct:creator', count: [1, null], range: 'foaf:Agent', source: nl },
  { class: 'dcat:Dataset', property: 'dct:identifier', count: [1, 1], source: nl },
  { class: 'dcat:Dataset', property: 'dct:publisher', count: [1, 1], range: 'foaf:Agent', source: nl },
  { class: 'dcat:Dataset', property: 'dcat:theme', count: [1, null], range: `${authority}/data-theme/`, source: nl },
  { class: 'dcat:Dataset', property: 'dcat:version', count: [0, 1], source: nl },
  { class: 'dcat:Dataset', property: 'dcat:distribution', count: [0, null], range: 'dcat:Distribution', source: nl },
  { class: 'dcat:Dataset', property: 'dct:language', count: [0, null], range: `${authority}/language/`, source: lists },
  { class: 'dcat:Dataset', property: 'dct:spatial', count: [0, null], range: `${authority}/country/`, source: lists },
  {
    ...{ class: 'dcat:Dataset', property: 'dct:accrualPeriodicity', count: [0, 1] },
    ...{ range: `${authority}/frequency/`, source: lists },
  },
  { class: 'dcat:Distribution', property: 'dcat:accessURL', count: [1, 1], source: nl },
  { class: 'dcat:Distribution', property: 'dcat:accessService', count: [0, 1], range: 'dcat:DataService', source: nl },
  {
    ...{ class: 'dcat:Distribution', property: 'dct:license', count: [1, 1] },
    ...{ range: 'https://creativecommons.org/', source: 'DCAT-AP-NL 3.0, doc/klassen/…/licence.md' },
  },
  {
    class: 'dcat:Distribution',
    property: 'dct:format',
    count: [0, 1],
    range: `${authority}/file-type/`,
    source: lists,
  },
  {
    ...{ class: 'dcat:Distribution', property: 'dcat:mediaType', count: [0, 1] },
    ...{ range: 'https://www.iana.org/assignments/media-types/', source: lists },
  },
  { class: 'dcat:DataService', property: 'dct:title', count: [1, null], source: eu },
  { class: 'dcat:DataService', property: 'dct:description', count: [1, null], source: nl },
  {
    ...{ class: 'dcat:DataService', property: 'dct:accessRights', count: [1, 1] },
    ...{ range: `${authority}/access-right/`, source: nl },
  },
  { class: 'dcat:DataService', property: 'dcat:contactPoint', count: [1, 1], range: 'vcard:Organization', source: nl },
  { class: 'dcat:DataService', property: 'dct:creator', count: [0, 1], range: 'foaf:Agent', source: nl },
  { class: 'dcat:DataService', property: 'dcat:endpointDescription', count: [1, 1], source: nl },
  { class: 'dcat:DataService', property: 'dcat:endpointURL', count: [1, 1], source: nl },
  { class: 'dcat:DataService', property: 'dct:identifier', count: [1, 1], source: nl },
  {
    class: 'dcat:DataService',
    property: 'dct:license',
    count: [1, null],
    range: 'https://creativecommons.org/',
    source: nl,
  },
  { class: 'dcat:DataService', property: 'dct:publisher', count: [1, 1], range: 'foaf:Agent', source: nl },
  {
    class: 'dcat:DataService',
    property: 'dcat:theme',
    count: [1, null],
    range: `${authority}/data-theme/`,
    source: nl,
  },
  { class: 'foaf:Agent', property: 'foaf:name', count: [1, null], source: 'DCAT-AP-NL 3.0, ondersteunende klassen' },
  {
    class: 'vcard:Organization',
    property: 'vcard:hasEmail',
    count: [1, null],
    range: 'mailto:',
    source: 'contact_point.md',
  },
  // SKOS Reference, W3C 2009-08-18 (https://www.w3.org/TR/skos-reference/): S14 gives a concept one preferred label a language at most; DCAT-AP asks one, and a title of a scheme.
  { class: 'skos:ConceptScheme', property: 'dct:title', count: [1, null], source: eu },
  { class: 'skos:Concept', property: 'skos:prefLabel', count: [1, null], source: eu },
  { class: 'skos:Concept', property: 'skos:inScheme', count: [1, 1], range: 'skos:ConceptScheme', source: 'SKOS' },
];

/** The three words that a right of access may be (DCAT-AP-NL 3.0, waardelijsten), and the themes of the EU (EU Vocabularies, data-theme; read 2026-11-29). */
export const words: Readonly<Record<string, readonly string[]>> = {
  'access-right': ['PUBLIC', 'RESTRICTED', 'NON_PUBLIC'],
  'data-theme': 'AGRI ECON EDUC ENER ENVI GOVE HEAL INTR JUST OP_DATPRO REGI SOCI TECH TRAN'.split(' '),
};

/** A field of the register of algorithms: its most characters, and its allowed values. */
export interface AlgorithmField {
  readonly field: string;
  readonly isRequired?: true;
  readonly most?: number;
  readonly values?: readonly string[];
}

/** Publication standard 1.0, as the register holds what is offered against it (github.com/MinBZK/Algoritmeregister, backend/app/schemas/config/v1_0.json, read 2026-11-29). */
export const algorithmFields: readonly AlgorithmField[] = [
  { field: 'name', isRequired: true, most: 100 },
  { field: 'description_short', isRequired: true, most: 350 },
  { field: 'organization', isRequired: true, most: 100 },
  {
    field: 'category',
    values: [
      ...['Organisatie en bedrijfsvoering', 'Cultuur en recreatie', 'Economie', 'Overheidsfinanciën', 'Wonen'],
      ...['Internationaal', 'Migratie en integratie', 'Natuur en milieu', 'Onderwijs en wetenschap'],
      ...['Openbare orde en veiligheid', 'Recht', 'Ruimte en infrastructuur', 'Sociale zekerheid', 'Verkeer', 'Werk'],
      'Zorg en gezondheid',
    ],
  },
  { field: 'status', isRequired: true, values: ['In ontwikkeling', 'In gebruik', 'Buiten gebruik'] },
  { field: 'begin_date', most: 7 },
  { field: 'end_date', most: 7 },
  { field: 'contact_email', isRequired: true, most: 500 },
  { field: 'website', most: 500 },
  {
    ...{ field: 'publication_category', isRequired: true },
    values: ['Hoog-risico AI-systeem', 'Impactvolle algoritmes', 'Overige algoritmes'],
  },
  { field: 'url', most: 500 },
  { field: 'goal', most: 2_500 },
  { field: 'proportionality', most: 2_500 },
  { field: 'human_intervention', most: 2_500 },
  { field: 'risks', most: 2_500 },
  { field: 'lawful_basis', most: 2_500 },
  { field: 'lawful_basis_grouping' },
  { field: 'process_index_url', most: 500 },
  { field: 'impacttoetsen_grouping' },
  { field: 'impacttoetsen', most: 2_500 },
  { field: 'source_data', most: 2_500 },
  { field: 'source_data_grouping' },
  { field: 'methods_and_models', most: 5_000 },
  { field: 'provider', most: 200 },
  { field: 'publiccode', most: 500 },
  { field: 'lang', isRequired: true, values: ['nld'] },
  { field: 'standard_version', values: ['1.0'] },
  { field: 'source_id', most: 100 },
  { field: 'tags', most: 2_500 },
];
