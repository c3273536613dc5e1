import type { Policy } from './policy.ts';
import type { Protection } from './protection.ts';
import { ProtectionFault } from './protection-fault.ts';
import type { AreaSize, ConfidentialTable } from './table.ts';

/** Protects one table on its own; same as `protectTogether` with one. */
export function protect(table: ConfidentialTable, policy: Policy, sizes: readonly AreaSize[] = []): Protection {
  return protectTogether([table], policy, sizes);
}

/** Protects all tables of one release together. Refuses everything until the suppressor stands. */
export function protectTogether(
  tables: readonly ConfidentialTable[],
  _policy: Policy,
  _sizes: readonly AreaSize[] = [],
): Protection {
  throw new ProtectionFault(
    'not-protected',
    tables.map((t) => `${t.indicator}@${t.version}`),
  );
}
