import { addressable, dwellings } from './oracle-bases.ts';
import { clearedByMoves, movedInOften } from './oracle-moves.ts';
import {
  careers,
  incidents,
  suspectsByContext,
  suspectsByEducation,
  suspectsByPosition,
} from './oracle-suspect-traits.ts';
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

/** Where a farm stood, in every breakdown; nothing is told of what no file lists. */
function placeOf(listed: ObjectRow | undefined): Record<string, string> {
  const ids = ['place', 'tenure', 'construction-period'] as const;
  if (listed === undefined) return Object.fromEntries(ids.map((id) => [id, 'buiten_bestand']));
  const type = listed.dwelling_type ?? 'overig';
  const [first, second] = listed.use;
  return {
    place: second !== undefined ? 'gemengd' : first === 'woning' ? `woning_${type}` : first!,
    tenure: listed.tenure ?? 'onbekend',
    'construction-period': constructionPeriod(listed.construction_year),
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
        categories: placeOf(listed),
        roles: { object: [row.object_key], incident: [row.incident_key ?? sameDay] },
      };
    });
}

/** Every object with an address once, by whatever was cleared there; in the first of the neighbourhoods that are named. */
function clearedObjects(data: Microdata, period: PlainPeriod): Unit[] {
  const addressed = cleared(data, period).filter(({ roles }) => roles['object']![0] !== null);
  return [...Map.groupBy(addressed, ({ roles }) => roles['object']![0])].map(([object, farms]): Unit => {
    const areas = farms.flatMap(({ neighbourhood }) => neighbourhood ?? []).sort();
    return {
      ...farms[0]!,
      quantity: 'drugs.hennepruimingen-panden@1:count',
      neighbourhood: areas[0] ?? null,
      roles: { object: [object!], incident: farms.flatMap(({ roles }) => roles['incident']!) },
    };
  });
}

export const drugUnits: Readonly<Record<string, Units>> = {
  'drugs.hennepruimingen': (data, period) => [...cleared(data, period), ...addressable(data, period)],
  'drugs.hennepruimingen-panden': (data, period) => [...clearedObjects(data, period), ...addressable(data, period)],
  'drugs.verdachten': (data, period) => [
    ...suspectUnits(data, period, ({ age }, { offence }) => [{ age, 'offence-age': `${offence}.${age}` }]),
    ...liableInhabitants(data, period),
  ],
  'drugs.frequente-verhuizingen': (data, period) => [
    ...movedInOften(data, period),
    ...dwellings(data, period).map((home) => ({ ...home, categories: {} })),
  ],
  'drugs.hennep-bij-frequente-verhuizingen': clearedByMoves,
  'drugs.plaats-van-incidenten': incidents,
  'drugs.verdachten-huishoudpositie': suspectsByPosition,
  'drugs.verdachten-sociale-context': suspectsByContext,
  'drugs.verdachten-opleiding': suspectsByEducation,
  'drugs.criminele-loopbaan': careers,
};
