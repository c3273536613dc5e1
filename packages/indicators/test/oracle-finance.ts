import { householdOf } from './oracle-owners.ts';
import { recordsOf } from './oracle-records.ts';
import { lastDayOf, type PlainPeriod, type Unit, type Units } from './oracle-unit.ts';
import type { Microdata } from './rows.ts';

type Precision = 'day' | 'month' | 'year';

/** When something happened: the year, and the days that it can be of. */
interface When {
  readonly year: number;
  readonly first: string;
  readonly last: string;
}

const when = (day: string, precision: Precision): When => ({
  year: Number(day.slice(0, 4)),
  first: day,
  last: lastDayOf(day, precision),
});

const within = ({ first, last }: When, { start, end }: PlainPeriod): boolean => first >= start && last <= end;

/** The persons that a party is on the days that something can be of: a board, or whoever it is. */
function personsOf({ directorship }: Microdata, party: string, { first, last }: When): string[] {
  const board = directorship.filter(
    (row) =>
      row.entity_key === party &&
      lastDayOf(row.from, row.from_precision) <= first &&
      (row.to === null || row.to >= last),
  );
  return board.length === 0 ? [party] : board.map((row) => row.person_key);
}

function behind(data: Microdata, period: PlainPeriod, party: string, at: When): string[] {
  return personsOf(data, party, at).map((person) => householdOf(data, { ...period, year: at.year }, person));
}

function transactions(data: Microdata, period: PlainPeriod): Unit[] {
  return data.suspicious_transaction.flatMap((row): Unit[] => {
    const at = when(row.transaction_date, row.transaction_date_precision);
    const lives = data.person_year.find((one) => one.person_key === row.party_key && one.year === at.year);
    const home = data.object.find((one) => one.object_key === lives?.object_key && one.year === at.year);
    const established = data.legal_entity.find((one) => {
      const gone = one.dissolved_on === null ? null : lastDayOf(one.dissolved_on, one.dissolved_on_precision!);
      return one.entity_key === row.party_key && one.year === at.year && (gone === null || gone >= at.first);
    });
    if (row.amount === null || !within(at, period) || (lives ?? established) === undefined) return [];
    const unit = (measure: string, value: number): Unit => ({
      quantity: `financieel.verdachte-transacties@1:${measure}`,
      neighbourhood: lives?.neighbourhood_code ?? home?.neighbourhood_code ?? established?.neighbourhood_code ?? null,
      value,
      categories: { party: lives === undefined ? 'rechtspersoon' : 'inwoner' },
      roles: {
        transaction: [row.fact_key],
        party: [row.party_key],
        behind: behind(data, period, row.party_key, at),
      },
    });
    return [unit('count', 1), unit('sum', row.amount)];
  });
}

/** Everything that was granted, with the kinds of record of whoever it was granted to. */
function grants(data: Microdata, period: PlainPeriod) {
  return data.permit_or_subsidy.flatMap((row) => {
    const at = when(row.granted_on, row.granted_on_precision);
    if (!within(at, period)) return [];
    const kinds = personsOf(data, row.party_key, at).flatMap((person) =>
      recordsOf(data, period, person).map(({ record_kind }) => record_kind),
    );
    const unit: Unit = {
      quantity: 'context.vergunningen-en-subsidies@1:count',
      neighbourhood: null,
      value: 1,
      categories: { grant: row.kind },
      roles: { grant: [row.fact_key], party: [row.party_key], behind: behind(data, period, row.party_key, at) },
    };
    return [{ unit, kinds: [...new Set(kinds)], granted: row.kind }];
  });
}

export const financeIndicators: Readonly<Record<string, Units>> = {
  'financieel.verdachte-transacties': transactions,
  'context.vergunningen-en-subsidies': (data, period) => grants(data, period).map(({ unit }) => unit),
  'financieel.vergunning-of-subsidie-met-antecedenten': (data, period) =>
    grants(data, period).flatMap(({ unit, kinds, granted }): Unit[] => {
      const base = { ...unit, categories: {} };
      if (kinds.length === 0) return [base];
      const traits = kinds.map((kind) => ({
        categories: { 'record-kind': kind, 'kind-grant': `${kind}.${granted}` },
        roles: unit.roles,
      }));
      const quantity = 'financieel.vergunning-of-subsidie-met-antecedenten@1:count';
      return [base, { ...base, quantity, traits }];
    }),
};
