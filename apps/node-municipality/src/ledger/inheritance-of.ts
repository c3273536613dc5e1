import { type Borders, firstYearFrom } from '../borders/borders.ts';
import type { NodeMunicipality } from '../configuration/node-configuration.ts';
import type { Inheritance } from '../tabulate/inherited.ts';
import { readLedgerFile } from './ledger-file.ts';

/**
 * What a municipality inherits, read from the ledgers of its predecessors.
 * @throws {Fault} LEDGER_UNREADABLE
 */
export function inheritanceOf({ code: own, origin }: NodeMunicipality, { carriedBackTo, since }: Borders): Inheritance {
  const predecessors = (origin?.predecessors ?? []).filter(({ code }) => code !== own);
  const first = since === null ? 0 : firstYearFrom(since);
  return {
    year: carriedBackTo === null ? first || null : firstYearFrom(carriedBackTo),
    since: first,
    predecessors: predecessors.map(({ code, ledger }) => (ledger === null ? [] : readLedgerFile(ledger, code))),
  };
}
