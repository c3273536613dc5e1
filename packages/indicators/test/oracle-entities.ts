import { addressable } from './oracle-bases.ts';
import { holdings } from './oracle-owners.ts';
import { salesWithin } from './oracle-sales.ts';
import { lastDayOf, type PlainPeriod, type Unit, type Units } from './oracle-unit.ts';
import type { EntityRow } from './property-rows.ts';
import type { Microdata } from './rows.ts';

/** Last day that a date with its precision can be; null for a date that is not there. */
function last(row: EntityRow, column: 'anbi_from' | 'anbi_to' | 'dissolved_on'): string | null {
  const day = row[column];
  return day === null ? null : lastDayOf(day, row[`${column}_precision`]!);
}

/** The entities of the year that may still exist on the day. */
export function entities(data: Microdata, { year }: PlainPeriod, day: string): EntityRow[] {
  return data.legal_entity.filter((row) => {
    const gone = last(row, 'dissolved_on');
    return row.year === year && (gone === null || gone >= day);
  });
}

/** Foundation or association, as the catalogue means them; null for anything else. */
export function bodyOf(row: EntityRow): string | null {
  if (row.social_landlord === true) return null;
  return row.legal_form === 'stichting' || row.legal_form === 'vereniging' ? row.legal_form : null;
}

export function anbiOn(row: EntityRow, day: string): string {
  const { anbi_from: from, anbi_to: to } = row;
  if (from === null && to === null) return 'onbekend';
  const certainlyNotYet = from !== null && from > day;
  const certainlyNotAnyMore = to !== null && last(row, 'anbi_to')! < day;
  if (certainlyNotYet || certainlyNotAnyMore) return 'geen';
  const certainlySince = from === null || last(row, 'anbi_from')! <= day;
  const certainlyStill = to === null || to >= day;
  return certainlySince && certainlyStill ? 'anbi' : 'onbekend';
}

/** Who certainly sits on the board of an entity on a day. */
export function boardOf({ directorship }: Microdata, entity: string, day: string): string[] {
  return directorship
    .filter((row) => row.entity_key === entity)
    .filter(({ from, from_precision, to }) => lastDayOf(from, from_precision) <= day && (to === null || to >= day))
    .map(({ person_key }) => person_key);
}

const newYear = ({ year }: PlainPeriod): string => `${year}-01-01`;

function foundations(data: Microdata, period: PlainPeriod, quantity: string, of: (row: EntityRow) => boolean): Unit[] {
  const day = newYear(period);
  return entities(data, period, day)
    .filter((row) => bodyOf(row) === 'stichting' && of(row))
    .map((row) => ({
      quantity,
      neighbourhood: row.neighbourhood_code,
      value: 1,
      categories: { anbi: anbiOn(row, day) },
      roles: { entity: [row.entity_key], director: boardOf(data, row.entity_key, day) },
    }));
}

const base = (data: Microdata, period: PlainPeriod): Unit[] =>
  foundations(data, period, 'context.stichtingen@1:count', () => true);

function dealers(data: Microdata, period: PlainPeriod): Unit[] {
  const sales = salesWithin(data.property_transfer, period.start, period.end);
  const parties = new Set(sales.flatMap(({ rows }) => rows.map(({ party_key }) => party_key)));
  return foundations(data, period, 'vastgoed.handelende-stichtingen@1:count', (row) => parties.has(row.entity_key));
}

function held(data: Microdata, period: PlainPeriod): Unit[] {
  const day = newYear(period);
  const listed = new Map(entities(data, period, day).map((row) => [row.entity_key, row]));
  const byBody = holdings(data, period).flatMap(({ row, object }) => {
    const known = listed.get(row.holder_key ?? '');
    const said = ['stichting', 'vereniging'].includes(row.holder_kind ?? '') ? row.holder_kind : null;
    const body = known === undefined ? said : bodyOf(known);
    return body === null ? [] : [{ row, object, body, anbi: known === undefined ? 'onbekend' : anbiOn(known, day) }];
  });
  return [...Map.groupBy(byBody, ({ object }) => object.object_key)].map(([key, all]): Unit => {
    const { use, neighbourhood_code: neighbourhood } = all[0]!.object;
    const director = all.flatMap(({ row }) => (row.holder_key === null ? [] : boardOf(data, row.holder_key, day)));
    const traits = all.map(({ row, body, anbi }) => ({
      categories: { 'legal-form': body, 'holder-anbi': anbi, use: use.length > 1 ? 'gemengd' : use[0]! },
      roles: { object: [key], holder: [row.holder_key], director },
    }));
    return { ...traits[0]!, quantity: 'vastgoed.bezit-van-stichtingen@1:count', neighbourhood, value: 1, traits };
  });
}

export const entityIndicators: Readonly<Record<string, Units>> = {
  'context.stichtingen': base,
  'vastgoed.handelende-stichtingen': (data, period) => [...dealers(data, period), ...base(data, period)],
  'vastgoed.bezit-van-stichtingen': (data, period) => [...held(data, period), ...addressable(data, period)],
};
