import type { CellAddress } from './cell.ts';

/** Which rule hid a cell. */
export type RuleCode =
  | 'small-count'
  | 'dominance'
  | 'p-percent'
  | 'group'
  | 'complement'
  | 'difference'
  | 'percentile'
  | 'small-area'
  | 'unknown'
  | 'ledger'
  | 'secondary';

/** SDMX CONF_STATUS: A small count, O one unit dominates, T two units dominate, N not for publication, D secondary. */
export type ConfStatus = 'A' | 'O' | 'T' | 'N' | 'D';

/** Why a cell is hidden. Confidential: it stays inside the node, because the reason can itself disclose. */
export interface Reason {
  readonly address: CellAddress;
  readonly rule: RuleCode;
  readonly confStatus: ConfStatus;
}

/** The CONF_STATUS that goes with a rule. */
export const confStatusOf: Readonly<Record<RuleCode, ConfStatus>> = {
  'small-count': 'A',
  dominance: 'O',
  'p-percent': 'T',
  group: 'N',
  complement: 'A',
  difference: 'A',
  percentile: 'A',
  'small-area': 'N',
  unknown: 'A',
  ledger: 'N',
  secondary: 'D',
};
