import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A town that delivers nothing but its dwellings, so that two small tables are its whole release. */
export interface TwinTown {
  readonly dwellings: Readonly<Record<string, number>>;
  /** Dwellings by type; the rest is single-family. */
  readonly types: { readonly meergezins: number; readonly overig: number; readonly onbekend: number };
}

export const twinMunicipality = 'GM9902';

const others = { BU9902ZA03: 80, BU9902ZB01: 60, BU9902ZB02: 75 };

/**
 * Two towns that differ in hidden numbers alone: a dwelling more in one small buurt and less in the next, and in a rare type. Three rare
 * types are ten dwellings together, so that hiding these three would leave none of them more than eight.
 */
export const twins: Readonly<Record<'first' | 'second', TwinTown>> = {
  first: {
    dwellings: { BU9902ZA01: 12, BU9902ZA02: 31, ...others },
    types: { meergezins: 2, overig: 4, onbekend: 4 },
  },
  second: {
    dwellings: { BU9902ZA01: 13, BU9902ZA02: 30, ...others },
    types: { meergezins: 3, overig: 3, onbekend: 4 },
  },
};

/** The first town with a dwelling more, as a later delivery would have it. */
export const grown: TwinTown = {
  ...twins.first,
  dwellings: { ...twins.first.dwellings, BU9902ZB02: 76 },
};

/** Papers and file of one delivery. */
export interface TwinDelivery {
  readonly dataset: 'object';
  readonly file: string;
  readonly manifest: string;
  readonly mapping: string;
}

const manifestOf = (municipality: string) => `dataset: object
municipality: ${municipality}
sourceHolder: Gemeente (verzonnen)
legalBasis: { basis: Wet basisregistratie adressen en gebouwen, article: artikel 32 }
purpose: aanvallen op verzonnen gegevens
period: { from: 2017-01-01, to: 2021-12-31 }
absentMeans: het object bestond op 1 januari niet
indelingsjaar: 2022
deliveredOn: 2022-02-01
contact: gegevensbeheer, verzonnen gemeente
retainUntil: 2042-02-01
synthetic: true
`;
const mapping = `delimiter: ';'
columns:
  bag_id: Identificatie
  neighbourhood_code: Buurtcode
  year: Peiljaar
  use: { from: Gebruiksdoel, split: ',' }
  dwelling_type: Woningtype
`;

/** Write the dwellings of a twin town as one delivery. */
export async function writeTwinTown(
  directory: string,
  { dwellings, types }: TwinTown,
  municipality = twinMunicipality,
): Promise<TwinDelivery> {
  await mkdir(directory, { recursive: true });
  const homes = Object.entries(dwellings).flatMap(([code, count]) => Array.from({ length: count }, () => code));
  // Types run over the largest buurten, so that a type says nothing about the small one.
  const rare = [...Array(types.overig).fill('overig'), ...Array(types.onbekend).fill('')];
  const rows = homes.toReversed().flatMap((code, i) => {
    const type = rare[i] ?? (i < rare.length + types.meergezins ? 'meergezins' : 'eengezins');
    return [2017, 2018, 2019, 2020, 2021].map((year) =>
      [`990201${9_900_000_000 + i}`, code, year, 'woning', type].join(';'),
    );
  });
  const delivery = {
    dataset: 'object',
    file: join(directory, 'object.csv'),
    manifest: join(directory, 'manifest.yaml'),
    mapping: join(directory, 'mapping.yaml'),
  } as const;
  await writeFile(
    delivery.file,
    `${['Identificatie;Buurtcode;Peiljaar;Gebruiksdoel;Woningtype', ...rows].join('\n')}\n`,
  );
  await writeFile(delivery.manifest, manifestOf(municipality));
  await writeFile(delivery.mapping, mapping);
  return delivery;
}
