export type { PublishedCell, PublishedTable } from './cell.ts';
export { type Cells, cellAt, cellsFault, statusAt } from './cells.ts';
export { levelOf } from './level-of.ts';
export {
  NODE_CONTRACT,
  type ReleaseManifest,
  type ReleaseSeal,
  type ReleaseSource,
  type SealedTable,
} from './manifest.ts';
export { type Measure, measures } from './measure.ts';
export {
  type Approval,
  type ApprovalReason,
  approvalReasons,
  approve,
  areEyesRight,
  type BuiltBy,
  signBuilt,
} from './seal/approval.ts';
export { canonical } from './seal/canonical.ts';
export { byteLines, type CheckedFile, checkFile } from './seal/check-file.ts';
export { checkManifest, type KeysOf } from './seal/check-manifest.ts';
export { checkNumberProof, numberProof, type ProvedNumber } from './seal/number-proof.ts';
export { isSignedBy, keyName, keyNamed, signatureOf } from './seal/public-key.ts';
export { checkReleaseFile, type ReadArea, type ReleaseSink, releaseLines, sliceName } from './seal/release-file.ts';
export {
  type CheckedNotice,
  checkNotice,
  type NoticeReason,
  noticeIn,
  noticeReasons,
  noticeText,
  type RetractionNotice,
  signNotice,
} from './seal/retraction-notice.ts';
export {
  type CheckedStatement,
  checkStatement,
  type RetractionsStatement,
  signStatement,
  statementIn,
  statementText,
} from './seal/retractions-statement.ts';
export { type SealFinding, sealFaults, sealSentence } from './seal/seal-fault.ts';
export { areasHash, type SealedArea, sealOf, sealRelease } from './seal/seal-release.ts';
export { type SliceSeal, sliceHash } from './seal/seal-slice.ts';
export { type SealedManifest, sealedManifest } from './seal/sealed-manifest.ts';
export { isSigned, signManifest } from './seal/sign-manifest.ts';
export { type Slice, type SliceAddress, sliceOrder, slicesOf } from './seal/slice.ts';
export { type SealedSlice, sealedSlice } from './seal/slice-line.ts';
export { VerifiedRelease } from './seal/verified-release.ts';
export { hasValue, type ObsStatus, obsStatuses, strongestStatus } from './status.ts';
