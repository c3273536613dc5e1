export { audit } from './audit.ts';
export { auditPattern, type LeftInterval, type PatternAudit, type ShownUnsafe } from './audit-pattern.ts';
export type { CellAddress, ConfidentialCell, Contributors } from './cell.ts';
export { type Explanation, explain, type Leaning } from './explain/explain.ts';
export type { Finding } from './finding.ts';
export type { EarlierCell } from './ledger.ts';
export { notCollected, type PublishedAddress } from './not-collected.ts';
export {
  defaultPolicy,
  type Policy,
  type PolicyNumber,
  type PolicyNumberName,
  policyNumbers,
  type Text,
} from './policy.ts';
export { type ProtectOptions, protect, protectTogether } from './protect.ts';
export type { Protection, ProtectionReport } from './protection.ts';
export { ProtectionFault, type ProtectionFaultCode } from './protection-fault.ts';
export type { KnownCell } from './public-knowledge.ts';
export { type QuantileMeasure, quantilePercents, roundQuantile } from './quantile.ts';
export { type PolicyChanges, raisePolicy } from './raise-policy.ts';
export type { ConfStatus, Reason, RuleCode } from './reason.ts';
export {
  assertReleased,
  type ReleasedCell,
  type ReleasedMeasure,
  type ReleasedStatus,
  ReleasedTable,
} from './released-table.ts';
export { openReleased, sealReleased } from './seal.ts';
export type {
  AreaSize,
  Comparison,
  ConfidentialTable,
  LadderRung,
  Relation,
  Sensitivity,
  SetDifference,
  Shape,
} from './table.ts';
