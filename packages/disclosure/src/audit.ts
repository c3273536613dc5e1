import type { Protection } from './protection.ts';
import { ProtectionFault } from './protection-fault.ts';
import type { ConfidentialTable } from './table.ts';

export interface Finding {
  readonly kind: 'determined' | 'insider' | 'minimum';
}

export function audit(tables: readonly ConfidentialTable[], _protection: Protection): readonly Finding[] {
  throw new ProtectionFault(
    'not-protected',
    tables.map((t) => t.indicator),
  );
}
