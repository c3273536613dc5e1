import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Dwellings of the town, sixty per neighbourhood. */
export const dwellings = 180;
export const residents = 240;

const digits = (value: number, length: number): string => String(value).padStart(length, '0');
const range = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

/** Numbers that pass the eleven-test, in a range that is invented here. */
function bsn(at: number): string {
  for (let start = 90_000_000 + at * 7; ; start += 200_000) {
    const eight = digits(start, 8);
    const last = [...eight].reduce((sum, digit, place) => sum + Number(digit) * (9 - place), 0) % 11;
    if (last < 10) return `${eight}${last}`;
  }
}

const bag = (at: number): string => `990101${digits(7_000_000 + at * 13, 10)}`;
const postcode = (at: number): string => `${1100 + (at % 60)} ${'BCDEF'[at % 5]}Z`;
const number = (at: number): string => String(90_000 + at);
const buurt = (at: number): string => `99010${1 + Math.floor(at / 60)}01`;
const date = (at: number): string => `${digits(2 + (at % 26), 2)}-${digits(2 + (at % 10), 2)}-${2012 + (at % 9)}`;
const name = (at: number): string => `Geheimelaar-Verzonnen${at}`;

const csv = (header: readonly string[], rows: readonly (readonly string[])[], sign: string): string =>
  `${[header, ...rows].map((row) => row.join(sign)).join('\r\n')}\r\n`;

/** The exports of a municipality that nobody prepared for this: other names, signs, codings and titles, and in them what must never be told. */
export function writeForeignFiles(directory: string): { readonly needles: readonly string[] } {
  mkdirSync(directory, { recursive: true });
  const write = (file: string, content: string | Buffer): void => writeFileSync(join(directory, file), content);
  const objects = range(dwellings).map((at) => [
    bag(at),
    postcode(at),
    number(at),
    buurt(at),
    '01-01-2021',
    'woonfunctie',
    `€ ${311 + at}.${digits(at, 3)},-`,
    name(at),
  ]);
  const objectHead = [
    'VBO_ID',
    'PC6',
    'HUISNR',
    'CBS-buurt',
    'PEILDATUM',
    'GEBRUIKSDOEL',
    'Vastgestelde waarde',
    'Contactpersoon',
  ];
  const title = 'Export BAG en WOZ\r\nAfdeling Geo-informatie\r\n';
  write(
    'BAG_WOZ levering.csv',
    Buffer.from(`${title}${csv(objectHead, objects, ';').replaceAll('€', '\x80')}`, 'latin1'),
  );

  const transfers = range(dwellings).flatMap((at) =>
    ['Verkrijger', 'Vervreemder'].map((role, side) => [
      `HYP4-${70_000 + at}`,
      bag(at),
      date(at),
      // Codes that hardly any row has are never named.
      at < 4 ? 'GEHEIMCODE' : 'Koop',
      role,
      bsn(at * 2 + side),
      `${250_017 + at * 31}.00`,
    ]),
  );
  const transferHead = [
    'Aktenummer',
    'Verblijfsobject-ID',
    'Datum passeren',
    'Aard verkrijging',
    'Hoedanigheid',
    'BSN gerechtigde',
    'Koopsom',
  ];
  write('kadaster export.csv', `\uFEFF${csv(transferHead, transfers, ',')}`);

  const persons = range(residents).map((at) => [
    bsn(1_000 + at),
    name(at),
    `${1940 + (at % 60)}${digits(1 + (at % 12), 2)}${digits(2 + (at % 26), 2)}`,
    at % 2 === 0 ? 'M' : 'V',
    postcode(at % dwellings),
    number(at % dwellings),
  ]);
  const personHead = [
    'Burgerservicenummer',
    'Geslachtsnaam',
    'Geboortedatum',
    'Geslachtsaanduiding',
    'Postcode',
    'Huisnummer',
  ];
  write('inwoners 2021.txt', Buffer.from(`\uFEFF${csv(personHead, persons, '\t')}`, 'utf16le'));

  const clearances = range(24).map((at) => [
    `PL0600-2020${digits(at, 5)}`,
    `BU${buurt(at * 7)}`,
    date(at),
    String(150 + at),
  ]);
  write('hennep.csv', csv(['BVH-nummer', 'buurtcode', 'ontmanteld op', 'aantal planten'], clearances, '|'));
  write('zonder kop.csv', csv(persons[0]!, persons.slice(1), ';'));
  const cells = [...objects, ...transfers, ...persons, ...clearances].flat();
  const known = new Set([
    '01-01-2021',
    'woonfunctie',
    'Verkrijger',
    'Vervreemder',
    'Koop',
    ...clearances.map((row) => row[1]!),
    ...objects.map((row) => row[3]!),
  ]);
  return { needles: [...new Set(cells)].filter((cell) => cell.length >= 6 && !known.has(cell)) };
}

/** What somebody who knows the sources answers beforehand. */
export const answers = {
  manifest: {
    sourceHolder: 'Gemeente Voorbeeldstad',
    legalBasis: { basis: 'Gemeentewet', article: 'artikel 172' },
    purpose: 'beeld van ondermijning',
    absentMeans: 'niet geregistreerd',
    indelingsjaar: 2022,
    contact: 'team onderzoek',
    retainUntil: '2035-12-31',
  },
  files: {
    'kadaster export.csv': {
      codes: { transfer_kind: { GEHEIMCODE: 'erfenis' } },
      manifest: { sourceHolder: 'Kadaster', legalBasis: { basis: 'Kadasterwet', article: 'artikel 99' } },
    },
    'hennep.csv': {
      manifest: {
        period: { from: '2012-01-01', to: '2021-12-31' },
        consent: { by: 'Eenheidschef', reference: 'EH-2026-12', on: '2026-02-01' },
      },
    },
  },
};
