import { knownOf } from './oracle-known.ts';
import { rowsWith } from './oracle-rows.ts';
import { agreedOn, buyerKeys, buyersOf, isWhole, salesWithin } from './oracle-sales.ts';
import { fileOf, type PlainPeriod, type Unit, type Units } from './oracle-unit.ts';
import type { Microdata } from './rows.ts';

/** Purchases of a dwelling by persons of which the mortgage is known, and again those without one. */
function purchases(data: Microdata, period: PlainPeriod): Unit[] {
  const all = salesWithin(data.property_transfer, period.start, period.end);
  const ofObject = Map.groupBy(all, ({ object }) => object);
  return all.flatMap((sale): Unit[] => {
    const year = Number(sale.first.slice(0, 4));
    const then = rowsWith(data.object, 'object_key', sale.object).find((row) => row.year === year);
    const told = sale.rows.flatMap(({ mortgage_registered }) => mortgage_registered ?? []);
    const byPersons = buyersOf(sale).length > 0 && buyersOf(sale).every(({ party_kind }) => party_kind === 'persoon');
    if (!byPersons || !isWhole(sale) || told.length === 0 || then?.use.includes('woning') !== true) return [];
    const others = ofObject.get(sale.object)!;
    const unit = (quantity: string): Unit => ({
      quantity,
      neighbourhood: knownOf(others, fileOf(data, period).get(sale.object)).neighbourhood,
      value: 1,
      categories: { 'buyer-residence': agreedOn(sale, 'party_residence') },
      roles: { transfer: [sale.key], buyer: buyerKeys([sale]) },
    });
    const known = unit('vastgoed.aankopen-met-bekende-hypotheek@1:count');
    return told.includes(true) ? [known] : [known, unit('vastgoed.aankopen-zonder-hypotheek@1:count')];
  });
}

export const purchaseIndicators: Readonly<Record<string, Units>> = {
  'vastgoed.aankopen-zonder-hypotheek': purchases,
};
