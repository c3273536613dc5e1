import type { NodeMunicipality } from '../configuration/node-configuration.ts';
import type { Inheritance } from '../tabulate/inherited.ts';
import { readLedgerFile } from './ledger-file.ts';

/**
 * What a municipality inherits, read from the ledgers of its predecessors.
 * @throws {Fault} LEDGER_UNREADABLE
 */
export function inheritanceOf({ origin }: NodeMunicipality): Inheritance {
  const predecessors = origin?.predecessors ?? [];
  return {
    year: origin?.year ?? null,
    predecessors: predecessors.map(({ code, ledger }) => (ledger === null ? [] : readLedgerFile(ledger, code))),
  };
}
