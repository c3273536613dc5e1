import { clearance } from './clearance.ts';
import { clearedObject } from './cleared-object.ts';
import { director } from './director.ts';
import { entity } from './entity.ts';
import { grant } from './grant.ts';
import { heldObject } from './held-object.ts';
import { incident } from './incident.ts';
import { judgedRows } from './judged-rows.ts';
import { judgedRowsOfYear } from './judged-rows-of-year.ts';
import { measurement } from './measurement.ts';
import { object } from './object.ts';
import { ownedObject } from './owned-object.ts';
import { owner } from './owner.ts';
import { person } from './person.ts';
import { pointingObject } from './pointing-object.ts';
import { resale } from './resale.ts';
import { sale } from './sale.ts';
import { soldObject } from './sold-object.ts';
import { suspect } from './suspect.ts';
import { suspiciousTransaction } from './suspicious-transaction.ts';
import type { SourceOfUnits } from './unit-source.ts';

/** Every kind of unit that a definition can count, by name. A new one is a file of its own and a line here. */
const registered = {
  clearance,
  'cleared-object': clearedObject,
  incident,
  'judged-rows': judgedRows,
  'judged-rows-of-year': judgedRowsOfYear,
  measurement,
  director,
  entity,
  grant,
  'held-object': heldObject,
  object,
  'pointing-object': pointingObject,
  'owned-object': ownedObject,
  owner,
  person,
  resale,
  sale,
  'sold-object': soldObject,
  suspect,
  'suspicious-transaction': suspiciousTransaction,
} as const satisfies Record<string, SourceOfUnits>;

export const unitSources: Readonly<Record<keyof typeof registered, SourceOfUnits>> = registered;

/** What one unit of a set is. */
export type UnitSource = keyof typeof registered;

/** What a unit must satisfy besides its source and window; each source knows its own. */
export type Condition = { [S in UnitSource]: keyof (typeof registered)[S]['conditions'] }[UnitSource];
