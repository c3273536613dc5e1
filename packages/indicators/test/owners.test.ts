import type { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { verzamelaars } from '../src/definitions/verzamelaars.ts';
import { woningenVanVerzamelaars } from '../src/definitions/woningen-van-verzamelaars.ts';
import type { HouseholdRow } from './drug-rows.ts';
import { livesIn, type OwnershipRow, owns } from './property-rows.ts';
import { dwelling, type ObjectRow, type PersonRow, person } from './rows.ts';
import { type Asked, cellValue, tabulate } from './tabulate.ts';
import { openVault } from './vault.ts';

let vault: PGlite;
beforeAll(async () => {
  vault = await openVault();
});

const COLLECTORS = 'vastgoed.verzamelaars@1:count';
const OWNERS = 'context.woningeigenaren@1:count';
const COLLECTED = 'vastgoed.woningen-van-verzamelaars@1:count';

interface Town {
  readonly ownership: readonly OwnershipRow[];
  readonly object?: readonly ObjectRow[];
  readonly person_year?: readonly PersonRow[];
  readonly person_year_household?: readonly HouseholdRow[];
}

const homes = (count: number): string[] => Array.from({ length: count }, (_, at) => `home${at}`);
const ownsAll = (holder: string, objects: readonly string[], fields: Partial<OwnershipRow> = {}) =>
  objects.map((object) => owns(holder, object, fields));

async function counted(town: Town, asked: Asked = {}) {
  const object =
    town.object ?? [...new Set(town.ownership.map(({ object_key }) => object_key))].map((key) => dwelling(key));
  return tabulate(vault, verzamelaars, { ...town, object }, asked);
}

const numbers = async (town: Town) => {
  const cells = await counted(town);
  return [cellValue(cells, COLLECTORS), cellValue(cells, OWNERS)];
};

describe('an owner', () => {
  test('holds ownership, an apartment right, a ground lease or a right of superficies; never usufruct or bare ownership', async () => {
    for (const right of ['eigendom', 'appartementsrecht', 'erfpacht', 'opstal'])
      expect(await numbers({ ownership: [owns('a', 'house', { right })] })).toEqual([0, 1]);
    for (const right of ['vruchtgebruik', 'bloot_eigendom', 'overig'])
      expect(await numbers({ ownership: [owns('a', 'house', { right })] })).toEqual([0, 0]);
  });

  test('may own any share, and each of two owners with a half is one', async () => {
    expect(await numbers({ ownership: [owns('a', 'house', { share: 0.01 })] })).toEqual([0, 1]);
    const halves = ['a', 'b'].flatMap((holder) => ownsAll(holder, homes(3), { share: 0.5 }));
    expect(await numbers({ ownership: halves })).toEqual([2, 2]);
  });

  test('is a person: not a VvE, another entity or somebody not known', async () => {
    const others = ['vereniging', 'stichting', 'onderneming', null].map((holder_kind, at) =>
      owns(`entity${at}`, 'house', { holder_kind }),
    );
    expect(await numbers({ ownership: [...others, owns(null)] })).toEqual([0, 0]);
  });

  test('is also the inhabitant behind a business that is no legal person', async () => {
    const ownership = [owns('a', 'house', { holder_kind: 'onderneming' })];
    expect(await numbers({ ownership, person_year: [person('a')] })).toEqual([0, 1]);
  });

  test('owns on 1 January of the year of the period, by the file of objects of that year', async () => {
    expect(await numbers({ ownership: [owns('a', 'house', { year: 2015 })] })).toEqual([0, 0]);
    const ownership = [owns('a')];
    expect(await numbers({ ownership, object: [dwelling('house', { year: 2015 })] })).toEqual([0, 0]);
    expect(await numbers({ ownership, object: [dwelling('house', { use: ['winkel'] })] })).toEqual([0, 0]);
  });
});

describe('a collector', () => {
  test('owns three dwellings, not two, and two rights on one dwelling are one dwelling', async () => {
    expect(await numbers({ ownership: ownsAll('a', homes(2)) })).toEqual([0, 1]);
    expect(await numbers({ ownership: ownsAll('a', homes(3)) })).toEqual([1, 1]);
    const twice = owns('a', 'home0', { right: 'opstal' });
    expect(await numbers({ ownership: [...ownsAll('a', homes(2)), twice] })).toEqual([0, 1]);
  });

  test('is shown by number of dwellings', async () => {
    for (const [count, band] of [
      [3, '3-4'],
      [4, '3-4'],
      [5, '5-9'],
      [9, '5-9'],
      [10, '10+'],
    ] as const) {
      const cells = await counted({ ownership: ownsAll('a', homes(count)) });
      expect(cellValue(cells, COLLECTORS, 'dwellings-collected', band)).toBe(1);
    }
  });

  test('is shown by residence, which is not known where two registrations disagree', async () => {
    const abroad = { holder_residence: 'buitenland' };
    const residence = async (ownership: OwnershipRow[]) =>
      (await counted({ ownership })).filter((cell) => cell.quantity === COLLECTORS && cell.breakdown === 'residence');
    expect((await residence(ownsAll('a', homes(3), abroad))).map(({ category }) => category)).toEqual(['buitenland']);
    const disagreeing = [...ownsAll('a', homes(2)), owns('a', 'home2', abroad)];
    expect((await residence(disagreeing)).map(({ category }) => category)).toEqual(['onbekend']);
  });

  test('has behind it the household, and the property that several of them share', async () => {
    const family = ['a', 'b', 'c'];
    const cells = await counted({
      ownership: family.flatMap((holder) => ownsAll(holder, homes(3))),
      person_year_household: [livesIn('a', 'home'), livesIn('b', 'home')],
    });
    const total = cells.find((cell) => cell.quantity === COLLECTORS && cell.breakdown === '_T');
    expect(total?.roles).toEqual([
      { role: 'household', contributors: 2, largest: 2, second: 1, unknownUnits: 0 },
      { role: 'owned-object', contributors: 3, largest: 3, second: 3, unknownUnits: 0 },
      { role: 'person', contributors: 3, largest: 1, second: 1, unknownUnits: 0 },
    ]);
  });
});

describe('a dwelling of a collector', () => {
  async function collected(ownership: OwnershipRow[], asked: Asked = {}) {
    const object = [...new Set(ownership.map(({ object_key }) => object_key))].map((key) => dwelling(key));
    return tabulate(vault, woningenVanVerzamelaars, { ownership, object }, asked);
  }

  test('lies where it stands, wherever its owner lives', async () => {
    const ownership = ownsAll('a', homes(3), { holder_residence: 'buitenland' });
    const cells = await collected(ownership, { level: 'neighbourhood' });
    expect(cells.filter(({ quantity }) => quantity === COLLECTED)).toMatchObject([{ area: 'BU9901ZA01', value: 3 }]);
  });

  test('is one too when the collector owns it with somebody who is none', async () => {
    const cells = await collected([...ownsAll('a', homes(3)), owns('b', 'home0', { share: 0.5 }), owns('b', 'other')]);
    expect([cellValue(cells, COLLECTED), cellValue(cells, 'context.woningen@1:count')]).toEqual([3, 4]);
  });

  test('has one owner behind it where one person owns all', async () => {
    const [total] = await collected(ownsAll('a', homes(12)));
    expect(total?.roles.find(({ role }) => role === 'owner')).toMatchObject({ contributors: 1, largest: 12 });
    expect(total?.roles.find(({ role }) => role === 'household')).toMatchObject({ contributors: 1, largest: 12 });
  });
});
