import type { HouseholdRow } from './drug-rows.ts';
import { dwellingOwners, home, type Owner, objectsOf, ownerUnits } from './oracle-owners.ts';
import { rowsWith } from './oracle-rows.ts';
import type { PlainPeriod, Units } from './oracle-unit.ts';
import type { Microdata } from './rows.ts';

/** What is known of somebody's six incomes: that there is none, that there is some, or neither. */
export type Known = 'none' | 'some' | 'unknown' | 'no row';

export function incomeOf(data: Microdata, period: PlainPeriod, key: string): Known {
  const row = rowsWith(data.person_year_income, 'person_key', key).find(({ year }) => year === period.year);
  if (row === undefined) return 'no row';
  const six = [
    row.employment_income,
    row.benefit_income,
    row.self_employed_income,
    row.pension_income,
    row.rental_income,
    row.other_income,
  ];
  if (six.includes(null)) return 'unknown';
  return six.every((amount) => amount === 0) ? 'none' : 'some';
}

/** The incomes of a whole household; unknown also for who is in none. */
function togetherOf(data: Microdata, period: PlainPeriod, key: string): Known {
  const rows = data.person_year_household;
  const inYear = ({ year }: { readonly year: number }) => year === period.year;
  const household = rowsWith(rows, 'person_key', key).find(inYear)?.household_key ?? null;
  if (household === null) return 'unknown';
  const each = rowsWith(rows, 'household_key', household)
    .filter(inYear)
    .map(({ person_key }): Known => {
      const born = home(data, period, person_key)?.birth_year ?? null;
      const known = incomeOf(data, period, person_key);
      return known === 'no row' && born !== null && period.year - born < 18 ? 'none' : known;
    });
  if (each.some((known) => known === 'unknown' || known === 'no row')) return 'unknown';
  return each.includes('some') ? 'some' : 'none';
}

const isKnown = (known: Known): boolean => known === 'none' || known === 'some';

function mortgages({ dwellings }: Owner): string {
  const told = dwellings.map(({ row }) => row.mortgage_free);
  if (told.includes(false)) return 'nee';
  return told.includes(null) ? 'onbekend' : 'ja';
}

const categories = (owner: Owner): Record<string, string> => {
  const count = objectsOf(owner.dwellings).length;
  return { 'mortgage-free': mortgages(owner), 'dwellings-owned': count >= 3 ? '3+' : String(count) };
};

export const withoutIncome = (data: Microdata, period: PlainPeriod): Owner[] =>
  dwellingOwners(data, period).filter(({ key }) => incomeOf(data, period, key) === 'none');

/** Per year: the low-income line, and the limit of wealth of who lives alone and of others; written out here again. */
const limits: Readonly<Record<number, readonly [income: number, alone: number, together: number]>> = {
  2019: [13_080, 6_120, 12_240],
  2020: [13_200, 6_225, 12_450],
  2021: [13_500, 6_295, 12_590],
};

/** Whether the household of somebody is poor in the year; null where that is not known. */
function isPoor(data: Microdata, { year }: PlainPeriod, key: string): boolean | null {
  const row = rowsWith(data.person_year_wealth, 'person_key', key).find((one) => one.year === year);
  const inHousehold = (one: HouseholdRow) => one.year === year && one.household_key !== null;
  const own = rowsWith(data.person_year_household, 'person_key', key).find(inHousehold)?.household_key;
  const [line, alone, together] = limits[year] ?? [];
  if (row?.household_income == null || row.household_wealth === null || own === undefined) return null;
  if (line === undefined) return null;
  const members = rowsWith(data.person_year_household, 'household_key', own).filter(inHousehold);
  const limit = members.length === 1 ? alone! : together!;
  return row.household_income < line && row.household_wealth < limit;
}

export const incomeIndicators: Readonly<Record<string, Units>> = {
  'vastgoed.windhappers-armoede': (data, period) => {
    const known = dwellingOwners(data, period).filter(({ key }) => isPoor(data, period, key) !== null);
    const poor = known.filter(({ key }) => isPoor(data, period, key));
    return [
      ...ownerUnits('vastgoed.windhappers-armoede@1:count', poor, categories),
      ...ownerUnits('vastgoed.woningeigenaren-met-bekend-vermogen@1:count', known, categories),
    ];
  },
  'vastgoed.windhappers': (data, period) => {
    const known = dwellingOwners(data, period).filter(({ key }) => isKnown(incomeOf(data, period, key)));
    return [
      ...ownerUnits('vastgoed.windhappers@1:count', withoutIncome(data, period), categories),
      ...ownerUnits('vastgoed.woningeigenaren-met-bekend-inkomen@1:count', known, categories),
    ];
  },
  'vastgoed.windhappers-huishouden': (data, period) => {
    const known = dwellingOwners(data, period).filter(
      ({ key }) => isKnown(incomeOf(data, period, key)) && isKnown(togetherOf(data, period, key)),
    );
    const none = known.filter(({ key }) => togetherOf(data, period, key) === 'none');
    return [
      ...ownerUnits('vastgoed.windhappers-huishouden@1:count', none, categories),
      ...ownerUnits('vastgoed.woningeigenaren-met-bekend-huishoudinkomen@1:count', known, categories),
    ];
  },
};
