import type { Output } from '../delivery/output.ts';
import { inventWastewater } from '../drugs/wastewater.ts';
import { entityRow } from '../files/legal-entity.ts';
import { objectYears } from '../files/object.ts';
import { permitRow } from '../files/permit-or-subsidy.ts';
import { suspiciousTransactionRow } from '../files/suspicious-transaction.ts';
import { wastewaterLoadRow } from '../files/wastewater-load.ts';
import { subsidyFor } from '../money/permits.ts';
import { suspiciousIn } from '../money/suspicious-transactions.ts';
import { inventPerson } from '../people/invent-person.ts';
import { collectorsIn, livesElsewhere } from '../property/collectors.ts';
import type { Town } from '../town.ts';
import { tellPerson } from './tell-persons.ts';

/** Tell of the legal entities of the municipality, year by year. */
export async function tellEntities({ entities, random }: Town, output: Output): Promise<void> {
  for (let index = 0; index < entities.count; index++) {
    const entity = entities.at(index);
    for (const year of objectYears) {
      const row = entityRow(entity, year);
      if (row === null) continue;
      output.write('legal_entity', row);
      const subsidy = subsidyFor(entity, year, random);
      if (subsidy !== null) output.write('permit_or_subsidy', permitRow(subsidy));
      const chance = entity.form === 'bv' ? 0.006 : 0.001;
      for (const found of suspiciousIn({ bsn: null, rsin: entity.rsin }, year, chance * (entity.risky ? 3 : 1), random))
        output.write('suspicious_transaction', suspiciousTransactionRow(found));
    }
    await output.drain();
  }
}

/** Tell of the collectors who live elsewhere: those who live here are told of at home. */
export function tellCollectorsElsewhere(town: Town, output: Output): void {
  const { numbers, random, dwellings } = town;
  for (let index = 0; index < collectorsIn(dwellings); index++) {
    if (!livesElsewhere(index)) continue;
    const birthYear = random.int(1945, 1988);
    const order = { birthYear, bsn: numbers.collector(index), residence: 'elders_nederland' as const, risk: 1.6 };
    tellPerson(inventPerson(order, town), output);
  }
}

/** Tell what was measured in the sewers. */
export function tellWastewater({ municipality, dwellings, random }: Town, output: Output): void {
  for (const one of inventWastewater(municipality, dwellings, random))
    output.write('wastewater_load', wastewaterLoadRow(one));
}
