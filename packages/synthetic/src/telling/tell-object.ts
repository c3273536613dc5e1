import type { Output } from '../delivery/output.ts';
import { inventBusinessFarm, inventFarm } from '../drugs/farms.ts';
import { type Police, suspectYears } from '../drugs/police.ts';
import { cannabisClearanceRow } from '../files/cannabis-clearance.ts';
import { drugSuspectRow } from '../files/drug-suspect.ts';
import { objectRows, objectYears } from '../files/object.ts';
import { ownershipRows } from '../files/ownership.ts';
import { permitRow } from '../files/permit-or-subsidy.ts';
import { transferRows } from '../files/property-transfer.ts';
import { moveRow } from '../files/residence-move.ts';
import { permitsFor } from '../money/permits.ts';
import { movesOf } from '../people/moves.ts';
import { inventStays, type Stay } from '../people/stays.ts';
import type { Premises } from '../place/premises.ts';
import { inventChain } from '../property/chain.ts';
import { heldIn } from '../property/holdings.ts';
import type { Town } from '../town.ts';
import { tellHousehold, tellPerson } from './tell-persons.ts';
import { livedOn, tellMoney, tellYear } from './tell-years.ts';

/** What telling of one object after another needs. */
export interface Telling {
  readonly town: Town;
  readonly police: Police;
  readonly output: Output;
  readonly residentYears: readonly number[];
  /** The number of the next deed. */
  readonly deed: () => string;
}

/** Invent the history of one object, with everybody who owned it or lived there, and write every row that it gives rise to. */
export function tellObject(premises: Premises, telling: Telling): void {
  const { town, output, deed, police } = telling;
  for (const row of objectRows(premises)) output.write('object', row);
  const chain = inventChain(premises, town);
  for (const transfer of chain.transfers)
    for (const row of transferRows(premises, deed(), transfer)) output.write('property_transfer', row);
  for (const person of chain.spells.flatMap(({ outsiders }) => outsiders)) tellPerson(person, output);
  for (const year of objectYears) {
    const held = heldIn(premises, chain, year);
    if (held === null) continue;
    for (const row of ownershipRows(premises, held, year)) output.write('ownership', row);
    for (const permit of permitsFor(premises, held, year, town)) output.write('permit_or_subsidy', permitRow(permit));
  }
  for (const stay of inventStays(premises, chain, town)) tellStay(stay, premises, telling);
  if (premises.isDwelling) return;
  const farm = inventBusinessFarm(premises, police.incident, town);
  if (farm !== null) output.write('cannabis_clearance', cannabisClearanceRow(premises, farm));
}

function tellStay(stay: Stay, premises: Premises, { town, police, output, residentYears }: Telling): void {
  tellHousehold(stay.household, town, output);
  for (const move of movesOf(stay)) output.write('residence_move', moveRow(premises, move));
  const farm = inventFarm(premises, stay, police.incident, town);
  if (farm !== null) {
    output.write('cannabis_clearance', cannabisClearanceRow(premises, farm));
    for (const suspect of police.behindFarm(stay, premises, farm))
      output.write('drug_suspect', drugSuspectRow(suspect));
  }
  for (let year: number = suspectYears.first; year <= suspectYears.last; year++) {
    if (!livedOn(stay, year)) continue;
    for (const suspect of police.inYear(stay, premises, year)) output.write('drug_suspect', drugSuspectRow(suspect));
  }
  for (const year of residentYears) if (livedOn(stay, year)) tellYear(stay, premises, year, output);
  tellMoney(stay, premises, output);
}
