import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from './identity.ts';

/** A delivery on disk, as `zicht-node ingest` takes it, and whether it is refused with which code. */
export interface TaintedDelivery {
  readonly dataset: string;
  readonly file: string;
  readonly manifest: string;
  readonly mapping: string;
  readonly refused: string | null;
}

const address = `  bag_id: Object
  postcode: Postcode
  house_number: Nr
  street: Straat
`;
const mappings: Readonly<Record<string, string>> = {
  object: `columns:\n${address}  neighbourhood_code: Buurt\n  year: Jaar\n  use: Gebruik\n`,
  property_transfer: `columns:\n${address}  deed_id: Akte
  party_bsn: BSN
  party_rsin: RSIN
  party_kvk: KVK
  transfer_date: Datum
  role: Rol
  price: Prijs
`,
  person_year: `columns:\n${address}  bsn: BSN
  name: Naam
  birth_date: Geboren
  year: Jaar
`,
};

const manifest = (dataset: string): string => `dataset: ${dataset}
municipality: GM9901
sourceHolder: Bronhouder
legalBasis: { basis: Wet, article: artikel 1 }
purpose: aanval met verzonnen gegevens
period: { from: 1990-01-01, to: 2022-12-31 }
absentMeans: niets
indelingsjaar: 2022
deliveredOn: 2023-01-15
contact: gegevensbeheer
retainUntil: 2040-01-01
synthetic: false
rejectLimit: 0.2
`;

const header: Readonly<Record<string, string>> = {
  object: 'Object;Postcode;Nr;Straat;Buurt;Jaar;Gebruik;Eigenaar',
  property_transfer: 'Object;Postcode;Nr;Straat;Akte;BSN;RSIN;KVK;Datum;Rol;Prijs;Naam',
  person_year: 'Object;Postcode;Nr;Straat;BSN;Naam;Geboren;Jaar',
};

/**
 * Write the identities into deliveries of all datasets: good rows, rows broken in every way that puts an identifier where
 * something else belongs, and whole files that are refused.
 */
export function writeTaintedDeliveries(directory: string, people: readonly Identity[]): TaintedDelivery[] {
  const write = (name: string, dataset: string, text: string, refused: string | null = null) =>
    writeDelivery(directory, { name, dataset, text, refused });
  const transfers = people.flatMap(transferRows);
  const rounded = people.map(({ surname }) => `9,9E+15;;;;;;;;2020-01-01;koper;1;${surname}`);
  return [
    write('objecten', 'object', file('object', people.flatMap(objectRows))),
    write(
      'overdrachten',
      'property_transfer',
      file('property_transfer', [...transfers, ...people.flatMap(brokenRows)]),
    ),
    write('personen', 'person_year', file('person_year', people.map(personRow))),
    write('vanaf-het-begin', 'property_transfer', file('property_transfer', people.map(misplaced)), 'FIRST_ROWS'),
    write(
      'teveel',
      'property_transfer',
      file('property_transfer', [...transfers.slice(0, 1_200), ...people.map(misplaced)]),
      'INGEST_REFUSED',
    ),
    write('afgerond', 'property_transfer', file('property_transfer', rounded), 'SOURCE_SPREADSHEET'),
    write('kop', 'property_transfer', transfers.join('\n'), 'SOURCE_COLUMNS'),
    write(
      'aanhaling',
      'person_year',
      file('person_year', people.map(personRow)).replace(/;(\d{9});/, ';"$1;'),
      'SOURCE_MALFORMED',
    ),
  ];
}

/** Rows after which an ingest says how far it is, and a few more. */
const longEnough = 20_500;

/** Write the transfers over and over, so that there is time to stop an ingest that has said how far it is. */
export function writeLongDelivery(directory: string, people: readonly Identity[]): TaintedDelivery {
  const once = people.flatMap(transferRows);
  const rows = Array.from({ length: longEnough }, (_, at) => once[at % once.length]!);
  return writeDelivery(directory, {
    ...{ name: 'lang', dataset: 'property_transfer', refused: null },
    text: file('property_transfer', rows),
  });
}

interface WrittenDelivery extends Pick<TaintedDelivery, 'dataset' | 'refused'> {
  readonly name: string;
  readonly text: string;
}

function writeDelivery(directory: string, { name, dataset, text, refused }: WrittenDelivery): TaintedDelivery {
  mkdirSync(directory, { recursive: true });
  const paths = { manifest: join(directory, `${dataset}.manifest`), mapping: join(directory, `${dataset}.mapping`) };
  writeFileSync(paths.manifest, manifest(dataset));
  writeFileSync(paths.mapping, mappings[dataset] ?? '');
  const path = join(directory, `${name}.csv`);
  writeFileSync(path, text);
  return { dataset, file: path, ...paths, refused };
}

const file = (dataset: string, rows: readonly string[]): string => `${[header[dataset], ...rows].join('\n')}\n`;

const place = ({ bag, postcode, number, street }: Identity): string => `${bag};${postcode};${number};${street}`;
const buurt = (at: number): string => `BU9901010${1 + (at % 9)}`;

function objectRows(one: Identity, at: number): string[] {
  return [2018, 2019, 2020].map((year) => `${place(one)};${buurt(at)};${year};woning;${one.firstName} ${one.surname}`);
}

function transferRows(one: Identity, at: number): string[] {
  const day = `20${10 + (at % 10)}-0${1 + (at % 9)}-15`;
  const row = (parties: string, role: string) =>
    `${place(one)};${one.deed};${parties};${day};${role};${100_000 + at};${one.surname}`;
  return [row(`${one.bsn};;`, 'koper'), row(`;${one.rsin};`, 'verkoper'), row(`;;${one.kvk}`, 'verkoper')];
}

/** One broken row for every twentieth identity, each another way. */
function brokenRows(one: Identity, at: number): string[] {
  if (at % 20 > 0) return [];
  const { bsn, kvk, surname, street, postcode, birthDate, deed } = one;
  const start = `${place(one)};${deed};${bsn};;`;
  const ways = [
    `${start};2015-01-15;${surname};1;`,
    `${start};${birthDate.replace('19', '18')};koper;1;`,
    `${start};${birthDate} ${surname};koper;1;`,
    `${start};2015-01-15;koper;${street} ${postcode};`,
    `${start};2015-01-15;koper;-${kvk};`,
    `${place(one)};${deed};${deed};;;2015-01-15;koper;1;`,
    `${bsn};${postcode};${surname};${street};${deed};;;;2015-01-15;koper;1;`,
    `;${surname};;${street};${deed};${bsn};;;2015-01-15;koper;1;`,
    `${start};2015-01-15;koper`,
    `${start};2120-01-15;koper;1;`,
  ];
  return [ways[(at / 20) % ways.length] ?? ''];
}

/** Every value one place further than it belongs. */
const misplaced = (one: Identity): string =>
  `${one.street};${place(one)};${one.deed};${one.bsn};${one.rsin};2015-01-15;${one.surname};1;`;

const personRow = (one: Identity, at: number): string =>
  `${place(one)};${at % 5 === 0 ? '' : one.bsn};${one.firstName} ${one.surname};${one.birthDate};2020`;
