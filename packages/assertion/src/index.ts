export { areaLevels, type Claims, type Coverage, coverage, covers } from './claims.ts';
export { type Dialled, dialAnswer, dialHello, dialNonce, dialProof, isDialOf, signDial } from './dial.ts';
export { channelOf, DIAL_PROTOCOL, readDialLine, writeDialLine } from './dial-line.ts';
export { encodeClaims, GatewaySession } from './gateway-session.ts';
export { identityKey, readIdentityKey } from './identity-key.ts';
export { keyOf, keyText } from './key-text.ts';
export { mayGive, mayGiveAny, type NodePolicy, nodePolicy } from './node-policy.ts';
export { NodeSessions, type Refusal } from './node-sessions.ts';
export {
  type MemoryGrant,
  memoryGrants,
  type PolicyState,
  type StatedRelease,
  statedSoftware,
  unsignedSubject,
} from './policy-state.ts';
export {
  openPolicy,
  type PolicyQuestion,
  type PolicyReply,
  type PolicyStatement,
  policyQuestion,
  policyStatement,
  type StatedPolicy,
  signPolicy,
  stateHashOf,
} from './policy-statement.ts';
export { ASSERTION_HEADER } from './request-mac.ts';
export { SESSION_MS, TOLERANCE_MS } from './session.ts';
export { isKnownOrSuccessor, nameSuccessor, type Succession, succession } from './succession.ts';
