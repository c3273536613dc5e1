import type { ClearanceRow } from './drug-rows.ts';
import { addressable } from './oracle-bases.ts';
import { liableInhabitants, suspectUnits } from './oracle-suspects.ts';
import { fileOf, lastDayOf, type PlainPeriod, type Unit, type Units } from './oracle-unit.ts';
import type { Microdata, ObjectRow } from './rows.ts';

function constructionPeriod(year: number | null): string {
  if (year === null) return 'onbekend';
  if (year < 1945) return 'voor-1945';
  if (year < 1970) return '1945-1969';
  if (year < 1990) return '1970-1989';
  return year < 2010 ? '1990-2009' : '2010+';
}

/** Where a farm stood, in every breakdown; nothing is told of what has no address. */
function placeOf({ object_key }: ClearanceRow, listed: ObjectRow | undefined): Record<string, string> {
  const ids = ['use', 'dwelling-type', 'tenure', 'construction-period'] as const;
  if (object_key === null) return Object.fromEntries(ids.map((id) => [id, 'geen_adres']));
  const use = listed?.use ?? [];
  const dwelling = use.includes('woning') ? (listed?.dwelling_type ?? 'onbekend') : 'geen_woning';
  return {
    use: use.length > 1 ? 'gemengd' : (use[0] ?? 'onbekend'),
    'dwelling-type': listed === undefined ? 'onbekend' : dwelling,
    tenure: listed?.tenure ?? 'onbekend',
    'construction-period': constructionPeriod(listed?.construction_year ?? null),
  };
}

function cleared(data: Microdata, period: PlainPeriod): Unit[] {
  const file = fileOf(data, period);
  return data.cannabis_clearance
    .filter((row) => row.clearance_date >= period.start)
    .filter((row) => lastDayOf(row.clearance_date, row.clearance_date_precision) <= period.end)
    .map((row): Unit => {
      const listed = row.object_key === null ? undefined : file.get(row.object_key);
      const neighbourhood = listed?.neighbourhood_code ?? row.neighbourhood_code;
      const sameDay = `${row.clearance_date} ${row.clearance_date_precision} ${neighbourhood}`;
      return {
        quantity: 'drugs.hennepruimingen@1:count',
        neighbourhood,
        value: 1,
        categories: placeOf(row, listed),
        roles: { object: [row.object_key], incident: [row.incident_key ?? sameDay] },
      };
    });
}

export const drugUnits: Readonly<Record<string, Units>> = {
  'drugs.hennepruimingen': (data, period) => [...cleared(data, period), ...addressable(data, period)],
  'drugs.verdachten': (data, period) => [
    ...suspectUnits(data, period, ({ age }, { offence }) => ({ age, 'offence-age': `${offence}.${age}` })),
    ...liableInhabitants(data, period),
  ],
};
