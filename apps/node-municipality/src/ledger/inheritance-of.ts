import { type Borders, firstYearFrom } from '../borders/borders.ts';
import type { NodeMunicipality } from '../configuration/node-configuration.ts';
import type { Inheritance } from '../tabulate/inherited.ts';
import { type LedgerBefore, readLedgerFile } from './ledger-file.ts';

/**
 * What a municipality inherits, read from the ledgers of its predecessors.
 * @throws {Fault} LEDGER_UNREADABLE
 */
export function inheritanceOf({ code: own, origin }: NodeMunicipality, { carriedBackTo, since }: Borders): Inheritance {
  const predecessors = (origin?.predecessors ?? []).filter(({ code }) => code !== own);
  const files = predecessors.map(({ code, ledger }) => {
    return ledger === null ? { tables: [], before: [] } : readLedgerFile(ledger, code);
  });
  const first = since === null ? 0 : firstYearFrom(since);
  return {
    year: carriedBackTo === null ? first || null : firstYearFrom(carriedBackTo),
    since: first,
    predecessors: files.map(({ tables }) => tables),
    before: files.map(({ before }) => before.map(({ tables }) => tables)),
  };
}

/**
 * What the predecessors of a municipality published, and those before them: what its own ledger hands on.
 * @throws {Fault} LEDGER_UNREADABLE
 */
export function ledgersBefore({ code: own, origin }: NodeMunicipality): readonly LedgerBefore[] {
  return (origin?.predecessors ?? []).flatMap(({ code, ledger }) => {
    if (ledger === null || code === own) return [];
    const { tables, before } = readLedgerFile(ledger, code);
    return [{ municipality: code, tables }, ...before];
  });
}
