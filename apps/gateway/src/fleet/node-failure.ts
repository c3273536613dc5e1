/** Why a node gave no sound answer. Closed: what a node says itself is never passed on. */
export const failureReasons = [
  'NOT_REGISTERED',
  'OUT_OF_SCOPE',
  'PAUSED',
  'BUSY',
  'DEADLINE',
  'CONNECT',
  'UNTRUSTED',
  'BROKEN_OFF',
  'HTTP_STATUS',
  'TOO_LARGE',
  'NOT_JSON',
  'CONTRACT',
  'DECLINED',
  'CANCELLED',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** One exchange with one node that failed. It carries no address and no text of the node. */
export class NodeFailure extends Error {
  override readonly name = 'NodeFailure';
  readonly reason: FailureReason;

  constructor(reason: FailureReason) {
    super(reason);
    this.reason = reason;
  }
}
