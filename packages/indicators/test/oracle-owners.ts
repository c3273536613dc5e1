import { dwellings } from './oracle-bases.ts';
import { rowsWith } from './oracle-rows.ts';
import { fileOf, type PlainPeriod, type Unit, type Units } from './oracle-unit.ts';
import type { OwnershipRow } from './property-rows.ts';
import type { Microdata, ObjectRow, PersonRow } from './rows.ts';

/** A right of ownership on an object that the file of the year lists. */
interface Holding {
  readonly row: OwnershipRow;
  readonly object: ObjectRow;
}

/** A person who owns, with everything that they own here. */
export interface Owner {
  readonly key: string;
  readonly household: string;
  readonly neighbourhood: string | null;
  readonly holdings: readonly Holding[];
  readonly dwellings: readonly Holding[];
}

/** The objects that a list of rights is about, each once. */
export const objectsOf = (holdings: readonly Holding[]): string[] => [
  ...new Set(holdings.map(({ row }) => row.object_key)),
];

export function holdings(data: Microdata, period: PlainPeriod): Holding[] {
  const file = fileOf(data, period);
  return data.ownership.flatMap((row): Holding[] => {
    const object = file.get(row.object_key);
    const owns = ['eigendom', 'appartementsrecht', 'erfpacht', 'opstal'].includes(row.right);
    return object !== undefined && owns && row.year === period.year ? [{ row, object }] : [];
  });
}

/** Where somebody lives in the year of the period; undefined who does not live here. */
export function home(data: Microdata, period: PlainPeriod, key: string): PersonRow | undefined {
  return rowsWith(data.person_year, 'person_key', key).find(({ year }) => year === period.year);
}

/** The household of a person, or else the address, or else the person. */
export function householdOf(data: Microdata, period: PlainPeriod, key: string): string {
  const told = rowsWith(data.person_year_household, 'person_key', key).find(({ year }) => year === period.year);
  return told?.household_key ?? home(data, period, key)?.object_key ?? key;
}

/** The neighbourhood that somebody lives in, of their own word or by their address. */
export function neighbourhoodOf(data: Microdata, period: PlainPeriod, key: string): string | null {
  const lives = home(data, period, key);
  return lives?.neighbourhood_code ?? fileOf(data, period).get(lives?.object_key ?? '')?.neighbourhood_code ?? null;
}

export function owners(data: Microdata, period: PlainPeriod): Owner[] {
  const known = holdings(data, period).filter(({ row }) => row.holder_key !== null);
  return [...Map.groupBy(known, ({ row }) => row.holder_key!)].flatMap(([key, held]): Owner[] => {
    const called = held.some(({ row }) => row.holder_kind === 'persoon');
    if (!called && home(data, period, key) === undefined) return [];
    const homes = held.filter(({ object }) => object.use.includes('woning'));
    const household = householdOf(data, period, key);
    return [{ key, household, neighbourhood: neighbourhoodOf(data, period, key), holdings: held, dwellings: homes }];
  });
}

function residenceOf({ holdings: held }: Owner): string {
  const told = new Set(held.flatMap(({ row }) => row.holder_residence ?? []));
  return told.size === 1 ? [...told][0]! : 'onbekend';
}

/** Persons as units of a quantity, by categories of their own. */
export function ownerUnits(
  quantity: string,
  of: readonly Owner[],
  categories: (owner: Owner) => Record<string, string>,
): Unit[] {
  return of.map((owner) => ({
    quantity,
    neighbourhood: owner.neighbourhood,
    value: 1,
    categories: categories(owner),
    roles: { person: [owner.key], household: [owner.household], 'owned-object': objectsOf(owner.holdings) },
  }));
}

export const dwellingOwners = (data: Microdata, period: PlainPeriod): Owner[] =>
  owners(data, period).filter((owner) => owner.dwellings.length > 0);

const base = (of: readonly Owner[]): Unit[] =>
  ownerUnits('context.woningeigenaren@1:count', of, (owner) => ({ residence: residenceOf(owner) }));

function size(owner: Owner): string {
  const count = objectsOf(owner.dwellings).length;
  if (count >= 10) return '10+';
  return count >= 5 ? '5-9' : '3-4';
}

const isCollector = (owner: Owner): boolean => objectsOf(owner.dwellings).length >= 3;

function collected(data: Microdata, period: PlainPeriod): Unit[] {
  const collectors = owners(data, period).filter(isCollector);
  return dwellings(data, period).flatMap((unit): Unit[] => {
    const [object] = unit.roles['object']!;
    const behind = collectors.filter((owner) => objectsOf(owner.dwellings).includes(object!));
    if (behind.length === 0) return [];
    const roles = {
      object: [object!],
      owner: behind.map(({ key }) => key),
      household: behind.map((one) => one.household),
    };
    return [{ ...unit, quantity: 'vastgoed.woningen-van-verzamelaars@1:count', categories: {}, roles }];
  });
}

/** Dwellings of collectors with five adults of three households or more, and all of them. */
function crowded(data: Microdata, period: PlainPeriod): Unit[] {
  return collected(data, period).flatMap((unit): Unit[] => {
    const [object] = unit.roles['object']!;
    const residents = rowsWith(data.person_year, 'object_key', object!).filter(({ year }) => year === period.year);
    const adults = residents.filter(({ birth_year }) => birth_year !== null && period.year - birth_year > 18);
    const households = adults.flatMap(
      ({ person_key }) =>
        rowsWith(data.person_year_household, 'person_key', person_key).find(({ year }) => year === period.year)
          ?.household_key ?? [],
    );
    if (adults.length < 5 || new Set(households).size < 3) return [unit];
    const roles = { ...unit.roles, resident: residents.map(({ person_key }) => person_key) };
    return [unit, { ...unit, quantity: 'vastgoed.overbewoning@1:count', roles }];
  });
}

/** Dwellings with a value on the day that the values of the year are about, and what they are worth. */
function valued(data: Microdata, period: PlainPeriod): Unit[] {
  return [...fileOf(data, period).values()].flatMap((row): Unit[] => {
    const onTime = row.valuation_date === `${period.year - 1}-01-01` && row.valuation_date_precision === 'day';
    if (!row.use.includes('woning') || !onTime || row.assessed_value === null) return [];
    const holder = holdings(data, period)
      .filter((held) => held.row.object_key === row.object_key)
      .map((held) => held.row.holder_key);
    const unit = (measure: string, value: number): Unit => ({
      quantity: `vastgoed.woningwaarde@1:${measure}`,
      neighbourhood: row.neighbourhood_code,
      value,
      categories: { tenure: row.tenure ?? 'onbekend' },
      roles: { object: [row.object_key], holder },
    });
    return [unit('count', 1), unit('sum', row.assessed_value)];
  });
}

export const ownerIndicators: Readonly<Record<string, Units>> = {
  'context.woningeigenaren': (data, period) => base(dwellingOwners(data, period)),
  'vastgoed.verzamelaars': (data, period) => {
    const of = dwellingOwners(data, period);
    const collectors = ownerUnits('vastgoed.verzamelaars@1:count', of.filter(isCollector), (owner) => ({
      'dwellings-collected': size(owner),
      residence: residenceOf(owner),
    }));
    return [...collectors, ...base(of)];
  },
  'vastgoed.woningwaarde': valued,
  'vastgoed.overbewoning': crowded,
  'vastgoed.woningen-van-verzamelaars': (data, period) => [
    ...collected(data, period),
    ...dwellings(data, period).map((unit) => ({ ...unit, categories: {} })),
  ],
};
