export {
  CERTIFICATE_DAYS,
  type Certificate,
  type CertificateFault,
  type CertificateFinding,
  type Certified,
  certificate,
  certificateFaults,
  certificateFindings,
  isKeyOfNode,
  signCertificate,
} from './certificate.ts';
export { certificateSentence } from './certificate-sentence.ts';
export { type FederationFloor, federationFloor, isOlder } from './federation-floor.ts';
export {
  type Invitation,
  type Invited,
  invitationCode,
  invitationHash,
  invitationSecret,
  invited,
  keyFingerprint,
  readInvitation,
} from './invitation.ts';
export { JOINING_PATH, type Meeting, meetingNonce, readMeeting, signMeeting, type Told } from './meeting.ts';
export {
  isOrderOf,
  type NodeOrder,
  nodeOrder,
  ORDER_MS,
  type OrderReply,
  orderReply,
  type SignedOrder,
  signedOrder,
  signOrder,
} from './node-order.ts';
export {
  areOperationsOf,
  hashesOf,
  isListed,
  type OperationList,
  operationList,
  type SignedOperations,
  signedOperations,
  signOperations,
} from './operation-list.ts';
export {
  type ProtectionFloor,
  type ProtectionPolicy,
  protectionFloor,
  protectionHash,
  protectionPolicy,
  weakerRules,
} from './protection-policy.ts';
