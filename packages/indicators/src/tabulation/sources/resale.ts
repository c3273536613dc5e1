import type { CountCondition } from '../../definition/formula.ts';
import { windowBounds } from '../../period/window-bounds.ts';
import { soldObjectStep } from '../object-sql.ts';
import { resaleStep } from '../resale-sql.ts';
import { partyStep } from '../sale-sql.ts';
import { ITSELF, type SourceOfUnits, type UnitSteps, where } from './unit-source.ts';

/** Sales of which the previous sale of the object is known; their amount is the price as a percentage of the previous one. */
export const resale = {
  title: {
    nl: 'verkopen van een heel object met een bekende prijs boven 0 voor dat object alleen',
    en: 'sales of a whole object with a known price over 0 for that object alone',
  },
  conditions: {},
  persons: false,
  additive: true,
  ofOneMunicipality: true,
  ofSales: true,
  countText: (having) => ({
    nl: `en 0 tot en met ${daysOf(having)} dagen na de vorige verkoop met ook zo’n prijs`,
    en: `and 0 to ${daysOf(having)} days after the previous sale with such a price too`,
  }),
  units(statement, set, { period }, name): UnitSteps {
    const bounds = windowBounds(set.window, period);
    const { referenceYear } = bounds;
    partyStep(statement, bounds);
    const resales = resaleStep(statement, bounds, daysOf(set.having), name);
    const objects = soldObjectStep(statement, referenceYear, resales, name);
    const units = statement.step(
      `${name}_unit`,
      `
  select sale_key as unit_id, neighbourhood_code, price_index as amount, use_category as category_use
  from ${resales} join ${objects} using (object_key) where ${where(resale, set)}`,
    );
    const dealer = (role: string) => `select distinct sale_key as unit_id, party_key as contributor from party
    where role = '${role}' and party_key is not null`;
    const contributors = { buyer: dealer('koper'), reseller: dealer('verkoper') };
    return { units, contributors: { transfer: ITSELF, ...contributors } };
  },
} as const satisfies SourceOfUnits;

function daysOf(having: CountCondition | undefined): number {
  if (having?.kind !== 'resold-within') throw new Error('resales are within a number of days of the previous sale');
  return having.days;
}
