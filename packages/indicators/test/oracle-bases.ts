import { fileOf, type PlainPeriod, type Unit } from './oracle-unit.ts';
import type { Microdata } from './rows.ts';

export function addressable(data: Microdata, period: PlainPeriod): Unit[] {
  return [...fileOf(data, period).values()].map((row) => ({
    quantity: 'context.objecten@1:count',
    neighbourhood: row.neighbourhood_code,
    value: 1,
    categories: {},
    roles: { object: [row.object_key] },
  }));
}

export function dwellings(data: Microdata, period: PlainPeriod): Unit[] {
  const listed = [...fileOf(data, period).values()].filter(({ use }) => use.includes('woning'));
  return listed.map((row) => ({
    quantity: 'context.woningen@1:count',
    neighbourhood: row.neighbourhood_code,
    value: 1,
    categories: { 'dwelling-type': row.dwelling_type ?? 'onbekend' },
    roles: { object: [row.object_key] },
  }));
}

export function inhabitants(data: Microdata, period: PlainPeriod): Unit[] {
  const file = fileOf(data, period);
  return data.person_year
    .filter(({ year }) => year === period.year)
    .map((row) => ({
      quantity: 'context.inwoners@1:count',
      neighbourhood: row.neighbourhood_code ?? file.get(row.object_key ?? '')?.neighbourhood_code ?? null,
      value: 1,
      categories: {},
      roles: { person: [row.person_key], address: [row.object_key] },
    }));
}
