import { rowsWith } from './oracle-rows.ts';
import { incidentOf, registrations, suspectUnits } from './oracle-suspects.ts';
import type { PlainPeriod, Trait, Unit } from './oracle-unit.ts';
import type { Microdata } from './rows.ts';

const householdOf = ({ person_year_household }: Microdata, { year }: PlainPeriod, person: string) =>
  rowsWith(person_year_household, 'person_key', person).find((row) => row.year === year);

/** Records of the ten years before one, without traffic. */
function recordsOf({ criminal_record }: Microdata, first: number, person: string) {
  return rowsWith(criminal_record, 'person_key', person).filter(
    ({ year, offence_group }) => year < first && year >= first - 10 && offence_group !== 'verkeer',
  );
}

export function suspectsByPosition(data: Microdata, period: PlainPeriod): Unit[] {
  return suspectUnits(data, period, ({ row }, { offence }) => {
    const position = householdOf(data, period, row.person_key)?.household_position ?? 'onbekend';
    return [{ position, 'offence-position': `${offence}.${position}` }];
  });
}

export function suspectsByEducation(data: Microdata, period: PlainPeriod): Unit[] {
  return suspectUnits(data, period, ({ row }, { offence }) => {
    const told = rowsWith(data.person_year_education, 'person_key', row.person_key).find(
      ({ year }) => year === period.year,
    );
    const education = told?.education_level ?? 'onbekend';
    return [{ education, 'offence-education': `${offence}.${education}` }];
  });
}

function contextsOf(data: Microdata, period: PlainPeriod, person: string): string[] {
  const home = householdOf(data, period, person);
  const money = rowsWith(data.person_year_debt, 'person_key', person).find(({ year }) => year === period.year);
  const household = home?.household_key ?? null;
  const members = household === null ? [] : rowsWith(data.person_year_household, 'household_key', household);
  const parents = members.filter((row) => {
    const parent = ['partner_met_kinderen', 'ouder_eenouderhuishouden'].includes(row.household_position ?? '');
    return parent && row.year === period.year;
  });
  const found: string[] = [];
  if (money?.problematic_debt === true) found.push('schulden');
  if (money?.on_benefit === true) found.push('uitkering');
  if (home?.household_position === 'thuiswonend_kind') {
    for (const { person_key } of parents)
      for (const { record_kind } of recordsOf(data, Number(period.start.slice(0, 4)), person_key))
        found.push(`thuis_bij_ouder_met_${record_kind}`);
  }
  if (found.length > 0) return [...new Set(found)];
  const known = money?.problematic_debt != null && money.on_benefit != null;
  const placed = home?.household_position != null && home.household_position !== 'onbekend';
  return [known && placed ? 'geen' : 'onbekend'];
}

export function suspectsByContext(data: Microdata, period: PlainPeriod): Unit[] {
  return suspectUnits(data, period, ({ row }, { offence }) =>
    contextsOf(data, period, row.person_key).map((context) => ({
      context,
      'offence-context': `${offence}.${context}`,
    })),
  );
}

export function careers(data: Microdata, period: PlainPeriod): Unit[] {
  const units = suspectUnits(data, period, ({ row }, { offence, registration_date }) =>
    recordsOf(data, Number(registration_date.slice(0, 4)), row.person_key)
      .filter(({ record_kind }) => record_kind === 'politieregistratie')
      .map(({ offence_group }) => ({ earlier: offence_group, 'earlier-offence': `${offence_group}.${offence}` })),
  );
  return units.map((unit) => ({ ...unit, quantity: 'drugs.criminele-loopbaan@1:count' }));
}

export function incidents(data: Microdata, period: PlainPeriod): Unit[] {
  const order = ['woning', 'bedrijfspand', 'openbare_weg', 'overig', 'onbekend'];
  return [...Map.groupBy(registrations(data, period), incidentOf)].map(([key, rows]): Unit => {
    const places = rows.map(({ incident_location }) => incident_location ?? 'onbekend');
    const location = order.find((one) => places.includes(one))!;
    const areas = rows.flatMap(({ neighbourhood_code }) => (neighbourhood_code === null ? [] : [neighbourhood_code]));
    const traits = rows.map(
      ({ offence, person_key }): Trait => ({
        categories: { offence, location, 'offence-location': `${offence}.${location}` },
        roles: { incident: [key], person: [person_key] },
      }),
    );
    const neighbourhood = areas.sort()[0] ?? null;
    return { ...traits[0]!, quantity: 'drugs.plaats-van-incidenten@1:count', neighbourhood, value: 1, traits };
  });
}
