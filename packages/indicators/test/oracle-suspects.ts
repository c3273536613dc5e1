import type { SuspectRow } from './drug-rows.ts';
import { rowsWith } from './oracle-rows.ts';
import { fileOf, lastDayOf, type PlainPeriod, type Trait, type Unit } from './oracle-unit.ts';
import type { Microdata, PersonRow } from './rows.ts';

export interface Resident {
  readonly row: PersonRow;
  readonly neighbourhood: string | null;
  readonly age: string;
}

function ageGroup(birthYear: number | null, year: number): string | null {
  if (birthYear === null) return 'onbekend';
  const age = year - birthYear;
  if (age < 12) return null;
  if (age < 18) return '12-17';
  if (age < 25) return '18-24';
  return age < 45 ? '25-44' : '45+';
}

/** Everyone of 12 and over, or of whom it is not known, who lives here on 1 January of a year. */
function liable(data: Microdata, year: number, rows: readonly PersonRow[] = data.person_year): Resident[] {
  const file = fileOf(data, { year });
  return rows
    .filter((row) => row.year === year)
    .flatMap((row) => {
      const age = ageGroup(row.birth_year, year);
      const home = file.get(row.object_key ?? '');
      return age === null
        ? []
        : [{ row, age, neighbourhood: row.neighbourhood_code ?? home?.neighbourhood_code ?? null }];
    });
}

export function liableInhabitants(data: Microdata, period: PlainPeriod): Unit[] {
  return liable(data, period.year).map(({ row, neighbourhood, age }) => ({
    quantity: 'context.inwoners-van-12-en-ouder@1:count',
    neighbourhood,
    value: 1,
    categories: { age },
    roles: { person: [row.person_key], address: [row.object_key] },
  }));
}

/** Registrations in the period, of anything but possession. */
export function registrations({ drug_suspect }: Microdata, { start, end }: PlainPeriod): SuspectRow[] {
  return drug_suspect.filter(
    ({ offence, registration_date, registration_date_precision }) =>
      !offence.startsWith('bezit') &&
      registration_date >= start &&
      lastDayOf(registration_date, registration_date_precision) <= end,
  );
}

/** The incident of a registration; without a number that of its date and neighbourhood. */
export const incidentOf = (row: SuspectRow): string =>
  row.incident_key ?? `${row.registration_date} ${row.registration_date_precision} ${row.neighbourhood_code}`;

/** Every suspect with a trait per registration and whatever set of categories goes with it; nobody who has none. */
export function suspectUnits(
  data: Microdata,
  period: PlainPeriod,
  categoriesOf: (resident: Resident, row: SuspectRow) => readonly Record<string, string>[],
): Unit[] {
  const yearOf = ({ registration_date }: SuspectRow) => Number(registration_date.slice(0, 4));
  const here = registrations(data, period).flatMap((row) => {
    const [resident] = liable(data, yearOf(row), rowsWith(data.person_year, 'person_key', row.person_key));
    return resident === undefined ? [] : [{ row, resident }];
  });
  return [...Map.groupBy(here, ({ row }) => row.person_key)].flatMap(([person_key, rows]): Unit[] => {
    const latest = rows.reduce((one, other) => (yearOf(other.row) > yearOf(one.row) ? other : one)).resident;
    const traits = rows.flatMap(({ row }) =>
      categoriesOf(latest, row).map((categories): Trait => {
        const roles = { person: [person_key], incident: [incidentOf(row)] };
        return { categories: { offence: row.offence, ...categories }, roles };
      }),
    );
    if (traits.length === 0) return [];
    const { neighbourhood } = latest;
    return [{ ...traits[0]!, quantity: 'drugs.verdachten@1:count', neighbourhood, value: 1, traits }];
  });
}
