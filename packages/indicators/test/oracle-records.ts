import { withoutIncome } from './oracle-incomes.ts';
import { owners, ownerUnits } from './oracle-owners.ts';
import { rowsWith } from './oracle-rows.ts';
import type { PlainPeriod, Unit, Units } from './oracle-unit.ts';
import type { Microdata } from './rows.ts';

/** The records of a person that count for a period: of its last year and the nine before. */
export function recordsOf({ criminal_record }: Microdata, { year }: PlainPeriod, key: string) {
  return rowsWith(criminal_record, 'person_key', key).filter(
    (row) => row.offence_group !== 'verkeer' && row.year > year - 10 && row.year <= year,
  );
}

/** Each unit of a person with a trait per record, as a unit of the quantity; who has none is left out. */
export function registered(
  quantity: string,
  of: readonly Unit[],
  data: Microdata,
  period: PlainPeriod,
  breakdowns: readonly string[],
): Unit[] {
  return of.flatMap((unit): Unit[] => {
    const records = recordsOf(data, period, unit.roles['person']![0]!);
    const traits = records.map(({ record_kind, offence_group }) => {
      const told = { 'record-kind': record_kind, 'recorded-offence': `${record_kind}.${offence_group}` };
      const categories = Object.fromEntries(Object.entries(told).filter(([id]) => breakdowns.includes(id)));
      return { roles: unit.roles, categories };
    });
    return traits.length === 0 ? [] : [{ ...unit, quantity, traits }];
  });
}

export const recordIndicators: Readonly<Record<string, Units>> = {
  'context.pandeigenaren': (data, period) =>
    ownerUnits('context.pandeigenaren@1:count', owners(data, period), () => ({})),
  'vastgoed.pandeigenaren-met-antecedenten': (data, period) => {
    const all = ownerUnits('context.pandeigenaren@1:count', owners(data, period), () => ({}));
    const quantity = 'vastgoed.pandeigenaren-met-antecedenten@1:count';
    return [...registered(quantity, all, data, period, ['record-kind', 'recorded-offence']), ...all];
  },
  'vastgoed.windhappers-met-antecedenten': (data, period) => {
    const all = ownerUnits('vastgoed.windhappers@1:count', withoutIncome(data, period), () => ({}));
    const quantity = 'vastgoed.windhappers-met-antecedenten@1:count';
    return [...registered(quantity, all, data, period, ['record-kind']), ...all];
  },
};
