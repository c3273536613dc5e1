import type { Policy } from './policy.ts';
import type { Reason } from './reason.ts';
import type { ReleasedTable } from './released-table.ts';

/** What protecting a set of tables gave. Only `tables` may leave the node. */
export interface Protection {
  readonly tables: readonly ReleasedTable[];
  /** By which the tables were protected. Values an owner raised stay private: only `id` and `version` may leave. */
  readonly policy: Policy;
  /** Why each hidden cell is hidden, by address. Confidential. */
  readonly reasons: readonly Reason[];
  /** Numbers of distinct cells. Confidential, because counts of hidden cells can disclose. */
  readonly report: ProtectionReport;
}

export interface ProtectionReport {
  readonly cells: number;
  readonly primary: number;
  readonly secondary: number;
  readonly published: number;
  /** Information lost on secondary cells: Σ (1 + ln(1 + |value|)), each times its weight where cells are weighed by reading. */
  readonly cost: number;
  /** Cost, in the same weights, that no pattern with the same guarantees goes under. */
  readonly bound: number;
  /** Cells that cut generation decided; the others were decided by movements nearby, or nothing in reach of them was hidden. */
  readonly byCuts: number;
  /** Work that choosing the cells took, in simplex iterations of all engines together (`engine/work.ts`); at `mostWork` no engine goes on. */
  readonly work: number;
  readonly mostWork: number;
}
