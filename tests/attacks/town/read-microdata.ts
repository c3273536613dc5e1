import { readFile } from 'node:fs/promises';
import type { Delivery } from '@zichtlijn/synthetic';
import { noDrugs } from '../../../packages/indicators/test/drug-rows.ts';
import { noFinance } from '../../../packages/indicators/test/finance-rows.ts';
import { noProperty } from '../../../packages/indicators/test/property-rows.ts';
import {
  dwelling,
  type Microdata,
  type ObjectRow,
  type PersonRow,
  person,
  type TransferRow,
  transfer,
} from '../../../packages/indicators/test/rows.ts';

type Row = Readonly<Record<string, string>>;

const dwellingTypes: Row = { EGW: 'eengezins', MGW: 'meergezins' };
const kinds: Row = { KO: 'verkoop', ER: 'erfenis', SC: 'schenking', VD: 'verdeling' };
const partyKinds: Row = { NP: 'persoon', ST: 'stichting', VR: 'vereniging', BV: 'onderneming', WC: 'woningcorporatie' };
const residences: Row = { G: 'gemeente', N: 'elders_nederland', B: 'buitenland' };
const tenures: Row = { K: 'koop', HC: 'huur_corporatie', HO: 'huur_overig', O: 'onbekend' };
const mortgages: Readonly<Record<string, boolean>> = { J: true, N: false };

/** A day written the other way round. */
const isoDay = (text: string | undefined): string | undefined => text?.split('-').toReversed().join('-');

const some = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

/** Reads the delivered files apart from the node: the only judge of what an attacker found. */
export async function readMicrodata(deliveries: readonly Delivery[]): Promise<Microdata> {
  const rows = async (dataset: string): Promise<Row[]> => {
    const files = deliveries.filter((delivery) => delivery.dataset === dataset);
    return (await Promise.all(files.map(({ file }) => read(file)))).flat();
  };
  const objects = await rows('object');
  const bagIds = new Map(objects.map((row) => [address(row), row['Identificatie']!]));
  const key = (row: Row): string => some(row['Object-id']) ?? bagIds.get(address(row)) ?? address(row);
  return {
    object: objects.map(objectOf),
    property_transfer: (await rows('property_transfer')).map((row) => transferOf(row, key(row))),
    person_year: (await rows('person_year')).map(personOf),
    ...noDrugs,
    ...noProperty,
    ...noFinance,
  };
}

const address = (row: Row): string => [row['Postcode'], row['Huisnummer'], row['Huisletter']].join(' ');

function objectOf(row: Row): ObjectRow {
  return dwelling(row['Identificatie'], {
    neighbourhood_code: some(row['Buurtcode']),
    year: Number(row['Peiljaar']),
    use: row['Gebruiksdoel']!.split(','),
    dwelling_type: dwellingTypes[row['Woningtype']!] ?? null,
    tenure: tenures[row['Eigendomsvorm']!] ?? null,
    assessed_value: row['WOZ-waarde'] === '' ? null : Number(row['WOZ-waarde']),
    valuation_date: some(isoDay(row['Waardepeildatum'])),
    valuation_date_precision: some(row['Waardepeildatum']) === null ? null : 'day',
  });
}

function transferOf(row: Row, object_key: string): TransferRow {
  return transfer({
    deed_key: row['Aktenummer']!,
    object_key,
    party_key: some(row['BSN']) ?? some(row['RSIN']),
    transfer_date: isoDay(row['Datum akte'])!,
    transfer_kind: kinds[row['Soort verkrijging']!]!,
    right: row['Recht'] === 'AR' ? 'appartementsrecht' : 'eigendom',
    share: Number(row['Aandeel']!.replace(',', '.')),
    role: row['Hoedanigheid'] === 'KP' ? 'koper' : 'verkoper',
    party_kind: partyKinds[row['Soort partij']!] ?? null,
    party_residence: residences[row['Woonplaats partij']!] ?? null,
    price: row['Koopsom'] === '' ? null : Number(row['Koopsom']!.replace(',00', '')),
    mortgage_registered: mortgages[row['Hypotheek']!] ?? null,
    neighbourhood_code: null,
    use: null,
  });
}

function personOf(row: Row): PersonRow {
  return person(row['BSN']!, {
    object_key: some(row['Adresobject']),
    year: Number(row['Peiljaar']),
    neighbourhood_code: some(row['Buurt']),
  });
}

async function read(file: string): Promise<Row[]> {
  const [head = '', ...lines] = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
  const headers = head.split(';');
  return lines.map((line) => {
    const fields = line.split(';');
    return Object.fromEntries(headers.map((header, i) => [header, fields[i] ?? '']));
  });
}
